import { POSTGRES_TEXTS, POSTGRES_TREE } from '../engine/images/catalogue/postgres-table.ts';

/** The files of the image postgres. */
export const content = { tree: POSTGRES_TREE, texts: POSTGRES_TEXTS };
