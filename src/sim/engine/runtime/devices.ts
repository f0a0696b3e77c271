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

/** The layer that all containers have in /dev whose root is this user of the host, with the time it was made. */
const standardId = (owner: number, node: number, mtime: number): string => `devices ${owner} ${node} ${mtime}`;

/** What every container has in /dev: made from its id, so that a thousand containers do not keep it a thousand times. */
function standard(id: string): Layer {
  const [owner = 0, node = 0, mtime = 0] = id.split(' ').slice(1).map(Number);
  const own = { uid: owner, gid: owner, mtime };
  const layer: Record<string, FileNode> = { '/': { kind: 'dir', mode: 0o755, ...own } };
  for (const [name, device, major, minor] of DEFAULT)
    layer[`/${name}`] = { kind: 'char', mode: 0o666, device, major, minor, uid: node, gid: node, mtime };
  for (const [name, target] of LINKS) layer[`/${name}`] = { kind: 'link', target, mode: 0o777, ...own };
  layer['/mqueue'] = { kind: 'dir', mode: 0o1777, ...own };
  layer['/pts'] = { kind: 'dir', mode: 0o755, ...own };
  layer['/shm'] = { kind: 'dir', mode: 0o1777, ...own };
  return layer;
}

/** Layers of /dev by the first word of their ids: part of the kernel's catalogue. */
export const deviceLayers: Readonly<Record<string, (id: string) => Layer>> = { devices: standard };

/**
 * What lies in a container's /dev: a layer that many share, and what it has besides. Root of the first user namespace
 * makes device nodes that are its own; rootless engines show the host's, which belong to nobody there.
 */
export function devices(
  ctx: EngineContext,
  container: Container,
): { readonly lower: readonly string[]; readonly upper: Layer } {
  const { kernel, architecture } = ctx;
  const owner = Number(architecture.rootOf(container));
  const mtime = kernel.now;
  const id = standardId(owner, architecture.rootless ? 0 : owner, mtime);
  const below = kernel.layer(id);
  const upper: Record<string, FileNode> = {};
  if (container.config.tty)
    upper['/console'] = {
      kind: 'char',
      mode: 0o620,
      device: 'tty',
      major: 136,
      minor: 0,
      uid: owner,
      gid: owner,
      mtime,
    };
  const tree = hostTree(kernel);
  if (container.host.privileged) {
    for (const name of tree.list('/dev')) {
      const found = tree.node(`/dev/${name}`, false);
      const isDevice = found && (found.kind === 'char' || found.kind === 'block');
      if (isDevice && !below[`/${name}`]) upper[`/${name}`] ??= found;
    }
  }
  for (const text of container.host.devices) {
    const { host, inside } = deviceParts(text);
    const found = tree.node(host);
    if (found && inside.startsWith('/dev/')) upper[inside.slice(4)] = found;
  }
  return { lower: [id], upper };
}
