import { err, ok, type Result } from '../../lib/result.ts';
import type { Container, EngineStore } from './types.ts';

/** Why a name found no container: there is none, or the start of an id fits several. */
export type NotFound = 'missing' | 'ambiguous';

/**
 * The thing that a word names: its whole id, its name, or the start of its id, in this order.
 *
 * Takes any record of things with id and name (containers, pods, networks). Errors: 'missing', 'ambiguous'.
 * Mirrors daemon/container.go (GetContainer) and libpod's LookupContainer.
 */
export function findByNameOrId<T extends { readonly id: string; readonly name: string }>(
  things: readonly T[],
  word: string,
): Result<T, NotFound> {
  const name = word.startsWith('/') ? word.slice(1) : word;
  const exact = things.find((thing) => thing.id === word) ?? things.find((thing) => thing.name === name);
  if (exact) return ok(exact);
  const fits = word === '' ? [] : things.filter((thing) => thing.id.startsWith(word));
  if (fits.length > 1) return err('ambiguous');
  return fits[0] ? ok(fits[0]) : err('missing');
}

/** A container of a store by name, id or start of id. Errors: 'missing', 'ambiguous'. */
export const findContainer = (store: EngineStore, word: string): Result<Container, NotFound> =>
  findByNameOrId(Object.values(store.containers), word);

/** Containers in the order in which they were made. */
export const containersByAge = (store: EngineStore): Container[] =>
  Object.values(store.containers).sort((a, b) => a.created - b.created);

/** The newest container: what `-l` means. */
export const latestContainer = (store: EngineStore): Container | undefined => containersByAge(store).at(-1);

/** 12 digits of an id, as lists show it. */
export const shortId = (id: string): string => id.replace(/^sha256:/, '').slice(0, 12);
