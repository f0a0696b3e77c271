import { err, ok, type Result } from '../../../lib/result.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { type Filters, hasLabels, matchesAny } from '../../engine/inspect/index.ts';
import type { Volume } from '../../engine/types.ts';
import { volumeUsers } from '../../engine/volumes/index.ts';
import { type Refusal, refusal } from '../../engine/words/refusal.ts';
import { unknownFilter } from '../unknown-filter.ts';

const no = (text: string): Result<never, Refusal> => err(refusal(text, 1));

/** Volumes that fit (volume/service/convert.go); an unknown filter is an error. */
export function selectVolumes(
  engine: EngineContext,
  all: readonly Volume[],
  filters: Filters,
): Result<readonly Volume[], Refusal> {
  for (const key of filters.keys()) {
    if (!['dangling', 'name', 'driver', 'label'].includes(key)) return no(unknownFilter(key));
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
    if (!['label', 'label!', 'all'].includes(key)) return no(unknownFilter(key));
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
