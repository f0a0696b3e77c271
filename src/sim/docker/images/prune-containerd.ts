import { sha256 } from '../../../lib/sha256.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { emit } from '../../engine/events.ts';
import { familiar } from '../../engine/images/reference.ts';
import { imagesByOrder, takeTag } from '../../engine/images/store.ts';
import type { Image } from '../../engine/types.ts';
import { chains, digests, gone } from './gone-layers.ts';
import type { Pruned } from './prune.ts';
import type { Removal } from './remove.ts';

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
export function pruneContainerd(ctx: EngineContext, images: readonly Image[], all: boolean): Pruned {
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
