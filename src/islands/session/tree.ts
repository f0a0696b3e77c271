/** The process tree that a lane shows after a step, as small as it can be sent. It runs when the site is built. */
import { processTree, type TreeNode } from '../../diagram/index.ts';
import type { HostProcess, SessionProcesses, SessionScript } from '../../schema/index.ts';
import type { ProcessNode } from './data.ts';

type LaneProcesses = SessionProcesses['docker'];
type Typist = SessionScript['lanes']['docker']['user'];

/** Users of the recording hosts. */
const UIDS: Readonly<Record<Typist, number>> = { root: 0, ana: 1000, ben: 1001 };

/** A node of the tree as it is drawn, as small as it can be sent. */
export const slim = ({ process, owner, state, isShortened, children }: TreeNode): ProcessNode => ({
  pid: process.pid,
  name: process.command,
  owner: owner.kind,
  user: owner.label,
  ...(state === 'kept' ? {} : { presence: state }),
  ...(isShortened ? { isShortened } : {}),
  ...(children.length > 0 ? { children: children.map(slim) } : {}),
});

/** What ran after a step: what was read then, or after the last step at which something was read. */
function readAfter(lane: LaneProcesses, steps: readonly string[], index: number): readonly HostProcess[] {
  const read = steps
    .slice(0, index + 1)
    .map((id) => lane.steps[id])
    .findLast((processes) => processes !== undefined);
  return read ?? lane.before;
}

/**
 * The process tree of a lane after a step, with what is new or gone since the step before.
 *
 * @param steps the session's step ids, in order
 * @param typist the user who types in this lane
 */
export function treeAfter(lane: LaneProcesses, steps: readonly string[], index: number, typist: Typist): ProcessNode[] {
  return processTree(readAfter(lane, steps, index), readAfter(lane, steps, index - 1), UIDS[typist]).map(slim);
}
