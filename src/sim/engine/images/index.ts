/** The door to images: what others use of them. */
export { catalogueLayers } from './catalogue/index.ts';
export { commitImage, type CommitOptions } from './commit.ts';
export { EMPTY_CONFIG } from './content.ts';
export { ensureImage, imageDocument, pullImage } from './calls.ts';
export { familiar, familiarRepository, parseNormalized, splitTag, withDefaultTag } from './reference.ts';
export { sealImage } from './seal.ts';
export { seedImages } from './seed.ts';
export { chainIds, contentSize, diskUsage, imageLayer, measure, storageSize, unpackedSize } from './sizes.ts';
export {
  containersOf,
  findImage,
  type FoundImage,
  giveDigest,
  giveTag,
  type ImageContent,
  imagesByOrder,
  isDangling,
  keepImage,
  resolveImage,
  shownId,
} from './store.ts';
