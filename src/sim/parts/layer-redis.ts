import { REDIS_TEXTS, REDIS_TREE } from '../engine/images/catalogue/redis-table.ts';

/** The files of the image redis. */
export const content = { tree: REDIS_TREE, texts: REDIS_TEXTS };
