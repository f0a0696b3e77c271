import type { EngineFailure } from '../../engine/failure.ts';
import { findContainer, latestContainer } from '../../engine/find.ts';
import { type ExecOptions, execInContainer } from '../../engine/runtime/index.ts';
import { pty, ttyOf } from '../../engine/runtime/pty.ts';
import type { Container, ExecSession } from '../../engine/types.ts';
import type { Stream, Task } from '../../host/program.ts';
import { nullStream, pipe } from '../../host/streams.ts';
import type { Call, Command } from '../command.ts';
import { pump } from './attend.ts';
import { terminalRefused } from './run.ts';
import { namesOf, notFound } from './select.ts';
import { userEnvironment } from './spec/environment.ts';

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

function wire(call: Call): Wiring {
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

function failed(call: Call, error: EngineFailure): number {
  if (!call.engine.words.containers.execErrorsOnStdout || error.code === undefined) return call.refuse(error);
  if (call.flags.bool('detach')) return call.fail(error.text, 1);
  call.proc.out(`${error.text}\n`);
  return error.code;
}

/** The container and the command of a call: with --latest there is no name in front. */
function target(call: Call): { container: Container; argv: readonly string[] } | EngineFailure {
  const words = call.engine.words.containers;
  if (call.flags.bool('latest')) {
    const latest = latestContainer(call.engine.store);
    return latest ? { container: latest, argv: call.args } : { text: words.missing('') };
  }
  const named = namesOf(call);
  if (!named.ok) return named.error;
  const [word = '', argv] = call.flags.has('cidfile')
    ? [named.value.at(-1), call.args]
    : [call.args[0], call.args.slice(1)];
  const found = findContainer(call.engine.store, word);
  if (!found.ok) return notFound(call, word, found.error);
  return argv.length === 0 && words.allOrNothing ? words.noExecCommand : { container: found.value, argv };
}

function* exec(call: Call): Task<number> {
  const { flags, engine, proc } = call;
  const words = engine.words.containers;
  const isInteractive = flags.bool('tty') && flags.bool('interactive') && !flags.bool('detach');
  const refused = words.noTty.fatal ? terminalRefused(call, isInteractive) : undefined;
  if (refused !== undefined) return refused;
  const aim = target(call);
  if ('text' in aim) return call.refuse(aim);
  const { container, argv } = aim;
  if (container.state.pid === 0) return call.refuse({ text: words.execStopped(container), code: words.execStateCode });
  if (container.state.status === 'paused')
    return call.refuse({ text: words.execPaused(container), code: words.execStateCode });
  const env = userEnvironment(call);
  if (!env.ok) return call.refuse(env.error);
  const wiring = wire(call);
  const options: ExecOptions = {
    argv,
    env: env.value,
    workdir: flags.maybe('workdir'),
    user: flags.maybe('user'),
    privileged: flags.bool('privileged'),
    tty: flags.bool('tty'),
    fds: wiring.fds,
  };
  const session = execInContainer(engine, container, options);
  if (!session.ok) return failed(call, session.error);
  if (flags.bool('detach')) {
    if (words.execDetachedPrintsId) proc.out(`${session.value.id}\n`);
    return 0;
  }
  wiring.drive?.(session.value);
  const { attended } = call.proc.kernel;
  attended.set(call.proc.pid, call.engine.architecture.cgroup(container));
  yield* pump(call, wiring.feed, () => session.value.exitCode !== undefined);
  attended.delete(call.proc.pid);
  wiring.drive?.(undefined);
  return (session.value.exitCode ?? 137) & 255;
}

export const execCommand: Command = {
  name: 'exec',
  engines: ['docker', 'podman'],
  handles: [
    'detach',
    'detach-keys',
    'env',
    'env-file',
    'interactive',
    'latest',
    'privileged',
    'tty',
    'user',
    'workdir',
    'cidfile',
  ],
  run: exec,
};
