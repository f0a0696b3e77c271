import { emitContainer } from '../../engine/events.ts';
import { removeContainer, startContainer } from '../../engine/runtime/index.ts';
import type { Container } from '../../engine/types.ts';
import type { Task } from '../../host/program.ts';
import type { Call, Command } from '../command.ts';
import { type Attachment, attend, watcher } from './attend.ts';
import { makeContainer } from './make.ts';
import { startWithPod } from './pod-start.ts';
import { CREATE_FLAGS } from './spec/create-flags-table.ts';
import { terminalRefused } from './terminal.ts';
import { underWay } from './under-way.ts';

/** The exit code of a container that has ended, as clients give it on. */
export const exitCodeOf = (container: Container): number => container.state.exitCode & 255;

function* inBackground(call: Call, container: Container): Task<number> {
  const { idBeforeStart } = call.engine.words.containers;
  const started = startContainer(call.engine, container);
  if (started.ok || idBeforeStart) call.proc.out(`${container.id}\n`);
  if (started.ok) {
    yield* underWay(call);
    return 0;
  }
  return fail(call, container, started.error);
}

function fail(call: Call, container: Container, error: Parameters<Call['refuse']>[0]): number {
  if (container.host.autoRemove) removeContainer(call.engine, container, { volumes: true, force: true });
  const code = error.code ?? call.engine.words.containers.runStartCode(error.text);
  return call.refuse({ ...error, ...(code !== undefined && { code }) });
}

function* inForeground(call: Call, container: Container): Task<number> {
  const { attach, tty, openStdin } = container.config;
  const how: Attachment = {
    stdin: openStdin && (attach.includes('stdin') || call.flags.list('attach').length === 0),
    stdout: attach.includes('stdout'),
    stderr: attach.includes('stderr'),
    signals: !tty && !(call.flags.has('sig-proxy') && !call.flags.bool('sig-proxy')),
  };
  const watching = watcher(call, how);
  const { events } = call.engine.words.containers;
  if (events.attach === 'before') emitContainer(call.engine, container, 'attach');
  const started = startContainer(call.engine, container, { watchers: [watching] });
  if (events.attach === 'after' && started.ok) emitContainer(call.engine, container, 'attach');
  if (!started.ok) return fail(call, container, started.error);
  const end = yield* attend(call, container, watching, how);
  return end === 'detached' ? 0 : exitCodeOf(container);
}

function* run(call: Call): Task<number> {
  const { flags, engine } = call;
  const detached = flags.bool('detach');
  if (detached && flags.list('attach').length > 0) return call.refuse(engine.words.containers.flags.detachAndAttach);
  const refused = terminalRefused(call, flags.bool('tty') && flags.bool('interactive') && !detached);
  if (refused !== undefined) return refused;
  const made = yield* makeContainer(call);
  if (!made.ok) return call.refuse(made.error);
  const ready = startWithPod(engine, made.value);
  if (!ready.ok) return fail(call, made.value, ready.error);
  return detached ? yield* inBackground(call, made.value) : yield* inForeground(call, made.value);
}

export const runCommand: Command = {
  name: 'run',
  engines: ['docker', 'podman'],
  handles: [...CREATE_FLAGS, 'detach', 'detach-keys', 'sig-proxy'],
  run,
};
