import type { FileNode, Layer } from '../../host/state.ts';
import type { EngineContext } from '../engine.ts';
import type { Container } from '../types.ts';
import { hostTree } from '../volumes/index.ts';

/** The devices that every container has (runtime-spec, "Default Devices"). */
const DEFAULT = [
  ['null', 'null', 1, 3],
  ['zero', 'zero', 1, 5],
  ['full', 'full', 1, 7],
  ['random', 'random', 1, 8],
  ['urandom', 'random', 1, 9],
  ['tty', 'tty', 5, 0],
] as const;

const LINKS = [
  ['fd', '/proc/self/fd'],
  ['stdin', '/proc/self/fd/0'],
  ['stdout', '/proc/self/fd/1'],
  ['stderr', '/proc/self/fd/2'],
  ['core', '/proc/kcore'],
  ['ptmx', 'pts/ptmx'],
] as const;

/** The three parts of --device: '/dev/a', '/dev/a:/dev/b', '/dev/a:/dev/b:rwm', '/dev/a:r'. */
export function deviceParts(text: string): { readonly host: string; readonly inside: string; readonly access: string } {
  const [host = '', second, third] = text.split(':');
  const isAccess = second !== undefined && /^[rwm]+$/.test(second);
  return { host, inside: isAccess || !second ? host : second, access: third ?? (isAccess ? second : 'rwm') };
}

/**
 * What lies in a container's /dev. Root of the first user namespace makes device nodes that are its own; rootless
 * engines show the host's, which belong to nobody there.
 */
export function devices(ctx: EngineContext, container: Container): Layer {
  const { kernel, architecture } = ctx;
  const owner = Number(architecture.rootOf(container));
  const mtime = kernel.now;
  const own = { uid: owner, gid: owner, mtime };
  const node = architecture.rootless ? { uid: 0, gid: 0, mtime } : own;
  const layer: Record<string, FileNode> = { '/': { kind: 'dir', mode: 0o755, ...own } };
  for (const [name, device, major, minor] of DEFAULT)
    layer[`/${name}`] = { kind: 'char', mode: 0o666, device, major, minor, ...node };
  for (const [name, target] of LINKS) layer[`/${name}`] = { kind: 'link', target, mode: 0o777, ...own };
  layer['/mqueue'] = { kind: 'dir', mode: 0o1777, ...own };
  layer['/pts'] = { kind: 'dir', mode: 0o755, ...own };
  layer['/shm'] = { kind: 'dir', mode: 0o1777, ...own };
  if (container.config.tty)
    layer['/console'] = { kind: 'char', mode: 0o620, device: 'tty', major: 136, minor: 0, ...own };
  const tree = hostTree(kernel);
  if (container.host.privileged) {
    for (const name of tree.list('/dev')) {
      const found = tree.node(`/dev/${name}`, false);
      if (found && (found.kind === 'char' || found.kind === 'block')) layer[`/${name}`] ??= found;
    }
  }
  for (const text of container.host.devices) {
    const { host, inside } = deviceParts(text);
    const found = tree.node(host);
    if (found && inside.startsWith('/dev/')) layer[inside.slice(4)] = found;
  }
  return layer;
}
