export { containerTree, layersTree } from './container-tree.ts';
export { createVolume, ensureVolume, removeVolume, type VolumeOptions } from './create.ts';
export { findVolume, listedVolumes, volumeSize, volumesByName, volumeUsers } from './find.ts';
export { populate } from './populate.ts';
export { type Entry, fileSize, hostTree, storedSize, Tree } from './tree.ts';
