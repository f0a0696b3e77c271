import { alive, ioOf, isUp, type Watcher } from '../../engine/runtime/index.ts';
import { ttyOf } from '../../engine/runtime/pty.ts';
import type { Container } from '../../engine/types.ts';
import type { Task } from '../../host/program.ts';
import type { Call } from '../command.ts';
import { pump } from './pump.ts';

/** Which streams a client joins. */
export interface Attachment {
  readonly stdin: boolean;
  readonly stdout: boolean;
  readonly stderr: boolean;
  /** Whether signals that the client gets are passed on to the container. */
  readonly signals: boolean;
}

const FORWARDED = ['HUP', 'INT', 'QUIT', 'TERM', 'USR1', 'USR2', 'CONT', 'WINCH'] as const;

/** A client as somebody who watches a container. */
export const watcher = (call: Call, { stdout, stderr }: Attachment): Watcher => ({
  client: call.proc,
  stdout,
  stderr,
  gone: false,
});

/**
 * Stays with a running container: its output comes to the client by itself; what the client reads goes to its stdin;
 * signals are passed on. With a terminal the client's terminal becomes the container's.
 *
 * @returns 'ended', or 'detached' when the client let go of a container that still runs
 */
export function* attend(
  call: Call,
  container: Container,
  watching: Watcher,
  how: Attachment,
): Task<'ended' | 'detached'> {
  const { proc } = call;
  const io = ioOf(proc.kernel, container);
  if (!io) return 'ended';
  const started = container.state.startedAt;
  const over = (): boolean =>
    !isUp(container) || container.state.startedAt !== started || ioOf(proc.kernel, container) !== io;
  if (how.signals)
    for (const signal of FORWARDED) proc.trap(signal, () => proc.kernel.signal(container.state.pid, signal));
  const tty = io.pty ? ttyOf(proc.fd(0)) : undefined;
  const before = tty?.foreground;
  if (io.pty && tty && how.stdin) {
    io.pty.foreground = container.state.pid;
    io.pty.drive(tty, () => {
      watching.gone = true;
    });
  }
  const { attended } = proc.kernel;
  attended.set(proc.pid, call.engine.architecture.cgroup(container));
  yield* pump(call, how.stdin && !io.pty ? io.feed : undefined, () => over() || watching.gone);
  attended.delete(proc.pid);
  if (tty && io.pty) {
    io.pty.drive(undefined);
    tty.foreground = before;
  }
  io.watchers.delete(watching);
  for (const signal of FORWARDED) if (alive(proc.kernel, proc)) proc.trap(signal, 'default');
  return watching.gone && !over() ? 'detached' : 'ended';
}
