import { pruneCache } from '../../docker/build/cache-prune.ts';
import { emit } from '../../engine/events.ts';
import type { Filters } from '../../engine/inspect/index.ts';
import { parseMoment } from '../../engine/inspect/index.ts';
import type { Call } from '../command.ts';
import type { Swept } from './prune.ts';

/** Takes records of the build cache away, as the daemon does for `system prune`: labels are no matter to it. */
export function pruneBuildCache({ engine }: Call, filters: Filters, all: boolean): Swept {
  const { now } = engine.kernel;
  const until = filters.get('until')?.[0];
  const keepMs = until === undefined ? 0 : now - (parseMoment(until, now) ?? now);
  const gone = pruneCache(engine, { all, keepMs, fits: () => true });
  const bytes = gone.reduce((sum, { size }) => sum + size, 0);
  emit(engine, 'builder', 'prune', { id: '', name: '' }, { reclaimed: String(bytes) });
  return { lines: gone.map(({ id }) => id), bytes };
}
