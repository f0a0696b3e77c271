import type { Proc } from '../../host/proc.ts';
import type { Task } from '../../host/program.ts';
import type { Stat } from '../../host/stat.ts';

/** An entry that find looks at. `prune` is set by -prune. */
export interface Entry {
  readonly path: string;
  readonly name: string;
  readonly depth: number;
  readonly start: string;
  readonly stat: Stat;
  prune: boolean;
}
export type Verdict = boolean | 'quit';
export type Test = (proc: Proc, entry: Entry) => Task<Verdict>;
/** What is done at the end: -exec … + runs then. */
export type Action = (proc: Proc) => Task<number>;
/** A wrong expression, in find's words. */
export class FindError extends Error {}

/** A test that never waits. */
export const pure = (test: (entry: Entry, proc: Proc) => Verdict): Test =>
  function* (proc, entry) {
    return test(entry, proc);
  };
