import { err, ok, type Result } from '../../../lib/result.ts';
import type { EngineContext } from '../engine.ts';
import type { NotFound } from '../find.ts';
import type { Container, EngineStore, Volume } from '../types.ts';
import { hostTree } from './tree.ts';

/** Volumes by name, as both engines list them. */
export const volumesByName = (store: EngineStore): Volume[] =>
  Object.values(store.volumes).sort((a, b) => (a.name < b.name ? -1 : 1));

/** Volumes in the order in which an engine lists them: by name, or as they were made. */
export const listedVolumes = ({ store, words }: EngineContext): Volume[] =>
  words.volumes.listedByAge ? Object.values(store.volumes).sort((a, b) => a.created - b.created) : volumesByName(store);

/** A volume by its name, or by the start of it where the engine allows that. Errors: 'missing', 'ambiguous'. */
export function findVolume(engine: EngineContext, name: string): Result<Volume, NotFound> {
  const exact = engine.store.volumes[name];
  if (exact) return ok(exact);
  if (!engine.words.volumes.prefixes || name === '') return err('missing');
  const fits = Object.values(engine.store.volumes).filter((volume) => volume.name.startsWith(name));
  if (fits.length > 1) return err('ambiguous');
  return fits[0] ? ok(fits[0]) : err('missing');
}

/** Containers that mount a volume, running or not, the oldest first. */
export const volumeUsers = (store: EngineStore, name: string): Container[] =>
  Object.values(store.containers)
    .filter((container) => container.mounts.some((mount) => mount.type === 'volume' && mount.name === name))
    .sort((a, b) => a.created - b.created);

/** Bytes in a volume, as `system df` counts them. */
export const volumeSize = (engine: EngineContext, volume: Volume): number =>
  hostTree(engine.kernel).size(volume.mountpoint);
