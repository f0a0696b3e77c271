import type { Layer } from '../../../host/state.ts';
import { BUSYBOX_TEXTS, BUSYBOX_TREE } from './busybox-table.ts';
import { DEBIAN_TEXTS, DEBIAN_TREE } from './debian-table.ts';
import { HTTPD_TEXTS, HTTPD_TREE } from './httpd-table.ts';
import { CATALOGUE_IMAGES, type CatalogueImage } from './images-table.ts';
import { NGINX_TEXTS, NGINX_TREE } from './nginx-table.ts';
import { POSTGRES_TEXTS, POSTGRES_TREE } from './postgres-table.ts';
import { PYTHON_TEXTS, PYTHON_TREE } from './python-table.ts';
import { REDIS_TEXTS, REDIS_TREE } from './redis-table.ts';
import { readTree } from './tree.ts';

export { CATALOGUE_IMAGES, type CatalogueImage, type CatalogueLayer } from './images-table.ts';

/** The file trees of the layers that the registry serves, by layer id: made when they are first asked for. */
export const catalogueLayers: Readonly<Record<string, () => Layer>> = {
  'image-busybox': () => readTree(BUSYBOX_TREE, BUSYBOX_TEXTS),
  'image-debian': () => readTree(DEBIAN_TREE, DEBIAN_TEXTS),
  'image-nginx': () => readTree(NGINX_TREE, NGINX_TEXTS),
  'image-redis': () => readTree(REDIS_TREE, REDIS_TEXTS),
  'image-python': () => readTree(PYTHON_TREE, PYTHON_TEXTS),
  'image-httpd': () => readTree(HTTPD_TREE, HTTPD_TEXTS),
  'image-postgres': () => readTree(POSTGRES_TREE, POSTGRES_TEXTS),
};

/** The image of docker.io/library with a name and a tag; 'no-tag' if only the name is there, undefined if neither. */
export function catalogueImage(name: string, tag: string): CatalogueImage | 'no-tag' | undefined {
  const image = CATALOGUE_IMAGES.find((one) => one.name === name);
  if (!image) return undefined;
  return image.tags.includes(tag) ? image : 'no-tag';
}
