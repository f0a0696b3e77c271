import { humanSize } from '../../../cli/index.ts';
import { filterImages, PRUNE_FILTERS } from '../../../docker/images/filter.ts';
import { type Removal, removalText, removeImage } from '../../../docker/images/remove.ts';
import type { EngineContext } from '../../../engine/engine.ts';
import { emit } from '../../../engine/events.ts';
import { chainIds, containersOf, imagesByOrder, shownId } from '../../../engine/images/index.ts';
import type { Filters } from '../../../engine/inspect/index.ts';
import type { Image } from '../../../engine/types.ts';
import type { Command } from '../../command.ts';
import { confirm } from '../../queries/confirm.ts';
import { filtersOf } from '../../queries/filters.ts';

/** docker rmi, docker image rm (cli/command/image/remove.go). */
export const dockerRmi: Command = {
  name: 'rmi',
  engines: ['docker'],
  handles: ['force', 'no-prune'],
  *run(call) {
    const { engine, flags, args, proc } = call;
    const force = flags.bool('force');
    const errors: string[] = [];
    let fatal = false;
    for (const word of args) {
      engine.kernel.spend(60);
      const removed = removeImage(engine, word, { force, prune: !flags.bool('no-prune') });
      if (removed.ok) proc.out(removalText(removed.value));
      else {
        fatal ||= !removed.error.text.startsWith('No such image');
        errors.push(removed.error.text);
      }
    }
    if (errors.length === 0) return 0;
    const [first = '', ...rest] = errors;
    const text = [first, ...rest.map((one) => `Error response from daemon: ${one}`)].join('\n');
    if (force && !fatal) {
      call.fail(text);
      return 0;
    }
    return call.fail(text);
  },
};

/** Sizes of layers by chain, of what is in the store now. */
function layerSizes(ctx: EngineContext): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const image of imagesByOrder(ctx.store)) {
    for (const [at, chain] of chainIds(image.layers).entries()) sizes.set(chain, image.layers[at]?.size ?? 0);
  }
  return sizes;
}

const packedSize = (image: Image): number =>
  image.layers.reduce(
    (sum, layer) => sum + layer.packed + (layer.usage ?? layer.size),
    image.configSize + image.manifestSize,
  );

/** What pruning removes, and how many bytes that frees. */
export interface Pruned {
  readonly removals: readonly Removal[];
  readonly reclaimed: number;
}

/** Removes images that nothing uses: only those without a name, or all (daemon/images/image_prune.go). */
export function pruneImages(ctx: EngineContext, filters: Filters, all: boolean): Pruned | string {
  const found = filterImages(ctx, imagesByOrder(ctx.store), filters, PRUNE_FILTERS);
  if (!found.ok) return found.error;
  const sizes = layerSizes(ctx);
  const removals: Removal[] = [];
  let reclaimed = 0;
  for (const image of found.value) {
    if (!all && image.tags.length > 0) continue;
    if (containersOf(ctx, image).length > 0) continue;
    const words = image.tags.length > 0 ? image.tags : [shownId(ctx, image)];
    for (const word of words) {
      const removed = removeImage(ctx, word, { force: false, prune: true });
      if (!removed.ok) continue;
      removals.push(...removed.value);
      for (const one of removed.value) if ('deleted' in one) reclaimed += sizes.get(one.deleted) ?? 0;
    }
    if (ctx.release.manifestIds && !(image.id in ctx.store.images)) reclaimed += packedSize(image);
  }
  emit(ctx, 'image', 'prune', { id: '', name: '' }, { reclaimed: String(reclaimed) });
  return { removals, reclaimed };
}

const WARNING = {
  all: 'WARNING! This will remove all images without at least one container associated to them.\nAre you sure you want to continue? [y/N] ',
  dangling: 'WARNING! This will remove all dangling images.\nAre you sure you want to continue? [y/N] ',
};

/** docker image prune (cli/command/image/prune.go). */
export const dockerImagePrune: Command = {
  name: 'image prune',
  engines: ['docker'],
  handles: ['all', 'filter', 'force'],
  *run(call) {
    const all = call.flags.bool('all');
    const filters = filtersOf(call);
    if (typeof filters === 'number') return filters;
    if (!call.flags.bool('force')) {
      const answer = yield* confirm(call, all ? WARNING.all : WARNING.dangling);
      if (answer === 'no') call.proc.err('image prune has been cancelled\n');
      if (answer !== 'yes') return answer === 'no' ? 1 : answer;
    }
    const pruned = pruneImages(call.engine, filters, all);
    if (typeof pruned === 'string') return call.fail(pruned);
    if (pruned.removals.length > 0) call.proc.out(`Deleted Images:\n${removalText(pruned.removals, true)}\n`);
    call.proc.out(`Total reclaimed space: ${humanSize(pruned.reclaimed)}\n`);
    return 0;
  },
};
