import { err, ok, type Result } from '../../../lib/result.ts';
import { goStruct, PODMAN_LIST } from '../../cli/index.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { doc, type Filters, hasLabelPatterns, matchesAny, parseMoment } from '../../engine/inspect/index.ts';
import type { Volume } from '../../engine/types.ts';
import { findVolume, volumeUsers } from '../../engine/volumes/index.ts';
import type { Listing } from '../../engine/words/listing.ts';
import { type Refusal, refusal } from '../../engine/words/refusal.ts';
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

const no = (text: string): Result<never, Refusal> => err(refusal(text, 125));
const PRUNE = ['label', 'label!', 'until', 'after', 'since'];

/** The first filter that is none, or whose value is wrong (pkg/domain/filters/volumes.go). */
function wrongFilter(engine: EngineContext, filters: Filters): Refusal | undefined {
  for (const [key, values] of filters) {
    const known = [
      ...PRUNE,
      'name',
      'driver',
      'scope',
      'opt',
      'dangling',
      'all',
      ...(engine.release.pruneKeepsNamed ? ['anonymous'] : []),
    ];
    if (!known.includes(key)) return refusal(`"${key}" is an invalid volume filter`, 125);
    const odd =
      key === 'dangling' && values.find((value) => !['true', '1', 'false', '0'].includes(value.toLowerCase()));
    if (typeof odd === 'string')
      return refusal(`"${odd}" is not a valid value for the "dangling" filter - must be true or false`, 125);
    if (key === 'until' && parseMoment(values[0] ?? '', engine.kernel.now) === undefined)
      return refusal(
        `parsing time "${values[0] ?? ''}" as "2006-01-02": cannot parse "${values[0] ?? ''}" as "2006"`,
        125,
      );
    if (key !== 'after' && key !== 'since') continue;
    const missing = values.find((value) => !findVolume(engine, value).ok);
    if (missing !== undefined) return engine.words.volumes.missing(missing, 'other');
  }
  return undefined;
}

/** Volumes that fit; an unknown filter is an error. */
export function selectVolumes(
  engine: EngineContext,
  all: readonly Volume[],
  filters: Filters,
): Result<readonly Volume[], Refusal> {
  const wrong = wrongFilter(engine, filters);
  if (wrong) return err(wrong);
  return ok(all.filter((volume) => [...filters].every(([key, values]) => fits(engine, volume, key, values))));
}

function fits(engine: EngineContext, volume: Volume, key: string, values: readonly string[]): boolean {
  const truth = (value: string): boolean => ['true', '1'].includes(value.toLowerCase());
  switch (key) {
    case 'name':
      return matchesAny(values, volume.name);
    case 'driver':
      return values.includes(volume.driver);
    case 'scope':
      return values.includes(volume.scope);
    case 'label':
      return hasLabelPatterns(values, volume.labels);
    case 'label!':
      return !hasLabelPatterns(values, volume.labels);
    case 'opt':
      return values.some((value) => {
        const [name = '', text = ''] = value.split('=');
        return name in volume.options && (text === '' || volume.options[name] === text);
      });
    case 'anonymous':
      return values.some((value) => truth(value) === volume.anonymous);
    case 'dangling':
      return values.some((value) => truth(value) === (volumeUsers(engine.store, volume.name).length === 0));
    case 'until':
      return volume.created < (parseMoment(values[0] ?? '', engine.kernel.now) ?? 0);
    default: {
      const times = values
        .map((value) => findVolume(engine, value))
        .flatMap((found) => (found.ok ? [found.value.created] : []));
      return volume.created > Math.min(...times);
    }
  }
}

/** Of the unused volumes those that `prune` takes; since 6.0 only anonymous ones unless all are asked for. */
export function prunableVolumes(
  engine: EngineContext,
  unused: readonly Volume[],
  filters: Filters,
  all: boolean,
): Result<readonly Volume[], Refusal> {
  const rest = new Map([...filters].filter(([key]) => key !== 'all'));
  const every = all || !engine.release.pruneKeepsNamed || (filters.get('all')?.[0] ?? '').toLowerCase() === 'true';
  if (!engine.release.pruneKeepsNamed && filters.has('all')) return no('"all" is an invalid volume filter');
  return selectVolumes(
    engine,
    unused.filter(({ anonymous }) => every || anonymous),
    rest,
  );
}

/** What `prune` asks before, with the volumes that would go; or that there is nothing to ask about. */
export function pruneQuestion(volumes: readonly Volume[], all: boolean): { text: string; asks: boolean } {
  const kind = all ? 'all volumes' : 'anonymous local volumes';
  const warning = `WARNING! This will remove ${kind} not used by at least one container. The following volumes will be removed:\n`;
  if (volumes.length === 0)
    return { text: `${warning}No dangling ${all ? '' : 'anonymous '}volumes found\n`, asks: false };
  return {
    text: `${warning}${volumes.map(({ name }) => `${name}\n`).join('')}Are you sure you want to continue? [y/N] `,
    asks: true,
  };
}
