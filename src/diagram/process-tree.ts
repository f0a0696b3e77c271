/** The processes of a recording host as a tree to draw: who is whose child, who owns it, what is new and what is gone. */
import type { HostProcess } from '../schema/index.ts';
import { isManager } from './managers.ts';
import { type Owner, ownerOf } from './owner.ts';

export interface TreeNode {
  readonly process: HostProcess;
  readonly owner: Owner;
  readonly state: 'kept' | 'new' | 'gone';
  /** True if it is in the user namespace of the process above it; a root of the tree counts as the same. */
  readonly sameUserNs: boolean;
  /** True if ancestors that have nothing else below them are left out above it, such as the processes of a login. */
  readonly isShortened: boolean;
  readonly children: readonly TreeNode[];
}

/** Ancestors that only lead to something: of a chain of these the last one's child is shown. */
const LOGIN = new Set(['sshd', 'sshd-session', 'sshd-auth', 'login']);

/** A new program under an old pid is another process, so both the pid and the command count. */
const sameProcess = (a: HostProcess, b: HostProcess): boolean => a.pid === b.pid && a.command === b.command;

const stateOf = (
  process: HostProcess,
  after: readonly HostProcess[],
  before: readonly HostProcess[],
): TreeNode['state'] => {
  if (isManager(process.command)) return 'kept';
  if (!after.includes(process)) return 'gone';
  return before.some((old) => sameProcess(old, process)) ? 'kept' : 'new';
};

/** Leaves out a login that leads to one thing only, and says so on that thing. */
function shorten(node: TreeNode): TreeNode {
  const [only, ...others] = node.children;
  if (!LOGIN.has(node.process.command) || only === undefined || others.length > 0 || node.state !== 'kept') return node;
  return { ...only, isShortened: true, sameUserNs: only.sameUserNs && node.sameUserNs };
}

/**
 * Nests processes by parent: roots first, siblings by pid. A process that has gone since `before` stays where it
 * stood, marked as gone. A process whose parent is not in the list is a root.
 *
 * @param after what runs now
 * @param before what ran at the step before
 * @param you the uid of the lane's user
 */
export function processTree(after: readonly HostProcess[], before: readonly HostProcess[], you = 1000): TreeNode[] {
  const gone = before.filter((old) => !after.some((process) => sameProcess(old, process)));
  const all = [...after, ...gone].sort((a, b) => a.pid - b.pid);
  const parentOf = (process: HostProcess): HostProcess | undefined =>
    all.findLast((other) => other.pid === process.ppid && other !== process);
  const seen = new Set<HostProcess>();
  const build = (process: HostProcess, parent: HostProcess | undefined): TreeNode => {
    seen.add(process);
    const children = all.filter((other) => !seen.has(other) && parentOf(other) === process);
    return shorten({
      process,
      owner: ownerOf(process, you),
      state: stateOf(process, after, before),
      sameUserNs: parent === undefined || parent.ns.user === process.ns.user,
      isShortened: false,
      children: children.map((child) => build(child, process)),
    });
  };
  const roots = all.filter((process) => parentOf(process) === undefined).map((process) => build(process, undefined));
  // Two processes that each claim the other as parent hang below no root; they are shown rather than lost.
  const lost = all.filter((process) => !seen.has(process));
  return [...roots, ...lost.flatMap((process) => (seen.has(process) ? [] : [build(process, undefined)]))];
}
