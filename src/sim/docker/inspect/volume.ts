import type { EngineContext } from '../../engine/engine.ts';
import { doc, rfc3339, textsOrNil } from '../../engine/inspect/index.ts';
import type { Volume } from '../../engine/types.ts';

/** A volume as GET /volumes/{name} tells it (api/types/volume.Volume). */
export const inspectVolume = (_engine: EngineContext, volume: Volume): unknown =>
  doc('volume.Volume', {
    'ClusterVolume?': null,
    CreatedAt: rfc3339(volume.created),
    Driver: volume.driver,
    Labels: textsOrNil(volume.labels),
    Mountpoint: volume.mountpoint,
    Name: volume.name,
    Options: textsOrNil(volume.options),
    Scope: volume.scope,
    'Status?': null,
    'UsageData?': null,
  });
