import { err, ok, type Result } from '../../../lib/result.ts';
import type { EngineContext } from '../../engine/engine.ts';
import type { Filters } from '../../engine/inspect/index.ts';
import { containerSizes } from '../../engine/inspect/sizes.ts';
import type { Container } from '../../engine/types.ts';
import type { Refusal } from '../../engine/words/refusal.ts';
import { commandText } from './ps-cells.ts';
import { wrongFilter } from './ps-filters.ts';
import { fits } from './ps-fits.ts';

/** Containers that `podman ps` lists, the oldest first unless sorted otherwise (pkg/ps/ps.go). */
export function selectContainers(
  engine: EngineContext,
  filters: Filters,
  options: { readonly all: boolean; readonly last: number; readonly sort: string },
): Result<readonly Container[], Refusal> {
  const wrong = wrongFilter(engine, filters);
  if (wrong) return err(wrong);
  const all = options.all || options.last > 0 || filters.has('status');
  const oldest = Object.values(engine.store.containers).sort((a, b) => a.created - b.created);
  let chosen = oldest
    .filter(({ state }) => all || state.status === 'running')
    .filter((container) => [...filters].every(([key, values]) => fits(engine, container, key, values)));
  if (options.last > 0) chosen = chosen.slice(-options.last);
  return ok(sortContainers(engine, chosen, options.sort));
}

function sortContainers(engine: EngineContext, containers: readonly Container[], by: string): readonly Container[] {
  const size = (container: Container): number => containerSizes(engine, container).root;
  const keys: Readonly<Record<string, (container: Container) => string | number>> = {
    id: ({ id }) => id,
    image: ({ image }) => image.full,
    command: commandText,
    names: ({ name }) => name,
    status: ({ state }) => state.status,
    runningfor: ({ state }) => state.startedAt ?? 0,
    size,
  };
  const key = keys[by];
  return key ? [...containers].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)) : containers;
}
