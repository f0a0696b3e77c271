import type { Container } from '../../engine/types.ts';
import type { Entry, Tree } from '../../engine/volumes/index.ts';
import type { Refusal } from '../../engine/words/refusal.ts';
import { join } from '../../host/path.ts';
import type { Call } from '../command.ts';

/** Writes entries into a container; everything belongs to its root unless --archive keeps the ids. */
export function place(call: Call, container: Container, tree: Tree, at: string, entries: readonly Entry[]): void {
  const owner = Number(call.engine.architecture.rootOf(container));
  for (const [path, node] of entries) {
    const whole = path === '' ? at : join(at, path);
    const old = tree.node(whole);
    if (node.kind === 'dir' && old?.kind === 'dir') continue;
    tree.put(whole, call.flags.bool('archive') ? node : { ...node, uid: owner, gid: owner });
  }
}

/** Whether a folder of a container is on a mount, or a root, that is read-only (daemon/archive_unix.go). */
export function notWritable(
  call: Call,
  container: Container,
  folder: string,
  paths: { readonly from: string; readonly to: string },
): Refusal | undefined {
  const { readonly, sealedWhileStopped } = call.engine.words.queries.cp;
  if (!sealedWhileStopped && Number(container.state.pid) === 0) return undefined;
  const mount = container.mounts.find(({ destination }) => `${folder}/`.startsWith(`${destination}/`));
  const isSealed = mount ? mount.readonly : container.host.readonlyRootfs && !isInMemory(container, folder);
  return isSealed ? readonly(mount !== undefined, paths.from, paths.to) : undefined;
}

/** Whether a folder lies in a tmpfs of the container. */
const isInMemory = ({ host }: Container, folder: string): boolean =>
  Object.keys(host.tmpfs).some((path) => `${folder}/`.startsWith(`${path}/`));
