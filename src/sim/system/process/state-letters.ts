import type { Tty } from '../../host/streams.ts';
import { isKernelThread, niceOf, threadsOf, type View } from './view.ts';

/** The state letter: idle for waiting kernel workers; what the freezer of a control group holds seems to sleep. */
export function stateOf(view: View): string {
  const { process } = view;
  if (process.pid === view.reader.pid) return 'R';
  if (isKernelThread(process) && /^(kworker|rcu_(preempt|tasks))/.test(process.comm)) return 'I';
  const isFrozen = view.kernel.state.cgroups[process.cgroup]?.['cgroup.freeze'] === '1';
  return isFrozen && process.status === 'T' ? 'S' : process.status;
}

/** Whether a process belongs to the group that its terminal listens to. */
function inForeground({ kernel, process }: View): boolean {
  if (process.tty === undefined) return false;
  for (const stream of kernel.proc(process.pid).fds.values()) {
    if (stream.isTty) return (stream as Tty).foreground === process.pgid;
  }
  return false;
}

/** The state with its marks, as the STAT column has it. */
export function statOf(view: View): string {
  const { process } = view;
  const nice = niceOf(process);
  const marks = [
    nice < 0 ? '<' : nice > 0 ? 'N' : '',
    process.sid === process.pid ? 's' : '',
    threadsOf(process) > 1 ? 'l' : '',
    inForeground(view) ? '+' : '',
  ];
  return stateOf(view) + marks.join('');
}
