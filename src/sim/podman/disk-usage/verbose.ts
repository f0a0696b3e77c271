import { formatList, goStruct, humanDuration, humanSize, PODMAN_LIST } from '../../cli/index.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { containersOf, contentSize, imagesByOrder, splitTag, storageSize } from '../../engine/images/index.ts';
import { listedVolumes, volumeSize, volumeUsers } from '../../engine/volumes/index.ts';
import { commandText } from '../queries/ps-cells.ts';
import { written } from './totals.ts';

function section(
  title: string,
  headers: Readonly<Record<string, string>>,
  list: readonly Readonly<Record<string, unknown>>[],
): string {
  const fields = Object.keys(headers)
    .map((key) => `{{.${key}}}`)
    .join('\t');
  const shown = formatList({
    style: PODMAN_LIST,
    headers,
    format: undefined,
    defaultFormat: `table ${fields}`,
    name: 'df',
    rows: list.map((one) => goStruct('*system.dfImage', one)),
  });
  return `${title}${shown.ok ? shown.text : ''}`;
}

const ago = (engine: EngineContext, at: number): string => humanDuration(Math.max(0, (engine.kernel.now - at) / 1000));

function imageRows(engine: EngineContext): Record<string, string>[] {
  return imagesByOrder(engine.store).flatMap((image) =>
    (image.tags.length > 0 ? image.tags : ['<none>:<none>']).map((tag) => {
      const [Repository, Tag] = splitTag(tag);
      return {
        Repository,
        Tag,
        ImageID: image.id.slice(0, 12),
        Created: ago(engine, image.created),
        Size: humanSize(storageSize(image)),
        SharedSize: humanSize(0),
        UniqueSize: humanSize(contentSize(image)),
        Containers: String(containersOf(engine, image).length),
      };
    }),
  );
}

function containerRows(engine: EngineContext): Record<string, string>[] {
  return Object.values(engine.store.containers).map((one) => ({
    ContainerID: one.id.slice(0, 12),
    Image: one.image.id.slice(0, 12),
    Command: commandText(one),
    LocalVolumes: String(one.mounts.filter(({ type }) => type === 'volume').length),
    RWSize: humanSize(written(engine, one)),
    Created: ago(engine, one.created),
    Status: one.state.status,
    Names: one.name,
  }));
}

/** The tables of `system df -v`. */
export function verbose(engine: EngineContext): string {
  const volumes = listedVolumes(engine).map((volume) => ({
    VolumeName: volume.name,
    Links: String(volumeUsers(engine.store, volume.name).length),
    Size: humanSize(volumeSize(engine, volume)),
  }));
  return [
    section(
      'Images space usage:\n\n',
      {
        Repository: 'REPOSITORY',
        Tag: 'TAG',
        ImageID: 'IMAGE ID',
        Created: 'CREATED',
        Size: 'SIZE',
        SharedSize: 'SHARED SIZE',
        UniqueSize: 'UNIQUE SIZE',
        Containers: 'CONTAINERS',
      },
      imageRows(engine),
    ),
    section(
      '\nContainers space usage:\n\n',
      {
        ContainerID: 'CONTAINER ID',
        Image: 'IMAGE',
        Command: 'COMMAND',
        LocalVolumes: 'LOCAL VOLUMES',
        RWSize: 'SIZE',
        Created: 'CREATED',
        Status: 'STATUS',
        Names: 'NAMES',
      },
      containerRows(engine),
    ),
    section('\nLocal Volumes space usage:\n\n', { VolumeName: 'VOLUME NAME', Links: 'LINKS', Size: 'SIZE' }, volumes),
  ].join('');
}
