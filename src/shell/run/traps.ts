import type { Task } from '../../sim/host/program.ts';
import type { Shell } from '../state/shell.ts';
import { ExitShell } from './control.ts';
import { runText } from './script.ts';

/** Runs the command of a trap: status and PIPESTATUS stay as they were. Signals in it wait. */
export function* runTrap(sh: Shell, signal: string): Task<void> {
  const command = sh.traps.get(signal);
  if (!command || sh.running.trap) return;
  const { status, pipeStatus, source, at, guarded } = sh;
  sh.running.trap = true;
  try {
    yield* runText(sh, command, { name: sh.source.name, firstLine: sh.line });
  } finally {
    sh.running.trap = false;
    Object.assign(sh, { source, at, guarded });
  }
  Object.assign(sh, { status, pipeStatus });
}

/** Runs the traps of signals that came since the last time. */
export function* runPending(sh: Shell): Task<void> {
  while (sh.pending.length > 0 && !sh.running.trap) yield* runTrap(sh, sh.pending.shift() as string);
}

/** What a shell does at its end: the EXIT trap. Gives the exit code. */
export function* runExitTrap(sh: Shell): Task<number> {
  const command = sh.traps.get('EXIT');
  if (!command) return sh.status & 255;
  sh.traps.delete('EXIT');
  const { status } = sh;
  try {
    yield* runText(sh, command, { name: sh.source.name, firstLine: 1 });
    return status & 255;
  } catch (thrown) {
    if (thrown instanceof ExitShell) return thrown.code & 255;
    return status & 255;
  }
}

/** Sets what a signal does to a shell: a command, '' to ignore it, undefined for the default. */
export function setTrap(sh: Shell, signal: string, command: string | undefined): void {
  if (command === undefined) sh.traps.delete(signal);
  else sh.traps.set(signal, command);
  if (['EXIT', 'ERR', 'DEBUG', 'RETURN', 'KILL', 'STOP'].includes(signal)) return;
  if (command === '') sh.proc.trap(signal, 'ignore');
  else if (command !== undefined)
    sh.proc.trap(signal, () => void (sh.pending.includes(signal) || sh.pending.push(signal)));
  else restoreSignal(sh, signal);
}

/**
 * Whether a shell that runs a command line or a script handles INT itself, as setsignal of dash's trap.c: only as the
 * init of its namespace, which the signal would spare, is that another end than the default.
 */
const catchesInterrupt = (sh: Shell): boolean =>
  sh.dialect.name !== 'bash' && (sh.commandString || sh.scriptFile) && sh.proc.record.nspids.at(-1) === 1;

/** What a shell itself does at a signal without a trap: an interactive one is not ended by INT, TERM and QUIT. */
export function restoreSignal(sh: Shell, signal: string): void {
  if (signal === 'CHLD') sh.proc.trap('CHLD', () => sh.jobs.update(sh.proc));
  else if (sh.interactive && signal === 'INT') {
    sh.proc.trap('INT', () => {
      sh.interrupted = true;
    });
  } else if (signal === 'INT' && catchesInterrupt(sh)) {
    sh.proc.trap('INT', () => {
      sh.interrupted = true;
    });
  } else if (sh.interactive && ['TERM', 'QUIT', 'TSTP', 'TTIN', 'TTOU'].includes(signal))
    sh.proc.trap(signal, 'ignore');
  else sh.proc.trap(signal, 'default');
}
