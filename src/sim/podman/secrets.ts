import type { BindFile } from '../engine/architecture.ts';
import type { EngineContext } from '../engine/engine.ts';
import type { Container } from '../engine/types.ts';
import { Tree } from '../engine/volumes/index.ts';

/** What a secret of the engine holds. */
export const secretText = (ctx: EngineContext, name: string): string =>
  Object.values(ctx.store.secrets).find((one) => one.name === name || one.id === name)?.data ?? '';

/** Secrets that are mounted as files; the runtime makes the place for them. */
export function secretFiles(ctx: EngineContext, container: Container): BindFile[] {
  const owner = Number(ctx.architecture.rootOf(container));
  const source = { kind: 'fs', fs: container.fs, path: '/' } as const;
  const root = new Tree(ctx.kernel, [{ path: '/', source, readonly: false, device: 'overlay', type: 'overlay' }]);
  return (container.host.secrets ?? []).flatMap(({ kind, name, target, mode = 0o444, uid, gid }) => {
    if (kind !== 'mount') return [];
    if (!root.node(target))
      root.put(target, { kind: 'file', data: '', mode: 0o444, uid: owner, gid: owner, mtime: ctx.kernel.now });
    const rights = { mode, ...(uid !== undefined && { uid }), ...(gid !== undefined && { gid }) };
    return [{ destination: target, content: secretText(ctx, name), ...rights }];
  });
}
