import { formatList, goStruct, humanDuration, humanSize, PODMAN_LIST, toJson } from '../cli/index.ts';
import type { EngineContext } from '../engine/engine.ts';
import { containersOf, contentSize, imagesByOrder, splitTag, storageSize } from '../engine/images/index.ts';
import { doc } from '../engine/inspect/index.ts';
import { containerSizes } from '../engine/inspect/sizes.ts';
import type { Container } from '../engine/types.ts';
import { listedVolumes, volumeSize, volumeUsers } from '../engine/volumes/index.ts';
import type { Printed } from '../engine/words/system.ts';
import { commandText } from './queries/ps.ts';

interface Row {
  readonly type: string;
  readonly total: number;
  readonly active: number;
  readonly size: number;
  readonly reclaimable: number;
}

const written = (engine: EngineContext, container: Container): number =>
  containerSizes(engine, container).rw + (container.state.startedAt === undefined ? 0 : 11344);

function rows(engine: EngineContext): Row[] {
  const images = Object.values(engine.store.images);
  const seen = new Map<string, number>();
  for (const image of images) for (const layer of image.layers) seen.set(layer.diffId, layer.tar ?? layer.size);
  const total = [...seen.values()].reduce((sum, size) => sum + size, 0);
  const used = images.filter((image) => containersOf(engine, image).length > 0);
  const own = used.reduce(
    (sum, image) => sum + image.layers.slice(-1).reduce((size, layer) => size + (layer.tar ?? layer.size), 0),
    0,
  );
  const containers = Object.values(engine.store.containers);
  const idle = containers.filter(({ state }) => state.status !== 'running');
  const bytes = (list: readonly Container[]): number => list.reduce((sum, one) => sum + written(engine, one), 0);
  const volumes = listedVolumes(engine);
  const links = volumes.reduce((sum, { name }) => sum + volumeUsers(engine.store, name).length, 0);
  const free = volumes.filter(({ name }) => volumeUsers(engine.store, name).length === 0);
  const size = (list: typeof volumes): number => list.reduce((sum, one) => sum + volumeSize(engine, one), 0);
  return [
    {
      type: 'Images',
      total: images.reduce((sum, { tags }) => sum + Math.max(1, tags.length), 0),
      active: used.length,
      size: total,
      reclaimable: Math.max(0, total - own),
    },
    {
      type: 'Containers',
      total: containers.length,
      active: containers.length - idle.length,
      size: bytes(containers),
      reclaimable: bytes(idle),
    },
    { type: 'Local Volumes', total: volumes.length, active: links, size: size(volumes), reclaimable: size(free) },
  ];
}

const reclaimText = ({ size, reclaimable }: Row): string =>
  `${humanSize(reclaimable)} (${size > 0 ? Math.round((100 * reclaimable) / size) : 0}%)`;

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

function verbose(engine: EngineContext): string {
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

/** `podman system df` (cmd/podman/system/df.go). */
export function diskUsage(engine: EngineContext, isVerbose: boolean, format: string | undefined): Printed {
  if (isVerbose && format !== undefined)
    return { out: '', err: 'Error: cannot combine --format and --verbose flags\n', code: 125 };
  if (isVerbose) return { out: verbose(engine), err: '', code: 0 };
  const found = rows(engine);
  if (format === 'json') {
    const list = found.map((row) =>
      doc('system.dfSummary', {
        Type: row.type,
        Total: row.total,
        Active: row.active,
        RawSize: row.size,
        RawReclaimable: row.reclaimable,
        TotalCount: row.total,
        Size: humanSize(row.size),
        Reclaimable: reclaimText(row),
      }),
    );
    return { out: `${toJson(list, { indent: '  ' })}\n`, err: '', code: 0 };
  }
  const shown = formatList({
    style: PODMAN_LIST,
    format,
    name: 'df',
    rows: found.map((row) =>
      goStruct('*system.dfSummary', {
        Type: row.type,
        Total: row.total,
        Active: row.active,
        RawSize: row.size,
        RawReclaimable: row.reclaimable,
        Size: humanSize(row.size),
        Reclaimable: reclaimText(row),
      }),
    ),
    headers: { Type: 'TYPE', Total: 'TOTAL', Active: 'ACTIVE', Size: 'SIZE', Reclaimable: 'RECLAIMABLE' },
    defaultFormat: 'table {{.Type}}\t{{.Total}}\t{{.Active}}\t{{.Size}}\t{{.Reclaimable}}',
  });
  return shown.ok
    ? { out: shown.text, err: '', code: 0 }
    : { out: shown.partial ?? '', err: `Error: ${shown.error}\n`, code: 125 };
}
