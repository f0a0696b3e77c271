import { inside, outside } from '../../host/idmap.ts';
import type { FileNode, Layer } from '../../host/state.ts';
import { EMPTY_CONFIG } from '../defaults.ts';
import type { EngineContext } from '../engine.ts';
import { imageLayer } from '../images/sizes.ts';
import type { ImageLayer } from '../types.ts';
import { Tree } from '../volumes/index.ts';
import { draft } from './draft.ts';

/** The file system that a stage stands at: layers so far, and what is being written over them. */
export interface Work {
  readonly layers: readonly ImageLayer[];
  /** Id of the file system in use while something runs. */
  readonly fs: string;
  readonly idmap: number | undefined;
}

/** The root of a file system that begins with nothing; it belongs to root as the user namespace has it. */
function rootFolder(ctx: EngineContext, userns: number | undefined): FileNode {
  const owner = userns === undefined ? 0 : (outside(ctx.kernel.userns(userns).uids, 0) ?? 0);
  return { kind: 'dir', mode: 0o755, uid: owner, gid: owner, mtime: ctx.kernel.now };
}

/** Opens a file system over layers, shifted into the engine's user namespace where it is rootless. */
export function openWork(ctx: EngineContext, layers: readonly ImageLayer[]): Work {
  const userns = ctx.architecture.containerUserns(ctx, draft(ctx, '', EMPTY_CONFIG, 'x'));
  const shifted = userns.ok && userns.value !== ctx.kernel.process(1)?.ns.user ? userns.value : undefined;
  const lower = layers.map(({ layer }) => layer).reverse();
  const root = lower.some((id) => ctx.kernel.layer(id)['/']) ? {} : { '/': rootFolder(ctx, shifted) };
  const fs = ctx.kernel.addFilesystem({ lower, upper: root, ...(shifted !== undefined && { idmap: shifted }) });
  return { layers, fs, idmap: shifted };
}

/** Gives the working file system back. */
export function closeWork(ctx: EngineContext, work: Work): void {
  if (ctx.kernel.state.filesystems[work.fs]) ctx.kernel.dropFilesystem(work.fs);
}

/** The same place with one more layer on top. */
export function addLayer(ctx: EngineContext, work: Work, layer: ImageLayer): Work {
  closeWork(ctx, work);
  return openWork(ctx, [...work.layers, layer]);
}

/** Makes an image layer of entries whose ids are those inside. */
export const keepLayer = (ctx: EngineContext, layer: Layer): ImageLayer =>
  imageLayer(ctx.kernel.addLayer(layer), layer);

/** What was written since the work was opened, with ids as they are inside: the diff that becomes a layer. */
export function diffOf(ctx: EngineContext, fs: string, idmap: number | undefined): Layer {
  const { upper } = ctx.kernel.filesystem(fs);
  const space = idmap === undefined ? undefined : ctx.kernel.userns(idmap);
  const map = (node: FileNode): FileNode =>
    space ? { ...node, uid: inside(space.uids, node.uid) ?? 0, gid: inside(space.gids, node.gid) ?? 0 } : node;
  const layer: Record<string, FileNode | null> = {};
  for (const [path, node] of Object.entries(upper)) {
    if (node?.kind === 'socket' || path === '/') continue;
    layer[path] = node ? map(node) : null;
  }
  return layer;
}

/** A file system as the root of a mount namespace. */
export const rootMount = (fs: string) =>
  ({ path: '/', source: { kind: 'fs', fs, path: '/' }, readonly: false, device: 'overlay', type: 'overlay' }) as const;

/** The file tree of the work, to look into. */
export const workTree = (ctx: EngineContext, work: Work): Tree => new Tree(ctx.kernel, [rootMount(work.fs)]);

/** All entries of a stack of layers as one, with ids as they are inside: what `COPY --from` copies out of. */
export function flatten(ctx: EngineContext, layers: readonly ImageLayer[]): Layer {
  const upper = { '/': rootFolder(ctx, undefined) };
  const fs = ctx.kernel.addFilesystem({ lower: layers.map(({ layer }) => layer).reverse(), upper });
  const tree = new Tree(ctx.kernel, [rootMount(fs)]);
  const all: Record<string, FileNode> = { '/': { kind: 'dir', mode: 0o755, uid: 0, gid: 0, mtime: 0 } };
  for (const [path, node] of tree.walk('/')) if (path !== '') all[`/${path}`] = node;
  ctx.kernel.dropFilesystem(fs);
  return all;
}
