import type { EngineContext } from '../engine/engine.ts';
import type { Container } from '../engine/types.ts';
import { hostTree, Tree } from '../engine/volumes/index.ts';
import type { Proc } from '../host/proc.ts';

const lineOf = (ctx: EngineContext, path: string, field: number, value: number): string[] | undefined => {
  const node = hostTree(ctx.kernel).node(path);
  const lines = node?.kind === 'file' ? node.data.split('\n') : [];
  return lines.map((line) => line.split(':')).find((fields) => fields[field] === String(value));
};

function append(ctx: EngineContext, root: Proc, path: string, line: string): void {
  const tree = new Tree(ctx.kernel, root.fs.mounts());
  const node = tree.node(path);
  if (node?.kind !== 'file') return;
  const data = node.data === '' || node.data.endsWith('\n') ? node.data : `${node.data}\n`;
  tree.put(path, { ...node, data: `${data}${line}\n` });
}

/**
 * Adds the user that a container runs as to its passwd, where the image does not know the number: under the name
 * that the host has for it, if any (libpod's generateUserPasswdEntry, generateCurrentUserPasswdEntry).
 */
export function addUsers(ctx: EngineContext, container: Container, root: Proc, uid: number, gid: number): void {
  const { users } = ctx.kernel;
  if (container.host.noPasswd || users.byUid(root, uid)) return;
  const known = lineOf(ctx, '/etc/passwd', 2, uid);
  const keeps = container.host.usernsMode.startsWith('keep-id');
  const name = known?.[0] ?? String(uid);
  const gecos = keeps ? (known?.[4] ?? name) : 'container user';
  const home = container.config.workdir || '/';
  append(ctx, root, '/etc/passwd', `${name}:*:${uid}:${gid}:${gecos}:${keeps ? home : '/'}:/bin/sh`);
  if (keeps && !users.groupByGid(root, gid)) {
    append(ctx, root, '/etc/group', `${lineOf(ctx, '/etc/group', 2, gid)?.[0] ?? gid}:x:${gid}:${name}`);
  }
}
