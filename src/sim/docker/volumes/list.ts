import { DOCKER_LIST, goStruct } from '../../cli/index.ts';
import type { Volume } from '../../engine/types.ts';
import type { Listing } from '../../engine/words/listing.ts';
import { labelText } from '../networks/list.ts';

/** The list of volumes (cli/command/formatter/volume.go). */
export const volumeList: Listing<Volume> = {
  style: DOCKER_LIST,
  type: '*formatter.volumeContext',
  headers: {
    Name: 'VOLUME NAME',
    Group: 'GROUP',
    Driver: 'DRIVER',
    Scope: 'SCOPE',
    Availability: 'AVAILABILITY',
    Mountpoint: 'MOUNTPOINT',
    Labels: 'LABELS',
    Links: 'LINKS',
    Size: 'SIZE',
    Status: 'STATUS',
  },
  defaultFormat: () => 'table {{.Driver}}\t{{.Name}}',
  quietFormat: '{{.Name}}',
  row: (_engine, volume) =>
    goStruct('*formatter.volumeContext', {
      Availability: 'N/A',
      Driver: volume.driver,
      Group: 'N/A',
      Label: (name: unknown) => volume.labels[String(name)] ?? '',
      Labels: labelText(volume.labels),
      Links: 'N/A',
      Mountpoint: volume.mountpoint,
      Name: volume.name,
      Scope: volume.scope,
      Size: 'N/A',
      Status: 'N/A',
    }),
};
