import { err, ok, type Result } from '../../../lib/result.ts';
import { DOCKER_LIST, goStruct } from '../../cli/index.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { type Filters, hasLabels, matchesAny } from '../../engine/inspect/index.ts';
import type { Volume } from '../../engine/types.ts';
import { volumeUsers } from '../../engine/volumes/index.ts';
import type { Listing } from '../../engine/words/listing.ts';
import { type Refusal, refusal } from '../../engine/words/refusal.ts';
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

const no = (text: string): Result<never, Refusal> => err(refusal(text, 1));

/** Volumes that fit (volume/service/convert.go); an unknown filter is an error. */
export function selectVolumes(
  engine: EngineContext,
  all: readonly Volume[],
  filters: Filters,
): Result<readonly Volume[], Refusal> {
  for (const key of filters.keys()) {
    if (!['dangling', 'name', 'driver', 'label'].includes(key)) return no(`invalid filter '${key}'`);
  }
  const dangling = filters.get('dangling')?.[0];
  if (dangling !== undefined && !['0', '1', 'true', 'false'].includes(dangling))
    return no(`invalid filter 'dangling=[${dangling}]'`);
  return ok(
    all.filter((volume) =>
      [...filters].every(([key, values]) => {
        if (key === 'name') return matchesAny(values, volume.name);
        if (key === 'driver') return values.includes(volume.driver);
        if (key === 'label') return hasLabels(values, volume.labels);
        const unused = volumeUsers(engine.store, volume.name).length === 0;
        return ['1', 'true'].includes(dangling ?? '') ? unused : !unused;
      }),
    ),
  );
}

/** Of the unused volumes those that `prune` takes: anonymous ones, or all (volume/service/service.go, Prune). */
export function prunableVolumes(
  _engine: EngineContext,
  unused: readonly Volume[],
  filters: Filters,
  all: boolean,
): Result<readonly Volume[], Refusal> {
  for (const key of filters.keys()) {
    if (!['label', 'label!', 'all'].includes(key)) return no(`invalid filter '${key}'`);
  }
  const every = all || ['1', 'true'].includes(filters.get('all')?.[0] ?? '');
  return ok(
    unused.filter(
      (volume) =>
        (every || 'com.docker.volume.anonymous' in volume.labels) &&
        hasLabels(filters.get('label') ?? [], volume.labels) &&
        !(filters.get('label!') ?? []).some((label) => hasLabels([label], volume.labels)),
    ),
  );
}
