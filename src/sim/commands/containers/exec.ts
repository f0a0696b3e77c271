import type { EngineFailure } from '../../engine/failure.ts';
import { type ExecOptions, execInContainer } from '../../engine/runtime/index.ts';
import type { Task } from '../../host/program.ts';
import type { Call, Command } from '../command.ts';
import { wire } from './exec-streams.ts';
import { target } from './exec-target.ts';
import { pump } from './pump.ts';
import { userEnvironment } from './spec/environment.ts';
import { terminalRefused } from './terminal.ts';

function failed(call: Call, error: EngineFailure): number {
  if (!call.engine.words.containers.execErrorsOnStdout || error.code === undefined) return call.refuse(error);
  if (call.flags.bool('detach')) return call.fail(error.text, 1);
  call.proc.out(`${error.text}\n`);
  return error.code;
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
    'preserve-fds',
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
