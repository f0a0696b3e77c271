import type { Proc } from '../../host/proc.ts';

/** What a Redis server keeps: strings, lists, sets and hashes by key, and when keys end. */
export type Value =
  | { readonly kind: 'string'; text: string }
  | { readonly kind: 'list'; items: string[] }
  | { readonly kind: 'set'; members: Set<string> }
  | { readonly kind: 'hash'; fields: Map<string, string> };
export interface Store {
  readonly values: Map<string, Value>;
  readonly expires: Map<string, number>;
}

/** A reply in the types of RESP. */
export type Reply =
  | { readonly ok: string }
  | { readonly error: string }
  | { readonly integer: number }
  | { readonly bulk: string | null }
  | { readonly array: readonly Reply[] };

/** A text as a reply; null is nil. */
export const bulk = (text: string | null): Reply => ({ bulk: text });
/** A number as a reply. */
export const integer = (value: number): Reply => ({ integer: value });
export const OK: Reply = { ok: 'OK' };
/** What a command says to a key of another kind. */
export const WRONG: Reply = { error: 'WRONGTYPE Operation against a key holding the wrong kind of value' };
/** What a command says to what is no number. */
export const NOT_INTEGER: Reply = { error: 'ERR value is not an integer or out of range' };
/** Texts as a reply. */
export const texts = (items: Iterable<string>): Reply => ({ array: [...items].map(bulk) });

/** What a command works with. */
export interface Context {
  readonly store: Store;
  readonly proc: Proc;
  readonly port: number;
  readonly startedAt: number;
  readonly clients: () => number;
  save(): void;
  shutdown(): void;
}
export type Command = (context: Context, args: readonly string[]) => Reply;
