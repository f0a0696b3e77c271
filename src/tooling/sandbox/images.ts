import { CATALOGUE_IMAGES } from '../../sim/engine/images/catalogue/index.ts';

/** Names of the images that the simulated registry has, sorted: 'busybox', 'debian', … */
export const registryImages = (): readonly string[] => CATALOGUE_IMAGES.map(({ name }) => name).sort();
