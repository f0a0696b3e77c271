import type { EngineContext } from '../engine/engine.ts';
import { hostTree } from '../engine/volumes/index.ts';

/** The text of a file of the host; empty where there is none. */
export const hostFile = (ctx: EngineContext, path: string): string => {
  const node = hostTree(ctx.kernel).node(path);
  return node?.kind === 'file' ? node.data : '';
};
