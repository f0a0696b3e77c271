import type { Container, Pod } from '../types.ts';
import type { Listing } from './listing.ts';

/** Texts about pods. Only one engine has them; the other's client never gets here. */
export interface PodsWords {
  missing(word: string): string;
  ambiguous(word: string): string;
  readonly badName: string;
  nameTaken(name: string): string;
  nameOfContainer(name: string): string;
  readonly list: Listing<Pod>;
  /** A row of `pod stats`: one container. */
  readonly stats: Listing<Container>;
}
