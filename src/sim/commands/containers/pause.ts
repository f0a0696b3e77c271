import { pauseContainer, unpauseContainer } from '../../engine/runtime/index.ts';
import type { Task } from '../../host/program.ts';
import type { Call, Command } from '../command.ts';
import { forEach } from './for-each.ts';

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

/** docker pause, podman pause: freezes the cgroup. */
export const pauseCommand: Command = {
  name: 'pause',
  engines: ['docker', 'podman'],
  handles: ['all', 'latest', 'cidfile', 'filter'],
  run: pause,
};
/** docker unpause, podman unpause. */
export const unpauseCommand: Command = {
  name: 'unpause',
  engines: ['docker', 'podman'],
  handles: ['all', 'latest', 'cidfile', 'filter'],
  run: unpause,
};
