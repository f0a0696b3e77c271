import { chainIds } from '../../engine/images/sizes.ts';
import type { Image, ImageLayer } from '../../engine/types.ts';

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
/** What keeps unpacked layers apart. */
export const chains = (image: Image): readonly string[] => chainIds(image.layers);
/** What keeps packed layers apart. */
export const digests = (image: Image): readonly string[] => image.layers.map(({ digest }) => digest);

/** The layers that only the images before had. */
export function gone(
  before: readonly Image[],
  after: readonly Image[],
  key: (image: Image) => readonly string[],
): ImageLayer[] {
  const left = layersBy(after, key);
  return [...layersBy(before, key)].filter(([name]) => !left.has(name)).map(([, layer]) => layer);
}
