import { nameOf, parentOf } from './path.ts';
import type { Layer } from './state.ts';

const indexes = new WeakMap<Layer, Map<string, string[]>>();
/** Names by folder of a layer that does not change: made once. */
export function indexOf(layer: Layer): Map<string, string[]> {
  const known = indexes.get(layer);
  if (known) return known;
  const index = new Map<string, string[]>();
  for (const path of Object.keys(layer)) {
    if (path === '/') continue;
    const folder = parentOf(path);
    const names = index.get(folder);
    if (names) names.push(nameOf(path));
    else index.set(folder, [nameOf(path)]);
  }
  indexes.set(layer, index);
  return index;
}
