import type { EngineContext } from '../../engine/engine.ts';
import type { Container } from '../../engine/types.ts';
import type { Entry, Tree } from '../../engine/volumes/index.ts';
import { isWithin } from '../../host/path.ts';

/** Entries below a path, with the files that the engine itself puts there: mounted ones, or empty places for them. */
export function withOwnFiles(
  engine: EngineContext,
  container: Container,
  tree: Tree,
  folder: string,
  entries: readonly Entry[],
): Entry[] {
  const known = new Set(entries.map(([path]) => path));
  const owner = Number(engine.architecture.rootOf(container));
  const empty = { kind: 'file', data: '', mode: 0o755, uid: owner, gid: owner, mtime: container.created } as const;
  const more = engine.words.queries
    .ownFiles(container)
    .filter((path) => path !== folder && isWithin(folder, path))
    .map((path): Entry => [path.slice(folder === '/' ? 1 : folder.length + 1), tree.node(path) ?? empty])
    .filter(([path]) => !known.has(path) && (!path.includes('/') || known.has(path.slice(0, path.lastIndexOf('/')))));
  return [...entries, ...more].sort(([a], [b]) => (a < b ? -1 : 1));
}
