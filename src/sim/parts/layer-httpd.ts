import { HTTPD_TEXTS, HTTPD_TREE } from '../engine/images/catalogue/httpd-table.ts';

/** The files of the image httpd. */
export const content = { tree: HTTPD_TREE, texts: HTTPD_TEXTS };
