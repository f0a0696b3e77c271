import { networks, removeNetwork } from '../../engine/networks/index.ts';
import { isUp, removeContainer, stopContainer } from '../../engine/runtime/index.ts';
import { removeVolume } from '../../engine/volumes/index.ts';
import type { Command } from '../command.ts';
import { atOnce } from '../queries/at-once.ts';
import { confirm } from '../queries/confirm.ts';
import { connectionAdd, connectionDefault, connectionList, connectionRemove, connectionRename } from './connections.ts';

/** podman system migrate: stops the containers of the user, so that they start in a new user namespace. */
const migrate: Command = {
  name: 'system migrate',
  engines: ['podman'],
  handles: ['new-runtime', 'migrate-db'],
  *run(call) {
    for (const container of Object.values(call.engine.store.containers)) {
      if (!isUp(container)) continue;
      call.proc.out(`stopped ${container.id}\n`);
      yield* stopContainer(call.engine, container);
    }
    return 0;
  },
};

/** podman system renumber: gives locks new numbers; nothing to see. */
const renumber: Command = {
  name: 'system renumber',
  engines: ['podman'],
  handles: [],
  run: atOnce(() => {
    return 0;
  }),
};

/** podman system reset: takes everything of the user away. */
const reset: Command = {
  name: 'system reset',
  engines: ['podman'],
  handles: ['force'],
  *run(call) {
    const { engine, flags } = call;
    const { store } = engine;
    if (!flags.bool('force')) {
      const { dataRoot, runRoot } = engine.architecture;
      const answer = yield* confirm(
        call,
        `WARNING! This will remove:\n        - all containers\n        - all pods\n        - all images\n        - all networks\n        - all build cache\n        - all machines\n        - all volumes\n        - the graphRoot directory: "${dataRoot}"\n        - the runRoot directory: "${runRoot}"\nAre you sure you want to continue? [y/N] `,
      );
      if (answer !== 'yes') return answer === 'no' ? 0 : answer;
    }
    for (const container of Object.values(store.containers)) {
      if (isUp(container)) yield* stopContainer(engine, container, 0);
      removeContainer(engine, container, { volumes: true, force: true });
    }
    for (const volume of Object.values(store.volumes)) removeVolume(engine, volume);
    for (const network of networks(engine)) if (!network.builtIn) removeNetwork(engine, network);
    store.pods = {};
    store.images = {};
    store.buildCache = {};
    return 0;
  },
};

/** The commands below `podman system` that only Podman has. */
export const podmanSystemCommands: readonly Command[] = [
  connectionAdd,
  connectionDefault,
  connectionList,
  connectionRemove,
  connectionRename,
  migrate,
  renumber,
  reset,
];
