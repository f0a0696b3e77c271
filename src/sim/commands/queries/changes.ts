import type { EngineContext } from '../../engine/engine.ts';
import { isWithin } from '../../host/path.ts';
import type { FileNode, Layer } from '../../host/state.ts';
import { writtenLayer } from './written.ts';

/** One difference: C changed, A added, D deleted. */
export interface Change {
  readonly kind: 'C' | 'A' | 'D';
  readonly path: string;
}

/** What a layer changes of those below it, by path; what lies in a deleted folder is not told. */
export function changesOf(upper: Layer, below: (path: string) => boolean): Change[] {
  const changes = new Map<string, Change['kind']>();
  const paths = Object.keys(upper)
    .filter((path) => path !== '/')
    .sort();
  const gone = paths.filter((path) => upper[path] === null);
  for (const path of paths) {
    if (gone.some((folder) => folder !== path && isWithin(folder, path)) && upper[path] === null) continue;
    if (upper[path] === null) {
      if (below(path)) changes.set(path, 'D');
    } else changes.set(path, below(path) ? 'C' : 'A');
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      const folder = path.slice(0, at);
      if (!changes.has(folder)) changes.set(folder, 'C');
    }
  }
  return [...changes].map(([path, kind]) => ({ path, kind })).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The changes of a container against its image. */
export function containerChanges(engine: EngineContext, id: string): Change[] {
  const container = engine.store.containers[id];
  if (!container) return [];
  const overlay = engine.kernel.overlay(container.fs);
  return changesOf(writtenLayer(engine, container), (path) => overlay.below(path) !== undefined);
}

/** The changes of an image's last layer against those below it. */
export function imageChanges(engine: EngineContext, layers: readonly string[]): Change[] {
  const [top, ...rest] = [...layers].reverse();
  if (top === undefined) return [];
  const below = rest.map((id) => engine.kernel.layer(id));
  return changesOf(engine.kernel.layer(top), (path) => below.some((layer) => layer[path] != null));
}

/** What one file tree has otherwise than another; what lies in a deleted folder is not told. */
export function treeChanges(tree: Layer, parent: Layer): Change[] {
  const same = (path: string): boolean => JSON.stringify(tree[path]) === JSON.stringify(parent[path]);
  const upper: Record<string, FileNode | null> = {};
  for (const [path, node] of Object.entries(tree)) if (node && !same(path)) upper[path] = node;
  for (const path of Object.keys(parent)) if (!(path in tree)) upper[path] = null;
  return changesOf(upper, (path) => path in parent);
}
