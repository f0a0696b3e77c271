import type { ProcessNode } from './data.ts';

/** Above so many lines a process tree stands in two columns. */
export const TALL = 9;

/** Lines that a tree takes in one column. */
export const heightOf = (nodes: readonly ProcessNode[]): number =>
  nodes.reduce((sum, { children = [] }) => sum + 1 + heightOf(children), 0);
