/** The door to images: what others use of them. */

export { EMPTY_CONFIG } from '../defaults.ts';
export { ensureImage, imageDocument, pullImage } from './calls.ts';
export { catalogueLayers } from './catalogue/index.ts';
export { familiar, familiarRepository, parseNormalized, splitTag, withDefaultTag } from './reference.ts';
export { sealImage } from './seal.ts';
export { seedImages } from './seed.ts';
export { chainIds, contentSize, diskUsage, imageLayer, measure, storageSize, unpackedSize } from './sizes.ts';
export {
  containersOf,
  type FoundImage,
  findImage,
  giveDigest,
  giveTag,
  type ImageContent,
  imagesByOrder,
  isDangling,
  keepImage,
  resolveImage,
  shownId,
  takeTag,
} from './store.ts';
