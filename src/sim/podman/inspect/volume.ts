import type { EngineContext } from '../../engine/engine.ts';
import { doc, texts } from '../../engine/inspect/index.ts';
import type { Volume } from '../../engine/types.ts';
import { hostTree, volumeUsers } from '../../engine/volumes/index.ts';
import { goTime } from './time.ts';

/** The fields of a volume (define.InspectVolumeData), as inspect and `ls --format json` tell them. */
export function volumeFields(engine: EngineContext, volume: Volume): Record<string, unknown> {
  const users = volumeUsers(engine.store, volume.name);
  const running = users.filter(({ state }) => Number(state.pid) !== 0).length;
  const fresh = users.length === 0 && hostTree(engine.kernel).list(volume.mountpoint).length === 0;
  return {
    Name: volume.name,
    Driver: volume.driver,
    Mountpoint: volume.mountpoint,
    CreatedAt: goTime(volume.created),
    'Status?': {},
    Labels: texts(volume.labels),
    Scope: volume.scope,
    Options: texts(volume.options),
    'UID?': 0,
    'GID?': 0,
    'Anonymous?': volume.anonymous,
    MountCount: running,
    'NeedsCopyUp?': fresh,
    'NeedsChown?': fresh,
    'Timeout?': 0,
    'StorageID?': '',
    'LockNumber:-': 0,
  };
}

/** A volume as `podman volume inspect` tells it. */
export const inspectVolume = (engine: EngineContext, volume: Volume): unknown =>
  doc('types.VolumeInspectReport', volumeFields(engine, volume));
