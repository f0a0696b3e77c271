import { err, ok, type Result } from '../../../lib/result.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { type Filters, hasLabelPatterns, matchesAny, parseMoment } from '../../engine/inspect/index.ts';
import type { Volume } from '../../engine/types.ts';
import { findVolume, volumeUsers } from '../../engine/volumes/index.ts';
import { type Refusal, refusal } from '../../engine/words/refusal.ts';

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
