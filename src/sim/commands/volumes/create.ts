import { createVolume } from '../../engine/volumes/index.ts';
import type { Command } from '../command.ts';
import { atOnce } from '../queries/at-once.ts';
import { pairs } from '../queries/pairs.ts';

/** docker volume create, podman volume create. */
export const volumeCreate: Command = {
  name: 'volume create',
  engines: ['docker', 'podman'],
  handles: ['driver', 'label', 'opt', 'name', 'ignore'],
  run: atOnce((call) => {
    const { engine, flags, args, proc } = call;
    const name = args[0] ?? flags.text('name');
    const options = pairs(flags.list('opt'));
    const made = engine.store.volumes[name];
    if (made) {
      const refused = flags.bool('ignore') ? undefined : engine.words.volumes.exists(name);
      if (refused !== undefined) return call.fail(refused);
      proc.out(`${name}\n`);
      return 0;
    }
    const labels = pairs(flags.list('label'));
    const volume = createVolume(engine, name, { driver: flags.text('driver'), labels, options, anonymous: false });
    if (!volume.ok) return call.fail(volume.error);
    engine.kernel.spend(20);
    proc.out(`${volume.value.name}\n`);
    return 0;
  }),
};
