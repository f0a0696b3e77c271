export { containerTree, layersTree } from './container-tree.ts';
export { createVolume, ensureVolume, removeVolume, type VolumeOptions } from './create.ts';
export { findVolume, volumesByName, volumeSize, volumeUsers } from './find.ts';
export { populate } from './populate.ts';
export { type Entry, fileSize, hostTree, Tree } from './tree.ts';
