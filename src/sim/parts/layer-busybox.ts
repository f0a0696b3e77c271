import { BUSYBOX_TEXTS, BUSYBOX_TREE } from '../engine/images/catalogue/busybox-table.ts';

/** The files of the image busybox. */
export const content = { tree: BUSYBOX_TREE, texts: BUSYBOX_TEXTS };
