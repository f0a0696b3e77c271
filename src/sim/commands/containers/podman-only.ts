import { failure } from '../../engine/failure.ts';
import { findContainer } from '../../engine/find.ts';
import type { Task } from '../../host/program.ts';
import type { Call, Command } from '../command.ts';
import { forEach } from './for-each.ts';
import { removeByForce } from './remove-by-force.ts';
import { firstMissing } from './select.ts';

function* exists(call: Call): Task<number> {
  return findContainer(call.engine.store, call.args[0] ?? '').ok ? 0 : 1;
}

function* init(call: Call): Task<number> {
  return yield* forEach(
    call,
    function* one({ container }) {
      if (!['created', 'exited'].includes(container.state.status)) {
        return failure(`container ${container.id} has already been created in runtime: container state improper`);
      }
      container.state.status = 'initialized';
      return undefined;
    },
    { running: (one) => one.state.status === 'created' },
  );
}

function* cleanup(call: Call): Task<number> {
  // another process has removed it already: nothing is left to do
  if (firstMissing(call, call.args)) return 0;
  return yield* forEach(call, function* one({ container }) {
    const isUp = container.state.pid !== 0;
    if (isUp && call.flags.bool('rm'))
      return failure(
        `failed to clean up and remove container ${container.id}: cannot remove container ${container.id} as it is ${container.state.status} - running or paused containers cannot be removed without force: container state improper`,
      );
    if (call.flags.bool('rm')) yield* removeByForce(call.engine, container);
    return undefined;
  });
}

export const existsCommand: Command = {
  name: 'container exists',
  engines: ['podman'],
  handles: ['external'],
  run: exists,
};
export const initCommand: Command = { name: 'init', engines: ['podman'], handles: ['all', 'latest'], run: init };
export const cleanupCommand: Command = {
  name: 'container cleanup',
  engines: ['podman'],
  handles: ['all', 'latest', 'rm'],
  run: cleanup,
};
