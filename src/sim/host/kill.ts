import type { HostPid } from './ids.ts';
import type { Kernel } from './kernel.ts';
import { capable } from './permission.ts';
import type { Proc } from './proc.ts';
import type { Signal } from './program.ts';
import { signalNumber } from './signals.ts';

const IGNORED: readonly string[] = ['CHLD', 'URG', 'WINCH', 'CONT', ''];
const STOPS: readonly string[] = ['STOP', 'TSTP', 'TTIN', 'TTOU'];

/** Whether a process may send signals to another: same user, or KILL over its user namespace (kill(2)). */
export function mayKill(kernel: Kernel, proc: Proc, pid: HostPid): boolean {
  const target = kernel.process(pid);
  if (!target) return false;
  const { uid, euid } = proc.record;
  if (uid === target.uid || euid === target.uid) return true;
  const entry = { uid: target.uid, gid: target.gid, mode: 0, kind: 'process' };
  return capable(proc.record, kernel.userns(proc.record.ns.user), entry, 'KILL');
}

/** Whether a pid namespace's init is spared: what it has no handler for does not end it, except KILL and STOP from outside. */
function spared(kernel: Kernel, pid: HostPid, signal: Signal, from: Proc | undefined): boolean {
  const record = kernel.process(pid);
  if (!record) return true;
  if (pid === 1) return true;
  if (record.nspids.length < 2 || record.nspids.at(-1) !== 1) return false;
  const outside = from === undefined || from.record.ns.pid !== record.ns.pid;
  return !(outside && (signal === 'KILL' || signal === 'STOP'));
}

/**
 * Delivers a signal: a trap, or what it does by default (signal(7)); the init of a pid namespace ignores what it
 * has no handler for (pid_namespaces(7)), which is why `docker stop` of `sleep` takes its ten seconds.
 */
export function send(kernel: Kernel, pid: HostPid, signal: Signal, from?: Proc): void {
  const record = kernel.process(pid);
  if (!record || record.status === 'Z' || signal === '') return;
  if (signal === 'CONT' && record.status === 'T') record.status = 'S';
  const handler = kernel.signalHandler(pid);
  if (handler && signal !== 'KILL' && handler(signal)) return;
  const trap =
    kernel.scheduler.runs(pid) && signal !== 'KILL' && signal !== 'STOP'
      ? kernel.proc(pid).traps.get(signal)
      : undefined;
  if (trap === 'ignore') return;
  if (trap) {
    trap();
    return;
  }
  if (IGNORED.includes(signal)) return;
  if (spared(kernel, pid, signal, from)) return;
  if (STOPS.includes(signal)) {
    record.status = 'T';
    return;
  }
  record.endedBy = signal;
  kernel.scheduler.end(pid, 128 + (signalNumber(signal) ?? 15));
}
