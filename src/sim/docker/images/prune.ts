import { sha256 } from '../../../lib/sha256.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { emit } from '../../engine/events.ts';
import { familiar } from '../../engine/images/reference.ts';
import { chainIds } from '../../engine/images/sizes.ts';
import { imagesByOrder, takeTag } from '../../engine/images/store.ts';
import type { Filters } from '../../engine/inspect/index.ts';
import type { Image, ImageLayer } from '../../engine/types.ts';
import { filterImages, PRUNE_FILTERS } from './filter.ts';
import { type Removal, removeImage } from './remove.ts';

/** What pruning removes, and how many bytes that frees. */
export interface Pruned {
  readonly removals: readonly Removal[];
  readonly reclaimed: number;
}

/** The layers of images by what keeps them apart: chains (unpacked) or digests (packed). */
function layersBy(images: readonly Image[], key: (image: Image) => readonly string[]): Map<string, ImageLayer> {
  const found = new Map<string, ImageLayer>();
  for (const image of images) {
    for (const [at, name] of key(image).entries()) {
      const layer = image.layers[at];
      if (layer) found.set(name, layer);
    }
  }
  return found;
}
const chains = (image: Image): readonly string[] => chainIds(image.layers);
const digests = (image: Image): readonly string[] => image.layers.map(({ digest }) => digest);

/** The layers that only the images before had. */
function gone(
  before: readonly Image[],
  after: readonly Image[],
  key: (image: Image) => readonly string[],
): ImageLayer[] {
  const left = layersBy(after, key);
  return [...layersBy(before, key)].filter(([name]) => !left.has(name)).map(([, layer]) => layer);
}

/** Removes name by name what may be removed; an image in use keeps its last name (daemon/images/image_prune.go). */
function pruneGraph(ctx: EngineContext, images: readonly Image[], all: boolean): Pruned {
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

const DANGLING = 'moby-dangling@sha256:';
const namesOf = (image: Image): readonly string[] =>
  image.tags.length > 0 ? image.tags : [`${DANGLING}${image.manifest}`];

/** Leaves out what containers use: the name they were made by, or of one made by id the last name. */
function leaveUsed(ctx: EngineContext, chosen: Map<string, Image>): void {
  const used = new Set<string>();
  for (const { image } of Object.values(ctx.store.containers)) {
    const manifest = ctx.store.images[image.id]?.manifest ?? image.id;
    chosen.delete(`${DANGLING}${manifest}`);
    const id = image.ref.replace(/^sha256:/, '');
    if ((id !== '' && manifest.startsWith(id)) || image.ref.endsWith(`@sha256:${manifest}`)) used.add(manifest);
    chosen.delete(image.full);
  }
  const count = new Map<string, number>();
  for (const image of imagesByOrder(ctx.store))
    count.set(image.manifest, (count.get(image.manifest) ?? 0) + namesOf(image).length);
  for (const name of [...chosen.keys()].sort()) {
    const manifest = chosen.get(name)?.manifest ?? '';
    const left = count.get(manifest) ?? 0;
    if (left > 1) count.set(manifest, left - 1);
    else if (used.has(manifest)) chosen.delete(name);
  }
}

/** The index, the manifests and the attestation that go with an image; what was not built has one manifest. */
function manifestsOf(image: Image): string[] {
  const built = image.comment.startsWith('buildkit');
  const more = built ? [sha256(`${image.manifest} manifest`), sha256(`${image.manifest} attestation`)] : [];
  return [image.manifest, ...more].map((hex) => `sha256:${hex}`);
}

/** The same in the containerd store, which counts what goes there (daemon/containerd/image_prune.go). */
function pruneContainerd(ctx: EngineContext, images: readonly Image[], all: boolean): Pruned {
  const chosen = new Map<string, Image>();
  for (const image of images)
    if (all || image.tags.length === 0) for (const name of namesOf(image)) chosen.set(name, image);
  leaveUsed(ctx, chosen);
  const before = imagesByOrder(ctx.store);
  const removals: Removal[] = [];
  let reclaimed = 0;
  for (const [name, image] of [...chosen].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const shown = name.startsWith(DANGLING) ? `sha256:${image.manifest}` : familiar(name);
    if (!name.startsWith(DANGLING)) takeTag(ctx, image, name);
    emit(ctx, 'image', 'untag', { id: `sha256:${image.manifest}`, name: shown });
    removals.push({ untagged: shown });
    if (image.tags.length > 0) continue;
    delete ctx.store.images[image.id];
    removals.push(...manifestsOf(image).map((deleted) => ({ deleted })));
    reclaimed += image.configSize + image.manifestSize;
    emit(ctx, 'image', 'delete', { id: `sha256:${image.manifest}`, name: shown });
  }
  const after = imagesByOrder(ctx.store);
  for (const { packed } of gone(before, after, digests)) reclaimed += packed;
  for (const { usage, size } of gone(before, after, chains)) reclaimed += usage ?? size;
  return { removals, reclaimed };
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
