import { goStruct, PODMAN_LIST } from '../../cli/index.ts';
import { doc } from '../../engine/inspect/index.ts';
import type { Volume } from '../../engine/types.ts';
import type { Listing } from '../../engine/words/listing.ts';
import { goTime } from '../inspect/time.ts';
import { volumeFields } from '../inspect/volume.ts';

/** The list of volumes (cmd/podman/volumes/list.go). */
export const volumeList: Listing<Volume> = {
  style: PODMAN_LIST,
  type: '*types.VolumeListReport',
  name: 'ls',
  headers: {
    Name: 'VOLUME NAME',
    Driver: 'DRIVER',
    Mountpoint: 'MOUNTPOINT',
    CreatedAt: 'CREATED AT',
    Labels: 'LABELS',
    Scope: 'SCOPE',
    Options: 'OPTIONS',
    Anonymous: 'ANONYMOUS',
    MountCount: 'MOUNT COUNT',
  },
  defaultFormat: () => 'table {{.Driver}}\t{{.Name}}',
  quietFormat: '{{.Name}}',
  row: (engine, volume) => {
    const fields = Object.fromEntries(
      Object.entries(volumeFields(engine, volume)).map(([key, value]) => [key.replace(/\?$/, ''), value]),
    );
    return goStruct('*types.VolumeListReport', { ...fields, CreatedAt: goTime(volume.created) });
  },
  json: (engine, volumes) => volumes.map((volume) => doc('types.VolumeListReport', volumeFields(engine, volume))),
};
