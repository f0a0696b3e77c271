import { stopContainer } from '../../engine/runtime/index.ts';
import type { Task } from '../../host/program.ts';
import type { Call, Command } from '../command.ts';
import { forEach } from './for-each.ts';

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

/** docker stop, podman stop. */
export const stopCommand: Command = {
  name: 'stop',
  engines: ['docker', 'podman'],
  handles: ['time', 'timeout', 'signal', 'all', 'latest', 'ignore', 'cidfile', 'filter'],
  run: stop,
};
