import { outside } from './idmap.ts';
import { indexOf } from './layer-index.ts';
import { isWithin, nameOf, parentOf } from './path.ts';
import type { FileNode, Layer, UserNs } from './state.ts';

/*
 * Files of the host that nobody stores: they follow from the state of the machine, such as the folders that an engine
 * keeps for each container. They lie below all layers of the host's file system, so that what is written covers them.
 */

/** An entry, and what lies in it. */
export interface Branch {
  readonly node: FileNode;
  names?(): readonly string[];
  child?(name: string): Branch | undefined;
}

/** A tree of such entries, by the folder that it fills; undefined while there is nothing. */
export interface DerivedTree {
  readonly root: string;
  branch(): Branch | undefined;
}

/** A folder with few entries, named here. */
export function folder(node: FileNode, entries: Readonly<Record<string, Branch | undefined>> = {}): Branch {
  return {
    node,
    names: () => Object.keys(entries).filter((name) => entries[name]),
    child: (name) => entries[name],
  };
}

/** A folder with an entry for each of many things, made when it is asked for. */
export const keyed = (
  node: FileNode,
  names: () => readonly string[],
  child: (name: string) => Branch | undefined,
): Branch => ({ node, names, child });

/** What a layer that does not change holds at a path and below; the entries that it hides are left out. */
export function layerBranch(layer: Layer, path: string, root: FileNode): Branch {
  return branchOf(layer, path, root, (at) => indexOf(layer).get(at) ?? []);
}

/** The same of a layer that is written to. */
export function writtenBranch(layer: Layer, path: string, root: FileNode): Branch {
  const below = (at: string): string[] =>
    Object.keys(layer)
      .filter((one) => one !== '/' && parentOf(one) === at)
      .map(nameOf);
  return branchOf(layer, path, root, below);
}

/** A tree with the owners that a user namespace gives it: ids of the branch are inside, those shown are the host's. */
export function ownedBranch(space: Pick<UserNs, 'uids' | 'gids'>, branch: Branch): Branch {
  const { node } = branch;
  return {
    node: { ...node, uid: outside(space.uids, node.uid) ?? node.uid, gid: outside(space.gids, node.gid) ?? node.gid },
    ...(branch.names && { names: branch.names }),
    child: (name) => {
      const found = branch.child?.(name);
      return found && ownedBranch(space, found);
    },
  };
}

function branchOf(layer: Layer, path: string, root: FileNode, below: (at: string) => readonly string[]): Branch {
  const join = (name: string): string => (path === '/' ? `/${name}` : `${path}/${name}`);
  return {
    node: layer[path] ?? root,
    names: () => below(path).filter((name) => layer[join(name)]),
    child: (name) => {
      const node = layer[join(name)];
      return node ? branchOf(layer, join(name), node, below) : undefined;
    },
  };
}

function branchAt(trees: readonly DerivedTree[], path: string): Branch | undefined {
  const tree = trees.find(({ root }) => isWithin(root, path));
  let at = tree?.branch();
  if (!tree || !at) return undefined;
  for (const name of path.slice(tree.root.length).split('/').filter(Boolean)) {
    at = at.child?.(name);
    if (!at) return undefined;
  }
  return at;
}

/** The entry that the trees have at a path. */
export const derivedNode = (trees: readonly DerivedTree[], path: string): FileNode | undefined =>
  branchAt(trees, path)?.node;

/** The names that the trees have in a folder, their own roots among them. */
export const derivedNames = (trees: readonly DerivedTree[], path: string): readonly string[] => [
  ...trees.filter(({ root, branch }) => parentOf(root) === path && branch()).map(({ root }) => nameOf(root)),
  ...(branchAt(trees, path)?.names?.() ?? []),
];
