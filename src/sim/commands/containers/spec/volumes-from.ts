import { err, ok, type Result } from '../../../../lib/result.ts';
import type { EngineFailure } from '../../../engine/failure.ts';
import { findContainer } from '../../../engine/find.ts';
import type { MountWish } from '../../../engine/runtime/index.ts';
import type { Call } from '../../command.ts';

/** The mounts of the containers that --volumes-from names, read-only if it says so. */
export function fromContainers(call: Call): Result<MountWish[], EngineFailure> {
  const words = call.engine.words.containers.flags;
  const wishes: MountWish[] = [];
  for (const text of call.flags.list('volumes-from')) {
    const [word = '', mode = ''] = text.split(/:(.*)/s);
    const bad = words.badVolumesFrom(text, mode);
    if (bad) return err(bad);
    const found = findContainer(call.engine.store, word);
    if (!found.ok) return err(words.volumesFromMissing(word));
    for (const mount of found.value.mounts) {
      if (mount.type === 'tmpfs') continue;
      wishes.push({
        ...mount,
        source: mount.type === 'volume' ? mount.name : mount.source,
        readonly: mount.readonly || mode.split(',').includes('ro'),
        makeSource: false,
        copy: false,
      });
    }
  }
  return ok(wishes);
}
