import { sha256 } from '../../../lib/sha256.ts';
import { isWithin, join } from '../../host/path.ts';
import type { Layer } from '../../host/state.ts';
import type { EngineContext } from '../engine.ts';
import type { MountPoint } from '../types.ts';
import { hostTree } from '../volumes/index.ts';
import type { RunMount } from './run-mounts.ts';

/** Lays the part of a file tree below `source` into a folder of the host. */
function unpack(ctx: EngineContext, layer: Layer, source: string, folder: string, owner: number): void {
  const tree = hostTree(ctx.kernel);
  const now = ctx.kernel.now;
  for (const path of Object.keys(layer).sort()) {
    const node = layer[path];
    if (!node || !isWithin(source, path)) continue;
    const inner = path === source ? '' : path.slice(source === '/' ? 1 : source.length + 1);
    tree.put(inner === '' ? folder : join(folder, inner), { ...node, uid: node.uid + owner, gid: node.gid + owner });
  }
  if (!tree.node(folder)) tree.put(folder, { kind: 'dir', mode: 0o755, uid: owner, gid: owner, mtime: now });
}

/** The folder of the host that a cache of `RUN --mount=type=cache` stays in. */
export const cacheMountFolder = (ctx: EngineContext, id: string): string =>
  `${ctx.architecture.dataRoot}/build/${sha256(`cache ${id}`).slice(0, 24)}`;

/**
 * What a RUN sees besides its stage: caches that stay from build to build, memory, and files of `layer` (the context,
 * a stage or an image), which are gone when it ends.
 *
 * @returns the mounts of its container, and what takes their files away
 */
export function mountRun(
  ctx: EngineContext,
  mounts: readonly { readonly wish: RunMount; readonly layer: Layer | undefined }[],
  owner: number,
): { readonly points: readonly MountPoint[]; readonly undo: () => void } {
  const temporary: string[] = [];
  const tree = hostTree(ctx.kernel);
  const points = mounts.flatMap(({ wish, layer }): MountPoint[] => {
    const { type, target, id, readonly } = wish;
    const common = { name: '', destination: target, readonly, mode: '', propagation: 'rprivate', options: [] };
    if (type === 'tmpfs') return [{ ...common, type: 'tmpfs', source: '' }];
    if (type !== 'cache' && type !== 'bind') return [];
    const source =
      type === 'cache' ? cacheMountFolder(ctx, id) : `${ctx.architecture.dataRoot}/build/${ctx.kernel.hex(24)}`;
    if (type === 'bind') {
      unpack(ctx, layer ?? {}, wish.source, source, owner);
      temporary.push(source);
    } else if (!tree.node(source))
      tree.put(source, { kind: 'dir', mode: 0o755, uid: owner, gid: owner, mtime: ctx.kernel.now });
    return [{ ...common, type: 'bind', source }];
  });
  return { points, undo: () => temporary.forEach((path) => tree.remove(path)) };
}
