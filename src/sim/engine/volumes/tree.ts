import type { Kernel } from '../../host/kernel.ts';
import { mountsIn } from '../../host/mounts.ts';
import { absolute, join, nameOf, parentOf } from '../../host/path.ts';
import { innerPath, mountAt, type Place, resolve } from '../../host/resolve.ts';
import type { FileNode, Mount } from '../../host/state.ts';

/** An entry below a folder: its path from there ('' for the folder itself) and what it is. */
export type Entry = readonly [path: string, node: FileNode];

/**
 * A file tree without a process: what an engine with all rights reads and writes through.
 *
 * Nothing is checked; links are followed inside the tree, so a container's absolute link stays in the container.
 */
export class Tree {
  readonly #kernel: Kernel;
  readonly mounts: readonly Mount[];

  constructor(kernel: Kernel, mounts: readonly Mount[]) {
    this.#kernel = kernel;
    this.mounts = mounts;
  }

  #lookup = (path: string): Place => {
    const mount = mountAt(this.mounts, path);
    if (!mount) throw new Error(`no mount covers ${path}`);
    const inner = innerPath(mount, path);
    if (mount.source.kind !== 'fs')
      return { path, mount, inner, node: virtualFolder(this.#kernel, inner), upper: false };
    const { fs } = mount.source;
    const found = this.#kernel.overlay(fs).get(inner);
    const node = found && (found.upper ? found.node : this.#kernel.shifted(fs, found.node));
    return { path, mount, inner, node, upper: found?.upper ?? false };
  };

  /** Where a path leads; undefined where a folder on the way is missing. */
  place(path: string, follow = true): Place | undefined {
    const found = resolve(path, { cwd: '/', follow, lookup: this.#lookup, mayPass: () => true });
    return found.ok ? found.value : undefined;
  }

  /** The entry at a path, or undefined. */
  node(path: string, follow = true): FileNode | undefined {
    return this.place(path, follow)?.node;
  }

  /** Names in a folder, sorted; empty for anything else. */
  list(path: string): string[] {
    const place = this.place(path);
    if (place?.node?.kind !== 'dir' || place.mount.source.kind !== 'fs') return [];
    return this.#kernel.overlay(place.mount.source.fs).list(place.inner);
  }

  /** Writes an entry, and the folders above it where they are missing. */
  put(path: string, node: FileNode): void {
    const clean = absolute('/', path);
    const folder = parentOf(clean);
    if (clean !== '/' && !this.node(folder))
      this.put(folder, { kind: 'dir', mode: 0o755, uid: node.uid, gid: node.gid, mtime: this.#kernel.now });
    const place = this.place(clean, false);
    if (place?.mount.source.kind === 'fs') this.#kernel.overlay(place.mount.source.fs).put(place.inner, node);
  }

  /** Takes an entry away with all below it. */
  remove(path: string): void {
    const place = this.place(path, false);
    if (place?.node && place.mount.source.kind === 'fs')
      this.#kernel.overlay(place.mount.source.fs).remove(place.inner);
  }

  /** An entry and all below it, folders before what they hold, by name. Links are not followed. */
  walk(path: string): Entry[] {
    const found: Entry[] = [];
    const visit = (at: string, relative: string): void => {
      const node = this.node(at, relative === '');
      if (!node) return;
      found.push([relative, node]);
      if (node.kind !== 'dir') return;
      for (const name of this.list(at)) visit(join(at, name), relative === '' ? name : `${relative}/${name}`);
    };
    visit(absolute('/', path), '');
    return found;
  }

  /** Bytes of the files and links below a path. */
  size(path: string): number {
    return this.walk(path).reduce((sum, [, node]) => sum + storedSize(node), 0);
  }

  /** Copies a tree to a place of this or another one; `owner` gives everything to someone. */
  copyTo(path: string, target: Tree, to: string, owner?: { readonly uid: number; readonly gid: number }): void {
    for (const [relative, node] of this.walk(path)) {
      target.put(relative === '' ? to : join(absolute('/', to), relative), owner ? { ...node, ...owner } : node);
    }
  }
}

/** Stands in for entries of /proc and /sys: only their mount point is told. */
function virtualFolder(kernel: Kernel, inner: string): FileNode | undefined {
  return inner === '/' ? { kind: 'dir', mode: 0o555, uid: 0, gid: 0, mtime: kernel.state.bootedAt } : undefined;
}

/** How many bytes a file counts: its data in UTF-8, or the size it stands for. */
export function fileSize(node: FileNode): number {
  if (node.kind !== 'file') return 0;
  if (node.size !== undefined) return node.size;
  let bytes = node.data.length;
  for (let i = 0; i < node.data.length; i++) {
    const code = node.data.charCodeAt(i);
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

/** How many bytes an entry takes on the disk: a link takes its target's name. */
export const storedSize = (node: FileNode): number => (node.kind === 'link' ? node.target.length : fileSize(node));

/** The host's own file tree: what its first process sees. */
export function hostTree(kernel: Kernel): Tree {
  const init = kernel.process(1);
  return new Tree(kernel, mountsIn(kernel.state, init?.ns.mnt ?? -1));
}

export { nameOf };
