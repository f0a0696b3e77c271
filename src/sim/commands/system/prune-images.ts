import { pruneImages as pruneDockerImages } from '../../docker/images/prune.ts';
import { removalText } from '../../docker/images/remove.ts';
import type { Filters } from '../../engine/inspect/index.ts';
import type { Task } from '../../host/program.ts';
import type { Call } from '../command.ts';
import { pruneImages as prunePodmanImages } from '../images/podman/remove.ts';
import type { Swept } from './prune.ts';

/** Takes images away that nothing uses, as `image prune` does; the lines that tell of it. */
export function* pruneUnusedImages(call: Call, filters: Filters, all: boolean): Task<Swept> {
  if (call.engine.architecture.daemon) {
    const pruned = pruneDockerImages(call.engine, filters, all);
    if (typeof pruned === 'string') return { lines: [], bytes: 0 };
    const text = removalText(pruned.removals, true);
    return { lines: text.split('\n').filter((line) => line !== ''), bytes: pruned.reclaimed };
  }
  const list = [...filters].flatMap(([key, values]) => values.map((value) => `${key}=${value}`));
  const pruned = yield* prunePodmanImages(call, call.engine, list, all);
  if (typeof pruned === 'string') return { lines: [], bytes: 0 };
  return { lines: pruned.map(({ id }) => id), bytes: pruned.reduce((sum, { size }) => sum + size, 0) };
}
