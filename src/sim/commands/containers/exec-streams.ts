import { pty, ttyOf } from '../../engine/runtime/pty.ts';
import type { ExecSession } from '../../engine/types.ts';
import type { Stream } from '../../host/program.ts';
import { nullStream, pipe } from '../../host/streams.ts';
import type { Call } from '../command.ts';

/** A stream that writes to a descriptor of the client for as long as the client runs. */
function toClient(call: Call, fd: 1 | 2): Stream {
  const { proc } = call;
  const living = (): boolean => (proc.kernel.process(proc.pid)?.status ?? 'Z') !== 'Z';
  return {
    ...nullStream(),
    name: `pipe:[${proc.kernel.counter('pipe', 20000)}]`,
    write: (text) => {
      if (living()) proc.write(fd, text);
      return true;
    },
    get full() {
      return living() && (proc.fd(fd)?.full ?? false);
    },
  };
}

interface Wiring {
  readonly fds: Record<number, Stream>;
  readonly feed: Stream | undefined;
  /** Gives the client's terminal to the process that was started. */
  readonly drive: ((session: ExecSession | undefined) => void) | undefined;
}

/** What stdin, stdout and stderr of the new process are tied to: nothing, the client's own, or a terminal. */
export function wire(call: Call): Wiring {
  const { proc, flags } = call;
  if (flags.bool('detach'))
    return { fds: { 0: nullStream(), 1: nullStream(), 2: nullStream() }, feed: undefined, drive: undefined };
  if (flags.bool('tty')) {
    const terminal = pty(
      proc.kernel,
      new Set([{ client: proc, stdout: true, stderr: true, gone: false }]),
      () => undefined,
      flags.bool('interactive'),
      '/dev/pts/1',
    );
    const tty = ttyOf(proc.fd(0));
    const before = tty?.foreground;
    const drive = (session: ExecSession | undefined): void => {
      terminal.drive(session ? tty : undefined);
      if (tty) tty.foreground = session ? session.pid : before;
    };
    return { fds: { 0: terminal, 1: terminal, 2: terminal }, feed: undefined, drive };
  }
  const ends = flags.bool('interactive') ? pipe(proc.kernel.counter('pipe', 20000)) : undefined;
  ends?.write.open();
  return {
    fds: { 0: ends?.read ?? nullStream(), 1: toClient(call, 1), 2: toClient(call, 2) },
    feed: ends?.write,
    drive: undefined,
  };
}
