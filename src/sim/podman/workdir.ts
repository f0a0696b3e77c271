import type { EngineContext } from '../engine/engine.ts';
import { type EngineFailure, failure } from '../engine/failure.ts';
import { resolveUser } from '../engine/runtime/index.ts';
import type { Container } from '../engine/types.ts';
import { Tree } from '../engine/volumes/index.ts';
import { absolute, join } from '../host/path.ts';
import type { Proc } from '../host/proc.ts';

/** Makes a folder and those above it; the last belongs to the container's user. */
function make(ctx: EngineContext, container: Container, root: Proc, path: string): void {
  const mounts = root.fs.mounts();
  const user = resolveUser(root, container.config.user);
  let at = '/';
  for (const part of path.split('/').filter((one) => one !== '')) {
    at = join(at, part);
    if (root.fs.node(at)) continue;
    const mine = at === path && user.ok ? user.value : { uid: 0, gid: 0 };
    const uid = root.uidOutside(mine.uid) ?? root.record.uid;
    const gid = root.gidOutside(mine.gid) ?? root.record.gid;
    new Tree(ctx.kernel, mounts).put(at, { kind: 'dir', mode: 0o755, uid, gid, mtime: ctx.kernel.now });
  }
}

/**
 * Checks the folder that a container starts in: the image's own is made where it is missing, one of --workdir is not.
 *
 * Mirrors libpod's resolveWorkDir.
 */
export function workdir(ctx: EngineContext, container: Container, root: Proc): EngineFailure | undefined {
  const given = container.config.workdir || '/';
  const path = absolute('/', given);
  const node = given.startsWith('/') ? root.fs.node(path) : undefined;
  if (!node && ctx.store.images[container.image.id]?.config.workdir === given) {
    make(ctx, container, root, path);
    return undefined;
  }
  if (!node) return failure(`workdir "${given}" does not exist on container ${container.id}`, 126);
  return node.kind === 'dir'
    ? undefined
    : failure(`workdir "${given}" exists on container ${container.id}, but is not a directory`, 126);
}
