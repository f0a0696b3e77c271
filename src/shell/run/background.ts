import type { Statement } from 'unbash';
import type { Task } from '../../sim/host/program.ts';
import { nullStream } from '../../sim/host/streams.ts';
import { knownPids, pidInside } from '../expand/pids.ts';
import type { Shell } from '../state/shell.ts';
import { fork, forkFailed } from './fork.ts';
import { runNode } from './node.ts';
import { jobText } from './wait.ts';

/** Without job control, what runs in the background is not ended by the terminal's Ctrl-C (POSIX, 2.9.3.1). */
function inBackground(inner: Shell, statement: Statement, monitor: boolean): Task<number> {
  if (!monitor) for (const signal of ['INT', 'QUIT']) inner.proc.trap(signal, 'ignore');
  return runNode(inner, statement.command, true);
}

/** Runs a statement that ends with &: beside the shell, without the terminal's input unless there is job control. */
export function* startBackground(sh: Shell, statement: Statement): Task<void> {
  const monitor = sh.has('monitor');
  const text = jobText(sh, statement.command);
  const child = fork(sh, (inner) => inBackground(inner, statement, monitor), {
    group: monitor,
    ...(!monitor && { fds: { 0: nullStream() } }),
  });
  if (!child.ok) forkFailed(sh);
  else {
    sh.lastBackground = child.value;
    const job = sh.jobs.add([child.value], text);
    const number = pidInside(sh, child.value);
    if (sh.proc.record.nspids.length > 1) knownPids(sh).set(child.value, number);
    if (sh.interactive) sh.proc.err(sh.dialect.name === 'bash' ? `[${job.id}] ${number}\n` : '');
  }
  sh.status = 0;
  yield {};
}
