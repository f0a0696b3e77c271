import type { HostPid } from '../../sim/host/ids.ts';
import type { Proc } from '../../sim/host/proc.ts';

/** Whether a process was ended by a signal, rather than by returning a code above 128 itself (wait(2), WIFSIGNALED). */
export function endedBySignal(proc: Proc, pid: HostPid): boolean {
  const record = proc.kernel.process(pid) as { readonly endedBy?: string } | undefined;
  return record?.endedBy !== undefined;
}
