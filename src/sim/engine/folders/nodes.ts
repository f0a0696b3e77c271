import { type Branch, writtenBranch } from '../../host/derived.ts';
import type { Kernel } from '../../host/kernel.ts';
import type { FileNode } from '../../host/state.ts';

/** Makes entries of an owner at a time: what an engine's own folders consist of. */
export interface Nodes {
  dir(mode: number): FileNode;
  /** A file whose content nobody reads (a database, a lock) has its size only. */
  file(mode: number, content: string | number): Branch;
  link(target: string): Branch;
  special(kind: 'socket' | 'fifo' | 'block', mode: number): Branch;
}

/** Entries that belong to a user, with a time of change. */
export function nodesOf(uid: number, mtime: number): Nodes {
  const own = { uid, gid: uid, mtime };
  return {
    dir: (mode) => ({ kind: 'dir', mode, ...own }),
    file: (mode, content) => ({
      node:
        typeof content === 'number'
          ? { kind: 'file', data: '', size: content, mode, ...own }
          : { kind: 'file', data: content, mode, ...own },
    }),
    link: (target) => ({ node: { kind: 'link', target, mode: 0o777, ...own } }),
    special: (kind, mode) => ({ node: { kind, mode, ...own } }),
  };
}

/** What a container has written: the upper layer of its file system. */
export const upperBranch = (kernel: Kernel, fs: string, root: FileNode): Branch =>
  writtenBranch(kernel.state.filesystems[fs]?.upper ?? {}, '/', root);

/** A whole file system with its layers put together, as the mount of a running container shows it. */
export function mergedBranch(kernel: Kernel, fs: string, path: string, root: FileNode): Branch {
  const overlay = kernel.overlay(fs);
  const found = overlay.get(path);
  const node = found && (found.upper ? found.node : kernel.shifted(fs, found.node));
  return {
    node: node ?? root,
    names: () => overlay.list(path),
    child: (name) => {
      const at = path === '/' ? `/${name}` : `${path}/${name}`;
      return overlay.get(at) ? mergedBranch(kernel, fs, at, root) : undefined;
    },
  };
}
