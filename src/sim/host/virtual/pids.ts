import type { Kernel } from '../kernel.ts';
import type { Process } from '../state.ts';

/** How deep a pid namespace lies below the host's: 0 for the host's own. */
export function depthOf(kernel: Kernel, pidns: number): number {
  let depth = 0;
  for (let id = kernel.state.ns.pid[pidns]?.parent; id !== undefined; id = kernel.state.ns.pid[id]?.parent) depth++;
  return depth;
}

/** Whether a pid namespace is another one or lies below it. */
function within(kernel: Kernel, pidns: number, ancestor: number): boolean {
  for (let id: number | undefined = pidns; id !== undefined; id = kernel.state.ns.pid[id]?.parent)
    if (id === ancestor) return true;
  return false;
}

/** The number of a process in a pid namespace; undefined where it is not seen there (pid_namespaces(7)). */
export function pidIn(kernel: Kernel, pidns: number, process: Process): number | undefined {
  if (!within(kernel, process.ns.pid, pidns)) return undefined;
  return process.nspids[depthOf(kernel, pidns)];
}

/** The number of the process with a host pid as a namespace sees it: 0 where it is outside. */
export function numberIn(kernel: Kernel, pidns: number, pid: number): number {
  const found = kernel.process(pid);
  return (found && pidIn(kernel, pidns, found)) ?? 0;
}

/** The process that has a number in a pid namespace. */
export function byNumber(kernel: Kernel, pidns: number, number: number): Process | undefined {
  const depth = depthOf(kernel, pidns);
  if (depth === 0) return kernel.process(number);
  return kernel.processes().find((one) => one.nspids[depth] === number && within(kernel, one.ns.pid, pidns));
}

/** A process as a pid namespace sees it. */
export interface Seen {
  readonly pid: number;
  readonly ppid: number;
  readonly process: Process;
}

/** Every process that a pid namespace shows, by its number there; parents outside count as 0. */
export function visible(kernel: Kernel, pidns: number): Seen[] {
  const depth = depthOf(kernel, pidns);
  const seen: Seen[] = [];
  for (const process of kernel.processes()) {
    if (depth > 0 && !within(kernel, process.ns.pid, pidns)) continue;
    const pid = process.nspids[depth];
    if (pid === undefined) continue;
    const ppid = depth === 0 ? process.ppid : numberIn(kernel, pidns, process.ppid);
    seen.push({ pid, ppid, process });
  }
  return seen.sort((a, b) => a.pid - b.pid);
}
