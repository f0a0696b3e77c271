import { TooMuch } from '../../lib/effort.ts';
import { err, type Result } from '../../lib/result.ts';
import type { Errno } from '../../sim/host/errno.ts';
import type { HostPid } from '../../sim/host/ids.ts';
import type { Kernel } from '../../sim/host/kernel.ts';
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

/** How many subshells may run before more are refused, and how long after many refusals none is started. */
const MOST_RUNNING = 400;
const MANY_REFUSALS = 20;
const CALM = 3000;
const refusals = new WeakMap<Kernel, { count: number; last: number }>();
/** Subshells that run: containers and their servers do not count, a host may have a thousand. */
const alive = new WeakMap<Kernel, number>();

/**
 * Whether the host has too many subshells for another one. After many refusals in a row nobody gets one for a
 * while of the host's clock: what starts processes without end comes to an end that way.
 */
function stormy(kernel: Kernel): boolean {
  const storm = refusals.get(kernel) ?? { count: 0, last: Number.NEGATIVE_INFINITY };
  if (kernel.now > storm.last + CALM) storm.count = 0;
  const refused = storm.count >= MANY_REFUSALS || (alive.get(kernel) ?? 0) >= MOST_RUNNING;
  if (refused) refusals.set(kernel, { count: storm.count + 1, last: kernel.now });
  return refused;
}

/**
 * Starts a subshell: another process with a copy of the shell.
 *
 * @returns its pid, or EAGAIN when the host has no room for more processes (the caller says so with `forkFailed`)
 */
export function fork(
  sh: Shell,
  body: (child: Shell) => Task<number>,
  options: ForkOptions = {},
): Result<HostPid, Errno> {
  const { proc } = sh;
  if (stormy(proc.kernel)) return err('EAGAIN');
  const fds: Record<number, Stream> = {};
  for (const [number, stream] of proc.fds) fds[number] = stream;
  for (const [number, stream] of Object.entries(options.fds ?? {})) {
    if (stream) fds[Number(number)] = stream;
    else delete fds[Number(number)];
  }
  const pid = proc.kernel.spawn({
    parent: proc.pid,
    argv: proc.argv,
    comm: proc.record.comm,
    fds,
    ...(options.group && { group: true }),
    run: (childProc) => runSubshell(sh.copy(childProc), body),
  });
  if (pid.ok) {
    const { kernel } = proc;
    alive.set(kernel, (alive.get(kernel) ?? 0) + 1);
    kernel.onExit(pid.value, () => alive.set(kernel, (alive.get(kernel) ?? 1) - 1));
  }
  return pid;
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
  if (thrown instanceof TooMuch) {
    sh.complain(thrown.message);
    return 1;
  }
  if (thrown instanceof RangeError) {
    sh.complain('maximum function nesting level exceeded (500)');
    return 1;
  }
  throw thrown;
}

/** What a shell says when fork(2) fails; throws what ends the command. */
export function forkFailed(sh: Shell): never {
  if (sh.dialect.name !== 'bash') {
    if (sh.dialect.name === 'ash') sh.proc.err("sh: can't fork: Resource temporarily unavailable\n");
    else sh.complain('Cannot fork');
    throw new Discard(2);
  }
  sh.complain('fork: retry: Resource temporarily unavailable');
  throw new Discard(254);
}
