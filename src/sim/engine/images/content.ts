import { EMPTY_CONFIG } from '../defaults.ts';
import type { HistoryEntry, ImageLayer } from '../types.ts';
import { CATALOGUE_IMAGES, type CatalogueImage, type CatalogueLayer } from './catalogue/index.ts';
import type { ImageContent } from './store.ts';

const layerOf = (layer: CatalogueLayer): ImageLayer => ({
  layer: layer.tree,
  diffId: `sha256:${layer.diffId}`,
  digest: `sha256:${layer.digest}`,
  size: layer.size,
  packed: layer.packed,
  tar: layer.tar,
  usage: layer.usage,
});

const historyOf = (layer: CatalogueLayer): HistoryEntry => ({
  created: Date.parse(layer.created),
  createdBy: '/bin/sh',
  size: layer.size,
  comment: layer.comment,
  empty: false,
});

/** What the registry serves under a name, as a store keeps it. The images were made by buildah, one layer over another. */
export function catalogueContent(image: CatalogueImage): ImageContent {
  return {
    id: image.id,
    manifest: image.manifest,
    configSize: image.configSize,
    manifestSize: image.manifestSize,
    format: 'docker',
    created: Date.parse(image.created),
    config: {
      ...EMPTY_CONFIG,
      cmd: image.cmd,
      env: image.env ?? [],
      workdir: image.workdir ?? '/',
      labels: { 'io.buildah.version': '1.43.2' },
      exposed: image.exposed ?? [],
      volumes: image.volumes ?? [],
      stopSignal: image.stopSignal,
    },
    layers: image.layers.map(layerOf),
    history: image.layers.map(historyOf),
    architecture: 'amd64',
    os: 'linux',
    author: '',
    comment: image.layers.at(-1)?.comment ?? '',
    parent: undefined,
  };
}

/** The image of the catalogue with this id, if it is one. */
export const catalogueById = (id: string): CatalogueImage | undefined =>
  CATALOGUE_IMAGES.find((image) => image.id === id);
