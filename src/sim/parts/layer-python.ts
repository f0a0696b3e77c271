import { PYTHON_TEXTS, PYTHON_TREE } from '../engine/images/catalogue/python-table.ts';

/** The files of the image python. */
export const content = { tree: PYTHON_TREE, texts: PYTHON_TEXTS };
