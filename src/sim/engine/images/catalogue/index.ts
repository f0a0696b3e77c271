import { slot } from '../../../host/part.ts';
import type { Layer } from '../../../host/state.ts';
import { CATALOGUE_IMAGES, type CatalogueImage } from './images-table.ts';
import { readTree } from './tree.ts';

export { CATALOGUE_IMAGES, type CatalogueImage, type CatalogueLayer } from './images-table.ts';

/** A table of files: see readTree. */
interface Tree {
  readonly tree: string;
  readonly texts: Readonly<Record<string, string>>;
}

/** Images whose files are known; each table is a part that comes when somebody looks into the image. */
const NAMES = ['busybox', 'debian', 'nginx', 'redis', 'python', 'httpd', 'postgres'];

function layerOf(name: string): () => Layer {
  const table = slot<Tree>(`layer-${name}`);
  return () => {
    const { tree, texts } = table.get();
    return readTree(tree, texts);
  };
}

/** The file trees of the layers that the registry serves, by layer id: made when they are first asked for. */
export const catalogueLayers: Readonly<Record<string, () => Layer>> = Object.fromEntries(
  NAMES.map((name) => [`image-${name}`, layerOf(name)]),
);

/** The image of docker.io/library with a name and a tag; 'no-tag' if only the name is there, undefined if neither. */
export function catalogueImage(name: string, tag: string): CatalogueImage | 'no-tag' | undefined {
  const image = CATALOGUE_IMAGES.find((one) => one.name === name);
  if (!image) return undefined;
  return image.tags.includes(tag) ? image : 'no-tag';
}
