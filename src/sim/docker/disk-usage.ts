import { DOCKER_LIST, formatList, goStruct, humanSize, toJson } from '../cli/index.ts';
import type { EngineContext } from '../engine/engine.ts';
import { containersOf, contentSize, imagesByOrder, unpackedSize } from '../engine/images/index.ts';
import { containerSizes } from '../engine/inspect/sizes.ts';
import type { Container, Image } from '../engine/types.ts';
import { volumeSize, volumesByName, volumeUsers } from '../engine/volumes/index.ts';
import type { Printed } from '../engine/words/system.ts';
import { cacheTotals, cacheUsage } from './build/cache-usage.ts';
import { type UsageDetails, verboseUsage } from './disk-usage-verbose.ts';

interface Row {
  readonly type: string;
  readonly goType: string;
  readonly total: number;
  readonly active: number;
  readonly size: number;
  readonly reclaimable: number;
  readonly percent: boolean;
}

const sizeOf = (engine: EngineContext, image: Image): number =>
  engine.release.manifestIds ? contentSize(image) + unpackedSize(image) : unpackedSize(image);

/** Bytes of all layers, each counted once; and of those that one image alone has. */
function layers(engine: EngineContext): { total: number; own: (image: Image) => number } {
  const users = new Map<string, { size: number; images: number }>();
  for (const image of Object.values(engine.store.images))
    for (const { diffId, size } of image.layers)
      users.set(diffId, { size, images: (users.get(diffId)?.images ?? 0) + 1 });
  const content = engine.release.manifestIds
    ? Object.values(engine.store.images).reduce((sum, image) => sum + contentSize(image), 0)
    : 0;
  return {
    total: [...users.values()].reduce((sum, { size }) => sum + size, content),
    own: (image) =>
      image.layers.reduce(
        (sum, { diffId, size }) => sum + (users.get(diffId)?.images === 1 ? size : 0),
        engine.release.manifestIds ? contentSize(image) : 0,
      ),
  };
}

const isActive = ({ state }: Container): boolean =>
  ['running', 'paused', 'restarting', 'stopping'].includes(state.status);

function cacheRow(engine: EngineContext): Row {
  const list = cacheUsage(engine);
  return {
    type: 'Build Cache',
    goType: '*formatter.diskUsageBuilderContext',
    total: list.length,
    active: 0,
    ...cacheTotals(engine, list),
    percent: false,
  };
}

function rows(engine: EngineContext): Row[] {
  const images = Object.values(engine.store.images);
  const used = images.filter((image) => containersOf(engine, image).length > 0);
  const { total, own } = layers(engine);
  const containers = Object.values(engine.store.containers);
  const written = (list: readonly Container[]): number =>
    list.reduce((sum, one) => sum + containerSizes(engine, one).rw, 0);
  const volumes = volumesByName(engine.store);
  const busy = volumes.filter(({ name }) => volumeUsers(engine.store, name).length > 0);
  const bytes = (list: typeof volumes): number => list.reduce((sum, one) => sum + volumeSize(engine, one), 0);
  const idle = containers.filter((one) => !isActive(one));
  return [
    {
      type: 'Images',
      goType: '*formatter.diskUsageImagesContext',
      total: images.length,
      active: used.length,
      size: total,
      reclaimable: total - used.reduce((sum, image) => sum + own(image), 0),
      percent: true,
    },
    {
      type: 'Containers',
      goType: '*formatter.diskUsageContainersContext',
      total: containers.length,
      active: containers.length - idle.length,
      size: written(containers),
      reclaimable: written(idle),
      percent: true,
    },
    {
      type: 'Local Volumes',
      goType: '*formatter.diskUsageVolumesContext',
      total: volumes.length,
      active: busy.length,
      size: bytes(volumes),
      reclaimable: bytes(volumes.filter((one) => !busy.includes(one))),
      percent: true,
    },
    cacheRow(engine),
  ];
}

const reclaimText = ({ size, reclaimable, percent }: Row): string =>
  percent && size > 0
    ? `${humanSize(reclaimable)} (${Math.floor((reclaimable * 100) / size)}%)`
    : humanSize(reclaimable);

function details(engine: EngineContext): UsageDetails {
  const { own } = layers(engine);
  return {
    images: imagesByOrder(engine.store).map((image) => ({ image, size: sizeOf(engine, image), own: own(image) })),
  };
}

/** `docker system df` (cli/command/formatter/disk_usage.go). */
export function diskUsage(engine: EngineContext, isVerbose: boolean, format: string | undefined): Printed {
  if (isVerbose) return verboseUsage(engine, details(engine), format);
  const list = rows(engine).map((row) =>
    goStruct(row.goType, {
      Active: String(row.active),
      Reclaimable: reclaimText(row),
      Size: humanSize(row.size),
      TotalCount: String(row.total),
      Type: row.type,
    }),
  );
  if (format === 'json') return { out: list.map((one) => `${toJson(one)}\n`).join(''), err: '', code: 0 };
  const shown = formatList({
    style: DOCKER_LIST,
    rows: list,
    format,
    defaultFormat: 'table {{.Type}}\t{{.TotalCount}}\t{{.Active}}\t{{.Size}}\t{{.Reclaimable}}',
    headers: { Type: 'TYPE', TotalCount: 'TOTAL', Active: 'ACTIVE', Size: 'SIZE', Reclaimable: 'RECLAIMABLE' },
  });
  return shown.ok
    ? { out: shown.text, err: '', code: 0 }
    : { out: shown.partial ?? '', err: `${shown.error}\n`, code: 1 };
}
