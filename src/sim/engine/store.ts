import type { Engine } from '../../schema/index.ts';
import { type HostUid, ROOT } from '../host/ids.ts';
import type { Kernel } from '../host/kernel.ts';
import type { EngineStore } from './types.ts';

/** The key of a store in HostState.stores: 'docker', 'podman:0', 'podman:1000'. Docker keeps one for the machine. */
export const storeKey = (engine: Engine, owner: HostUid, shared: boolean): string =>
  shared ? engine : `${engine}:${owner}`;

/** A store without anything in it. */
export function emptyStore(engine: Engine, owner: HostUid): EngineStore {
  return {
    engine,
    owner,
    containers: {},
    images: {},
    networks: {},
    volumes: {},
    pods: {},
    secrets: {},
    events: [],
    buildCache: {},
    extra: {},
  };
}

/** The store under a key; made, and filled by `fill`, the first time it is asked for. */
export function openStore(
  kernel: Kernel,
  key: string,
  make: () => EngineStore,
  fill?: (store: EngineStore) => void,
): EngineStore {
  const known = kernel.state.stores[key];
  if (known) return known as EngineStore;
  const store = make();
  kernel.state.stores[key] = store;
  fill?.(store);
  return store;
}

/** Docker's one store, or undefined before its daemon has run. */
export const dockerStore = (kernel: Kernel): EngineStore | undefined =>
  kernel.state.stores['docker'] as EngineStore | undefined;

/** Podman's store of a user (root's is the rootful one), or undefined while the user has not used it. */
export const podmanStore = (kernel: Kernel, owner: HostUid = ROOT): EngineStore | undefined =>
  kernel.state.stores[`podman:${owner}`] as EngineStore | undefined;

/** All stores that exist, in the order in which they were made. */
export const allStores = (kernel: Kernel): EngineStore[] =>
  Object.entries(kernel.state.stores).flatMap(([key, store]) => (key === 'registry' ? [] : [store as EngineStore]));

/** A record that an engine keeps beside its things, by key of something; made empty the first time. */
export function notesOf<T>(store: EngineStore, name: string): Record<string, T> {
  const known = store.extra[name] as Record<string, T> | undefined;
  if (known) return known;
  const made: Record<string, T> = {};
  store.extra[name] = made;
  return made;
}
