import { sha256 } from '../../../lib/sha256.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { chainIds } from '../../engine/images/sizes.ts';
import { imagesByOrder } from '../../engine/images/store.ts';
import type { Image } from '../../engine/types.ts';

/** Ids of an image's layers in the storage, topmost first: the lowest is named by its content, others by their chain. */
export function layerIds(image: Image): readonly string[] {
  const known = idsOf.get(image.layers);
  if (known) return known;
  const chain = chainIds(image.layers);
  const ids = chain.map((id, at) => (at === 0 ? id.replace('sha256:', '') : sha256(`layer ${id}`))).reverse();
  idsOf.set(image.layers, ids);
  return ids;
}
const idsOf = new WeakMap<Image['layers'], readonly string[]>();

/** Folders of the layers in the storage, topmost first. */
export const layerFolders = (ctx: EngineContext, image: Image): string[] =>
  layerIds(image).map((id) => `${ctx.architecture.dataRoot}/overlay/${id}`);

const isUnder = (lower: Image, upper: Image): boolean =>
  lower.layers.length <= upper.layers.length &&
  lower.layers.every(({ diffId }, at) => upper.layers[at]?.diffId === diffId);

/** Whether a history starts as another one does: what makes one image another's child (libimage's layer tree). */
function continues(child: Image, parent: Image): boolean {
  return (
    child.id !== parent.id &&
    child.history.length > parent.history.length &&
    isUnder(parent, child) &&
    parent.history.every(
      (entry, at) => entry.createdBy === child.history[at]?.createdBy && entry.created === child.history[at]?.created,
    )
  );
}

/** Images that were made from another one, without the ones made from those. */
export const childrenOf = (ctx: EngineContext, image: Image): Image[] =>
  imagesByOrder(ctx.store).filter((other) => continues(other, image));

/** The image that an image was made from, if it is there: the nearest one. */
export function parentOf(ctx: EngineContext, image: Image): Image | undefined {
  const parents = imagesByOrder(ctx.store).filter((other) => continues(image, other));
  return parents.sort((a, b) => b.history.length - a.history.length)[0];
}
