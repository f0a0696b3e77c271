import { outside } from '../host/idmap.ts';
import type { Proc } from '../host/proc.ts';
import type { IdRange } from '../host/state.ts';

/** The id map of a user's namespace: the user as root, then the ranges of /etc/subuid. */
export function idMap(caller: Proc, owner: number, file: '/etc/subuid' | '/etc/subgid', own: number): IdRange[] {
  const { users } = caller.kernel;
  const name = users.userName(caller, owner);
  const ranges: IdRange[] = [{ inside: 0, outside: own, count: 1 }];
  let next = 1;
  for (const { start, count } of users.subuids(caller, name, file)) {
    ranges.push({ inside: next, outside: start, count });
    next += count;
  }
  return ranges;
}

/** Ids of a namespace that lies in another one, given in the outer one's numbers; the ranges come out in the host's. */
export function nested(outer: readonly IdRange[], wanted: readonly IdRange[]): IdRange[] {
  const ranges: IdRange[] = [];
  for (const { inside, outside: from, count } of wanted) {
    for (const one of outer) {
      const low = Math.max(from, one.inside);
      const high = Math.min(from + count, one.inside + one.count);
      if (low < high)
        ranges.push({ inside: inside + low - from, outside: one.outside + low - one.inside, count: high - low });
    }
  }
  return ranges.sort((a, b) => a.inside - b.inside);
}

/** The host's id of an id in a namespace, or nobody's. */
export const hostIdOf = (ranges: readonly IdRange[], id: number): number => outside(ranges, id) ?? 65534;
