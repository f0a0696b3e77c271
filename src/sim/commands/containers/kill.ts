import { failure } from '../../engine/failure.ts';
import { isUp, signalContainer } from '../../engine/runtime/index.ts';
import type { Task } from '../../host/program.ts';
import { signalName, signalNumber } from '../../host/signals.ts';
import type { Call, Command } from '../command.ts';
import { forEach } from './for-each.ts';

function* kill(call: Call): Task<number> {
  const words = call.engine.words.containers;
  const signal = call.flags.maybe('signal') ?? 'KILL';
  const bad = words.badSignal(signal);
  if (bad && words.allOrNothing) return call.fail(bad);
  return yield* forEach(
    call,
    function* one({ word, container }) {
      const wrong = bad ? failure(bad) : words.cannotKill(container);
      if (wrong) return words.killFailed(word, wrong);
      const name = signalName(signalNumber(signal) ?? 9);
      if (name === 'KILL' || words.killIsStop) container.state.stoppedByUser = true;
      const { pid } = container.state;
      signalContainer(call.engine, container, name);
      if (name === 'KILL') yield* call.proc.until(() => container.state.pid !== pid, call.proc.kernel.now + 2000);
      return undefined;
    },
    { running: isUp, missing: words.killFailed },
  );
}

/** docker kill, podman kill: a signal to process 1. */
export const killCommand: Command = {
  name: 'kill',
  engines: ['docker', 'podman'],
  handles: ['signal', 'all', 'latest', 'cidfile'],
  run: kill,
};
