import { alive, ioOf, isUp, type Watcher } from '../../engine/runtime/index.ts';
import { ttyOf } from '../../engine/runtime/pty.ts';
import type { Container } from '../../engine/types.ts';
import type { Task } from '../../host/program.ts';
import type { Call } from '../command.ts';

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

/** How often others run before the client asks for the next line: what they answer comes first. */
const TURNS = 4;

/** Moves what the client reads to a container's stdin until one of them ends. */
export function* pump(
  call: Call,
  feed: { write(text: string): boolean; close(): void; readonly full: boolean } | undefined,
  over: () => boolean,
): Task<void> {
  const { proc } = call;
  const stdin = proc.fd(0);
  let open = feed !== undefined && stdin !== undefined;
  if (feed && !stdin) feed.close();
  while (!over()) {
    const ready = (): boolean => over() || (open && !feed?.full && (stdin?.ready ?? false));
    yield { ready, what: 'container', ...(open && stdin?.isTty && { reading: { prompt: '' } }) };
    if (over() || !open || !feed || !stdin?.ready) continue;
    const text = stdin.read();
    if (text === null || text === undefined) {
      open = false;
      feed.close();
    } else if (!feed.write(text)) open = false;
    for (let turn = 0; turn < TURNS; turn++) yield* proc.tick();
  }
}
