import type { IdRange } from './state.ts';

/** An id of the host as a user namespace shows it, or undefined where the namespace does not map it. */
export function inside(ranges: readonly IdRange[], outside: number): number | undefined {
  for (const range of ranges) {
    if (outside >= range.outside && outside < range.outside + range.count)
      return outside - range.outside + range.inside;
  }
  return undefined;
}

/** An id inside a user namespace as the host knows it, or undefined where the namespace does not map it. */
export function outside(ranges: readonly IdRange[], id: number): number | undefined {
  for (const range of ranges) {
    if (id >= range.inside && id < range.inside + range.count) return id - range.inside + range.outside;
  }
  return undefined;
}

/** The map of the first user namespace: every id is itself. */
export const IDENTITY: readonly IdRange[] = [{ inside: 0, outside: 0, count: 4294967295 }];
