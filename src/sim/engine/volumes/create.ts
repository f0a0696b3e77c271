import { err, ok, type Result } from '../../../lib/result.ts';
import type { EngineContext } from '../engine.ts';
import { emit } from '../events.ts';
import type { Volume } from '../types.ts';
import { hostTree } from './tree.ts';

/** What a volume is made with. */
export interface VolumeOptions {
  readonly labels?: Readonly<Record<string, string>>;
  readonly options?: Readonly<Record<string, string>>;
  readonly driver?: string;
  /** Made by the engine for a `VOLUME` of an image or a `-v /path`. */
  readonly anonymous?: boolean;
}

/**
 * Makes a volume: its record and its folder on the host.
 *
 * @param name '' for one that gets 64 hex digits as its name
 * @returns the volume, or what the engine says about a wrong name, driver or option
 */
export function createVolume(engine: EngineContext, name: string, wish: VolumeOptions = {}): Result<Volume, string> {
  const words = engine.words.volumes;
  const driver = wish.driver || 'local';
  const options = wish.options ?? {};
  const wrong =
    (name === '' ? undefined : words.badName(name)) ?? words.badDriver(driver, name) ?? words.badOptions(options);
  if (wrong !== undefined) return err(wrong);
  const nameless = name === '';
  const real = nameless ? engine.kernel.hex(64) : name;
  const volume: Volume = {
    name: real,
    driver,
    created: engine.kernel.now,
    mountpoint: `${engine.architecture.volumeRoot}/${real}/_data`,
    labels: nameless ? { ...words.anonymousLabels, ...wish.labels } : (wish.labels ?? {}),
    options: words.keptOptions(options),
    anonymous: wish.anonymous ?? nameless,
    scope: 'local',
  };
  engine.store.volumes[real] = volume;
  makeFolder(engine, volume);
  emit(engine, 'volume', 'create', { id: real, name: real }, { driver });
  return ok(volume);
}

function makeFolder(engine: EngineContext, volume: Volume): void {
  const { modes } = engine.words.volumes;
  const root = engine.architecture.volumeRoot;
  const owner = Number(engine.store.owner);
  const tree = hostTree(engine.kernel);
  const folder = (path: string, mode: number) =>
    tree.put(path, { kind: 'dir', mode, uid: owner, gid: owner, mtime: engine.kernel.now });
  if (!tree.node(root)) folder(root, modes.volume);
  folder(`${root}/${volume.name}`, modes.volume);
  folder(volume.mountpoint, modes.data);
}

/** The volume of a name; made if there is none (`docker run -v NAME:/path`). Errors as createVolume. */
export function ensureVolume(engine: EngineContext, name: string, wish: VolumeOptions = {}): Result<Volume, string> {
  const known = name === '' ? undefined : engine.store.volumes[name];
  return known ? ok(known) : createVolume(engine, name, wish);
}

/** Takes a volume away with its data. Whether it is in use is the caller's question (volumeUsers). */
export function removeVolume(engine: EngineContext, volume: Volume): void {
  delete engine.store.volumes[volume.name];
  hostTree(engine.kernel).remove(`${engine.architecture.volumeRoot}/${volume.name}`);
  const { name, driver } = volume;
  emit(engine, 'volume', 'destroy', { id: name, name }, { driver });
}
