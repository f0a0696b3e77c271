import type { EngineContext } from '../../engine/engine.ts';
import { splitTag } from '../../engine/images/reference.ts';
import { storageSize } from '../../engine/images/sizes.ts';
import { shownId } from '../../engine/images/store.ts';
import type { Image } from '../../engine/types.ts';
import type { Shown } from './filter.ts';

/** One line of `podman images`. */
export interface ImageRow {
  readonly image: Image;
  readonly repository: string;
  readonly tag: string;
}

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

/** The lines of images in the order of `--sort`: created (newest first), id, repository, size or tag. */
export function imageRows(ctx: EngineContext, images: readonly Shown[], sort: string): ImageRow[] {
  const rows = images.flatMap(({ image, tags }): ImageRow[] => {
    if (tags.length === 0) return [{ image, repository: '<none>', tag: '<none>' }];
    return tags.map((full) => {
      const [repository, tag] = splitTag(full);
      return { image, repository, tag };
    });
  });
  const orders: Readonly<Record<string, (a: ImageRow, b: ImageRow) => number>> = {
    id: (a, b) => compare(shownId(ctx, a.image), shownId(ctx, b.image)),
    repository: (a, b) => compare(a.repository, b.repository) || compare(a.tag, b.tag),
    size: (a, b) => storageSize(a.image) - storageSize(b.image),
    tag: (a, b) => compare(a.tag, b.tag),
    created: (a, b) => Math.floor(b.image.created / 1000) - Math.floor(a.image.created / 1000),
  };
  return rows.sort(orders[sort]);
}
