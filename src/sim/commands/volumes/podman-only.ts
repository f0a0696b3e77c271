import type { Volume } from '../../engine/types.ts';
import type { Command } from '../command.ts';
import { isInside } from '../podman-only/mount.ts';
import { atOnce } from '../queries/at-once.ts';
import { named } from './named.ts';

/** podman volume exists: 0 or 1, without a word. */
export const volumeExists: Command = {
  name: 'volume exists',
  engines: ['podman'],
  handles: [],
  run: atOnce(({ engine, args }) => {
    return engine.store.volumes[args[0] ?? ''] ? 0 : 1;
  }),
};

/** A command that tells one thing of each volume it is given. */
const telling = (name: string, of: (volume: Volume) => string): Command => ({
  name,
  engines: ['podman'],
  handles: [],
  run: atOnce((call) => {
    for (const word of call.args) {
      const volume = named(call, word);
      if (typeof volume === 'number') return volume;
      call.proc.out(`${of(volume)}\n`);
    }
    return 0;
  }),
});

/** podman volume mount: where the data lies; a rootless user has to be in the engine's user namespace. */
const mounting = telling('volume mount', ({ mountpoint }) => mountpoint);
export const volumeMount: Command = {
  ...mounting,
  *run(call) {
    if (!isInside(call))
      return call.fail(
        'cannot run command "podman volume mount" in rootless mode, must execute `podman unshare` first',
      );
    return yield* mounting.run(call);
  },
};

/** podman volume unmount. */
export const volumeUnmount = telling('volume unmount', ({ name }) => name);
