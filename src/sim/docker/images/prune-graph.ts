import type { EngineContext } from '../../engine/engine.ts';
import { imagesByOrder } from '../../engine/images/store.ts';
import type { Image } from '../../engine/types.ts';
import { chains, gone } from './gone-layers.ts';
import type { Pruned } from './prune.ts';
import { type Removal, removeImage } from './remove.ts';

/** Removes name by name what may be removed; an image in use keeps its last name (daemon/images/image_prune.go). */
export function pruneGraph(ctx: EngineContext, images: readonly Image[], all: boolean): Pruned {
  const before = imagesByOrder(ctx.store);
  const removals: Removal[] = [];
  const remove = (word: string): void => {
    const removed = removeImage(ctx, word, { force: false, prune: true });
    if (removed.ok) removals.push(...removed.value);
  };
  for (const image of images) {
    if (!(image.id in ctx.store.images)) continue;
    const names = [...image.tags, ...image.digests].sort();
    if (names.length === 0) {
      if (!before.some(({ parent }) => parent === image.id)) remove(image.id);
    } else if (all || image.tags.length === 0) for (const name of names) remove(name);
  }
  const reclaimed = gone(before, imagesByOrder(ctx.store), chains).reduce((sum, { size }) => sum + size, 0);
  return { removals, reclaimed };
}
