import type { Proc } from './proc.ts';
import type { Task } from './program.ts';
import { TOTAL_MEMORY } from './virtual/proc-memory.ts';

/** What a process may keep where no limit is set: the host's memory, in bytes. */
const HOST = TOTAL_MEMORY * 1024;
/** More text than this is never kept: no tool of the host works on so much. */
const MOST_TEXT = 256 * 1024 * 1024;

/** The smallest memory.max of a control group and those above it. */
function limitOf(proc: Proc): { readonly path: string; readonly bytes: number } {
  let found = { path: '/', bytes: HOST };
  for (let path = proc.record.cgroup; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const bytes = Number(proc.kernel.state.cgroups[path]?.['memory.max'] ?? Number.NaN);
    if (bytes < found.bytes) found = { path, bytes };
  }
  return found;
}

/**
 * Ends a process that keeps more than its control group may have, as the kernel's OOM killer does, and counts that
 * in memory.events.
 *
 * @param bytes how much it keeps now
 * @param endless whether the text itself was dropped, because its source never ends
 */
export function* keep(proc: Proc, bytes: number, endless: boolean): Task<void> {
  const limit = limitOf(proc);
  if (bytes <= limit.bytes && (endless || bytes <= MOST_TEXT)) return;
  kill(proc, limit.path);
  yield* proc.pause();
}

/** The kernel's OOM killer: counts in memory.events and ends the process. */
function kill({ kernel, pid }: Proc, path: string): void {
  const { cgroups } = kernel.state;
  const group = cgroups[path];
  if (group) cgroups[path] = { ...group, oom_kill: String(Number(group['oom_kill'] ?? 0) + 1) };
  kernel.signal(pid, 'KILL');
}

/** Ends a process that wants more memory than it can say, if its control group has a limit. Gives whether it has. */
export function overLimit(proc: Proc): boolean {
  const limit = limitOf(proc);
  if (limit.bytes >= HOST) return false;
  kill(proc, limit.path);
  return true;
}
