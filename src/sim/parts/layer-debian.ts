import { DEBIAN_TEXTS, DEBIAN_TREE } from '../engine/images/catalogue/debian-table.ts';

/** The files of the image debian. */
export const content = { tree: DEBIAN_TREE, texts: DEBIAN_TEXTS };
