import { NGINX_TEXTS, NGINX_TREE } from '../engine/images/catalogue/nginx-table.ts';

/** The files of the image nginx. */
export const content = { tree: NGINX_TREE, texts: NGINX_TEXTS };
