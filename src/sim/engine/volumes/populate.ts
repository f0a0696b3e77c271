import type { EngineContext } from '../engine.ts';
import type { Volume } from '../types.ts';
import { type Entry, hostTree } from './tree.ts';

/**
 * Fills an empty volume with what an image has at the mount point, owners and modes included.
 *
 * Both engines do this the first time a volume is mounted ("copy-up"); a volume with anything in it stays as it is.
 *
 * @param entries what lies at the mount point, paths from there; '' is the folder itself; host ids
 * @returns whether something was copied
 */
export function populate(engine: EngineContext, volume: Volume, entries: readonly Entry[]): boolean {
  const tree = hostTree(engine.kernel);
  if (tree.list(volume.mountpoint).length > 0) return false;
  for (const [path, node] of entries) tree.put(path === '' ? volume.mountpoint : `${volume.mountpoint}/${path}`, node);
  return entries.length > 1;
}
