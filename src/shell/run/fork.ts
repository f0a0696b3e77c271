import type { Result } from '../../lib/result.ts';
import type { Errno } from '../../sim/host/errno.ts';
import type { HostPid } from '../../sim/host/ids.ts';
import type { Stream, Task } from '../../sim/host/program.ts';
import type { Shell } from '../state/shell.ts';
import { Discard, ExitShell, LeaveLoop, ReturnFrom } from './control.ts';
import { runExitTrap } from './traps.ts';

export interface ForkOptions {
  /** Descriptors that differ from the parent's; undefined closes one. */
  readonly fds?: Readonly<Record<number, Stream | undefined>>;
  /** In a process group of its own: a job of an interactive shell. */
  readonly group?: boolean;
}

/**
 * Starts a subshell: another process with a copy of the shell.
 *
 * @returns its pid, or EAGAIN when the host has no room for more processes (the caller says so with `forkFailed`)
 */
export function fork(sh: Shell, body: (child: Shell) => Task<number>, options: ForkOptions = {}): Result<HostPid, Errno> {
  const { proc } = sh;
  const fds: Record<number, Stream> = {};
  for (const [number, stream] of proc.fds) fds[number] = stream;
  for (const [number, stream] of Object.entries(options.fds ?? {})) {
    if (stream) fds[Number(number)] = stream;
    else delete fds[Number(number)];
  }
  return proc.kernel.spawn({
    parent: proc.pid,
    argv: proc.argv,
    comm: proc.record.comm,
    fds,
    ...(options.group && { group: true }),
    run: (childProc) => runSubshell(sh.copy(childProc), body),
  });
}

/** Runs a subshell to its end: whatever leaves its course ends it. */
function* runSubshell(child: Shell, body: (child: Shell) => Task<number>): Task<number> {
  try {
    child.status = yield* body(child);
  } catch (thrown) {
    child.status = statusOf(child, thrown);
  }
  return yield* runExitTrap(child);
}

/** The exit code of a shell that something thrown ends. What is no part of the shell is not swallowed. */
export function statusOf(sh: Shell, thrown: unknown): number {
  if (thrown instanceof ExitShell || thrown instanceof Discard || thrown instanceof ReturnFrom) return thrown.code;
  if (thrown instanceof LeaveLoop) return sh.status;
  if (thrown instanceof RangeError) {
    if ((globalThis as {DBG?:boolean}).DBG) sh.proc.err((thrown.stack??'').slice(0,900)); sh.complain('maximum function nesting level exceeded (500)');
    return 1;
  }
  throw thrown;
}

/** What bash says when fork(2) fails; throws what ends the command. */
export function forkFailed(sh: Shell): never {
  sh.complain('fork: retry: Resource temporarily unavailable');
  throw new Discard(254);
}
