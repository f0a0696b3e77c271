import type { EngineContext } from '../../engine/engine.ts';
import { emit } from '../../engine/events.ts';
import { imagesByOrder } from '../../engine/images/store.ts';
import type { Filters } from '../../engine/inspect/index.ts';
import { filterImages, PRUNE_FILTERS } from './filter.ts';
import { pruneContainerd } from './prune-containerd.ts';
import { pruneGraph } from './prune-graph.ts';
import type { Removal } from './remove.ts';

/** What pruning removes, and how many bytes that frees. */
export interface Pruned {
  readonly removals: readonly Removal[];
  readonly reclaimed: number;
}

/** Removes images that nothing uses: only those without a name, or all. The error is the daemon's. */
export function pruneImages(ctx: EngineContext, filters: Filters, all: boolean): Pruned | string {
  const found = filterImages(ctx, imagesByOrder(ctx.store), filters, PRUNE_FILTERS);
  if (!found.ok) return found.error;
  const containerd = ctx.release.manifestIds;
  const pruned = (containerd ? pruneContainerd : pruneGraph)(ctx, found.value, all);
  if (!containerd) emit(ctx, 'image', 'prune', { id: '', name: '' }, { reclaimed: String(pruned.reclaimed) });
  return pruned;
}
