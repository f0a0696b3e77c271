import {
  DOCKER_LIST,
  formatList,
  goStruct,
  humanDuration,
  humanSize,
  humanSizeWithPrecision,
  render,
} from '../cli/index.ts';
import type { EngineContext } from '../engine/engine.ts';
import { containersOf, familiar, shownId, splitTag } from '../engine/images/index.ts';
import { goTimeText } from '../engine/inspect/index.ts';
import { containerSizes } from '../engine/inspect/sizes.ts';
import type { Image } from '../engine/types.ts';
import { volumeSize, volumesByName, volumeUsers } from '../engine/volumes/index.ts';
import type { Printed } from '../engine/words/system.ts';
import { type CacheUsage, cacheTotals, cacheUsage } from './build/cache-usage.ts';
import { psList } from './queries/ps.ts';

/** What each image takes, alone and in all, in bytes. */
export interface UsageDetails {
  readonly images: readonly { readonly image: Image; readonly size: number; readonly own: number }[];
}
type Rows = readonly Readonly<Record<string, unknown>>[];

const ago = (engine: EngineContext, at: number): string => humanDuration(Math.max(0, (engine.kernel.now - at) / 1000));

function section(title: string, format: string, headers: Readonly<Record<string, string>>, list: Rows): string {
  const shown = formatList({
    style: DOCKER_LIST,
    headers,
    format: undefined,
    defaultFormat: `table ${format}`,
    rows: list.map((one) => goStruct('*formatter.diskUsageContext', one)),
  });
  return `${title}${shown.ok ? shown.text : ''}`;
}

function imageRows(engine: EngineContext, { images }: UsageDetails): Record<string, string>[] {
  return images.map(({ image, size, own }) => {
    const [repository, tag] = splitTag(familiar(image.tags[0] ?? '<none>:<none>'));
    return {
      Repository: repository,
      Tag: tag || '<none>',
      ID: shownId(engine, image).slice(0, 12),
      CreatedSince: `${ago(engine, image.created)} ago`,
      Size: humanSize(size),
      SharedSize: humanSize(Math.max(0, size - own)),
      UniqueSize: humanSize(Math.min(size, own)),
      Containers: String(containersOf(engine, image).length),
    };
  });
}

function containerRows(engine: EngineContext): Rows {
  const containers = Object.values(engine.store.containers).sort((a, b) => b.created - a.created);
  return containers.map((one) => ({
    ...psList.row(engine, one, { noTrunc: false, format: '' }).fields,
    Size: humanSize(containerSizes(engine, one).rw),
  }));
}

const volumeRows = (engine: EngineContext): Rows =>
  volumesByName(engine.store).map((volume) => ({
    Name: volume.name,
    Links: String(volumeUsers(engine.store, volume.name).length),
    Size: humanSize(volumeSize(engine, volume)),
  }));

/** The records of the build cache, the one that was used last at the end (buildCacheSort of formatter/buildcache.go). */
const cacheRows = (engine: EngineContext, list: readonly CacheUsage[], isTable: boolean): Rows =>
  [...list]
    .sort((a, b) => a.used - b.used || (a.id < b.id ? -1 : 1))
    .map((one) => {
      const parent = one.parents.join(', ');
      return {
        ID: isTable ? one.id.slice(0, 12) : one.id,
        Parent: isTable ? parent.slice(0, 12) : parent,
        CacheType: one.type,
        Description: one.description,
        Size: humanSizeWithPrecision(one.size, 3),
        CreatedAt: goTimeText(one.created),
        CreatedSince: `${ago(engine, one.created)} ago`,
        LastUsedAt: goTimeText(one.used),
        LastUsedSince: `${ago(engine, one.used)} ago`,
        UsageCount: String(one.count),
        InUse: 'false',
        Shared: String(one.shared),
      };
    });

const IMAGE_HEADERS = {
  Repository: 'REPOSITORY',
  Tag: 'TAG',
  ID: 'IMAGE ID',
  CreatedSince: 'CREATED',
  Size: 'SIZE',
  SharedSize: 'SHARED SIZE',
  UniqueSize: 'UNIQUE SIZE',
  Containers: 'CONTAINERS',
};
const CACHE_HEADERS = {
  ID: 'CACHE ID',
  CacheType: 'CACHE TYPE',
  Size: 'SIZE',
  CreatedSince: 'CREATED',
  LastUsedSince: 'LAST USED',
  UsageCount: 'USAGE',
  Shared: 'SHARED',
};
/** `{{.ID}}\t{{.Size}}`: one column for each field. */
const columns = (...names: readonly string[]): string => names.map((name) => `{{.${name}}}`).join('\t');

interface Lists {
  readonly images: Rows;
  readonly containers: Rows;
  readonly volumes: Rows;
  readonly cache: Rows;
}

function tables({ images, containers, volumes, cache }: Lists, cacheSize: number): string {
  const containerColumns = ['ID', 'Image', 'Command', 'LocalVolumes', 'Size', 'RunningFor', 'Status', 'Names'];
  return [
    section('Images space usage:\n\n', columns(...Object.keys(IMAGE_HEADERS)), IMAGE_HEADERS, images),
    section('\nContainers space usage:\n\n', columns(...containerColumns), psList.headers, containers),
    section(
      '\nLocal Volumes space usage:\n\n',
      columns('Name', 'Links', 'Size'),
      { Name: 'VOLUME NAME', Links: 'LINKS', Size: 'SIZE' },
      volumes,
    ),
    section(
      `\nBuild cache usage: ${humanSize(cacheSize)}\n\n`,
      columns(...Object.keys(CACHE_HEADERS)),
      CACHE_HEADERS,
      cache,
    ),
  ].join('');
}

/** `docker system df --verbose`: tables, or a template over all four lists (verboseWrite of disk_usage.go). */
export function verboseUsage(engine: EngineContext, details: UsageDetails, format: string | undefined): Printed {
  if (format === 'json')
    return { out: '', err: 'docker system df --verbose --format json is not part of this simulation\n', code: 64 };
  const images = imageRows(engine, details);
  const containers = containerRows(engine);
  const volumes = volumeRows(engine);
  const isTable = format === undefined || format === 'table';
  const records = cacheUsage(engine);
  const cache = cacheRows(engine, records, isTable);
  if (isTable) {
    const { size } = cacheTotals(engine, records);
    return { out: tables({ images, containers, volumes, cache }, size), err: '', code: 0 };
  }
  const structs = (type: string, rows: Rows) => rows.map((row) => goStruct(type, row));
  const all = goStruct('*formatter.diskUsageContext', {
    Images: structs('*formatter.imageContext', images),
    Containers: structs('*formatter.ContainerContext', containers),
    Volumes: structs('*formatter.volumeContext', volumes),
    BuildCache: structs('*formatter.buildCacheContext', cache),
  });
  const shown = render(format, all, { name: '' });
  return shown.ok ? { out: shown.text, err: '', code: 0 } : { out: shown.partial, err: `${shown.error}\n`, code: 1 };
}
