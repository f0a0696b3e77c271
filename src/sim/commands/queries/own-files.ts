import type { EngineContext } from '../../engine/engine.ts';
import type { Container } from '../../engine/types.ts';
import type { Entry, Tree } from '../../engine/volumes/index.ts';
import type { OwnFile } from '../../engine/words/queries.ts';
import { isWithin, parentOf } from '../../host/path.ts';
import type { FileNode } from '../../host/state.ts';

/** The empty place of a file that the engine mounts something over. */
function placeOf({ kind = 'file', mode = 0o755, target = '' }: OwnFile, owner: number, mtime: number): FileNode {
  const common = { uid: owner, gid: owner, mtime };
  if (kind === 'link') return { kind, target, mode: 0o777, ...common };
  return kind === 'dir' ? { kind, mode, ...common } : { kind, data: '', mode, ...common };
}

/** Entries below a path, with the files that the engine itself puts there: mounted ones, or empty places for them. */
export function withOwnFiles(
  engine: EngineContext,
  container: Container,
  tree: Tree,
  folder: string,
  entries: readonly Entry[],
): Entry[] {
  const known = new Map(entries);
  const owner = Number(engine.architecture.rootOf(container));
  for (const own of engine.words.queries.ownFiles(container)) {
    if (own.path === folder || !isWithin(folder, own.path)) continue;
    const path = own.path.slice(folder === '/' ? 1 : folder.length + 1);
    if (known.has(path) || (path.includes('/') && !known.has(parentOf(`/${path}`).slice(1)))) continue;
    known.set(path, tree.node(own.path) ?? placeOf(own, owner, container.created));
  }
  return [...known].sort(([a], [b]) => (a < b ? -1 : 1));
}
