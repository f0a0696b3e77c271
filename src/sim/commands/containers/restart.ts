import { isUp, startContainer, stopContainer } from '../../engine/runtime/index.ts';
import type { Task } from '../../host/program.ts';
import type { Call, Command } from '../command.ts';
import { forEach } from './for-each.ts';
import { startWithPod } from './pod-start.ts';
import { timeoutOf } from './stop.ts';
import { underWay } from './under-way.ts';

function* restart(call: Call): Task<number> {
  const code = yield* forEach(
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
  yield* underWay(call);
  return code;
}

/** docker restart, podman restart. */
export const restartCommand: Command = {
  name: 'restart',
  engines: ['docker', 'podman'],
  handles: ['time', 'timeout', 'signal', 'all', 'latest', 'running', 'cidfile', 'filter'],
  run: restart,
};
