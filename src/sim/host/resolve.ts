import { err, ok, type Result } from '../../lib/result.ts';
import type { Errno } from './errno.ts';
import { absolute, isWithin, join, parentOf } from './path.ts';
import type { VirtualNode } from './program.ts';
import type { FileNode, Mount } from './state.ts';

/** What a path leads to. `node` is undefined where only the last part is missing. */
export interface Place {
  /** The path after symbolic links, as the process's root shows it. */
  readonly path: string;
  readonly mount: Mount;
  /** The path inside what is mounted. */
  readonly inner: string;
  readonly node: FileNode | undefined;
  /** Set on a virtual tree. */
  readonly virtual?: VirtualNode;
  readonly upper: boolean;
  /** Where it is found in the tree of another process, for what lies below /proc/PID/root. */
  readonly tree?: { readonly mounts: readonly Mount[]; readonly path: string };
}

/** Looks an absolute path without links up: the mount that covers it and the entry there. */
export type Lookup = (path: string) => Place;
/** Whether the caller may pass through a folder. */
export type MayPass = (place: Place) => boolean;

const LINKS = 40;

/** The mount that covers a path: the one mounted last wins. */
export function mountAt(mounts: readonly Mount[], path: string): Mount | undefined {
  for (let i = mounts.length - 1; i >= 0; i--) {
    const mount = mounts[i];
    if (mount && isWithin(mount.path, path)) return mount;
  }
  return undefined;
}

/** The path inside a mount's source that a path of the process's root stands for. */
export function innerPath(mount: Mount, path: string): string {
  const rest = mount.path === '/' ? path : path.slice(mount.path.length) || '/';
  const base = mount.source.kind === 'fs' ? mount.source.path : '/';
  if (base === '/') return rest;
  return rest === '/' ? base : `${base}${rest}`;
}

/** Whether a link leads into the file tree of another process. */
const isTree = ({ virtual }: Place): boolean => virtual?.kind === 'link' && virtual.tree !== undefined;

/**
 * Follows a path as the kernel does (path_resolution(7)): part by part, through links, asking for search
 * permission on each folder.
 *
 * @returns the place; its node is undefined where just the last part is missing
 */
export function resolve(
  path: string,
  options: { readonly cwd: string; readonly follow: boolean; readonly lookup: Lookup; readonly mayPass: MayPass },
): Result<Place, Errno> {
  if (path === '') return err('ENOENT');
  if (path.length > 4096 || (!path.startsWith('/') && path.length + options.cwd.length > 4096))
    return err('ENAMETOOLONG');
  const mustBeFolder = path.length > 1 && path.endsWith('/');
  let todo = (path.startsWith('/') ? path : `${options.cwd}/${path}`)
    .split('/')
    .filter((part) => part !== '' && part !== '.');
  let here = options.lookup('/');
  let links = 0;
  while (todo.length > 0) {
    const [part = '', ...rest] = todo;
    todo = rest;
    if (here.node === undefined) return err('ENOENT');
    if (here.node.kind !== 'dir') return err('ENOTDIR');
    if (!options.mayPass(here)) return err('EACCES');
    if (part === '..') {
      const above = options.lookup(parentOf(here.path));
      here = isTree(above) ? options.lookup(`${above.path}/.`) : above;
      continue;
    }
    const next = options.lookup(join(here.path, part));
    if (next.node?.kind === 'link' && (rest.length > 0 || options.follow || mustBeFolder)) {
      if (++links > LINKS) return err('ELOOP');
      if (next.virtual?.kind === 'link' && next.virtual.refused) return err(next.virtual.refused as Errno);
      if (isTree(next)) {
        here = options.lookup(`${next.path}/.`);
        continue;
      }
      const target = next.node.target;
      if (target.startsWith('/')) here = options.lookup('/');
      todo = [...target.split('/').filter((name) => name !== '' && name !== '.'), ...rest];
      continue;
    }
    here = next;
  }
  if (mustBeFolder && here.node && here.node.kind !== 'dir') return err('ENOTDIR');
  return ok(here);
}

export { absolute };
