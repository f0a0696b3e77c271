import { failure } from '../../engine/failure.ts';
import {
  isUp,
  pauseContainer,
  signalContainer,
  startContainer,
  stopContainer,
  unpauseContainer,
} from '../../engine/runtime/index.ts';
import type { Task } from '../../host/program.ts';
import { signalName, signalNumber } from '../../host/signals.ts';
import type { Call, Command } from '../command.ts';
import { startWithPod } from './pod-start.ts';
import { forEach } from './select.ts';

/** Seconds of --time or --timeout, if given. */
export function timeoutOf(call: Call): number | undefined {
  for (const name of ['timeout', 'time']) if (call.flags.has(name)) return Number(call.flags.text(name));
  return undefined;
}

function* stop(call: Call): Task<number> {
  const words = call.engine.words.containers;
  const signal = call.flags.maybe('signal');
  const bad = signal === undefined ? undefined : words.badSignal(signal);
  if (bad && !words.signalIsReadLate) return call.fail(bad);
  return yield* forEach(call, function* one({ word, container }) {
    const wrong = words.cannotStop(container, word, bad);
    if (wrong) return wrong;
    const { stopSignal } = container.config;
    if (signal !== undefined) container.config.stopSignal = signal;
    yield* stopContainer(call.engine, container, timeoutOf(call));
    container.config.stopSignal = stopSignal;
    return container.state.exitCode === -1 ? words.lost(container) : undefined;
  });
}

function* restart(call: Call): Task<number> {
  return yield* forEach(
    call,
    function* one({ container }) {
      const wrong = call.engine.words.containers.cannotRestart?.(container);
      if (wrong) return wrong;
      const wasStopped = !isUp(container);
      if (!wasStopped) yield* stopContainer(call.engine, container, timeoutOf(call));
      if (!call.engine.store.containers[container.id]) return undefined;
      const ready = startWithPod(call.engine, container);
      if (!ready.ok) return ready.error;
      const started = startContainer(call.engine, container);
      return started.ok
        ? undefined
        : { text: call.engine.words.containers.restartFailed(container, started.error.text) };
    },
    { running: (one) => !call.flags.bool('running') || isUp(one) },
  );
}

function* kill(call: Call): Task<number> {
  const words = call.engine.words.containers;
  const signal = call.flags.maybe('signal') ?? 'KILL';
  const bad = words.badSignal(signal);
  if (bad && words.allOrNothing) return call.fail(bad);
  return yield* forEach(
    call,
    function* one({ word, container }) {
      if (bad) return failure(bad);
      const wrong = words.cannotKill(container, word);
      if (wrong) return wrong;
      const name = signalName(signalNumber(signal) ?? 9);
      if (name === 'KILL' || words.killIsStop) container.state.stoppedByUser = true;
      const { pid } = container.state;
      signalContainer(call.engine, container, name);
      if (name === 'KILL') yield* call.proc.until(() => container.state.pid !== pid, call.proc.kernel.now + 2000);
      return undefined;
    },
    { running: isUp },
  );
}

function* pause(call: Call): Task<number> {
  return yield* forEach(
    call,
    function* one({ container }) {
      const wrong = call.engine.words.containers.cannotPause(container, call.engine.release);
      if (!wrong) pauseContainer(call.engine, container);
      return wrong;
    },
    { running: (one) => one.state.status === 'running' },
  );
}

function* unpause(call: Call): Task<number> {
  return yield* forEach(
    call,
    function* one({ container }) {
      const wrong = call.engine.words.containers.cannotUnpause(container);
      if (!wrong) unpauseContainer(call.engine, container);
      return wrong;
    },
    { running: (one) => one.state.status === 'paused' },
  );
}

const BOTH = ['docker', 'podman'] as const;

export const stopCommand: Command = {
  name: 'stop',
  engines: BOTH,
  handles: ['time', 'timeout', 'signal', 'all', 'latest', 'ignore', 'cidfile', 'filter'],
  run: stop,
};
export const restartCommand: Command = {
  name: 'restart',
  engines: BOTH,
  handles: ['time', 'timeout', 'signal', 'all', 'latest', 'running', 'cidfile', 'filter'],
  run: restart,
};
export const killCommand: Command = {
  name: 'kill',
  engines: BOTH,
  handles: ['signal', 'all', 'latest', 'cidfile'],
  run: kill,
};
export const pauseCommand: Command = {
  name: 'pause',
  engines: BOTH,
  handles: ['all', 'latest', 'cidfile', 'filter'],
  run: pause,
};
export const unpauseCommand: Command = {
  name: 'unpause',
  engines: BOTH,
  handles: ['all', 'latest', 'cidfile', 'filter'],
  run: unpause,
};
