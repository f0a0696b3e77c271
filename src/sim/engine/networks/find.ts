import type { Result } from '../../../lib/result.ts';
import type { EngineContext } from '../engine.ts';
import { findByNameOrId, type NotFound } from '../find.ts';
import type { Container, Network } from '../types.ts';

/** The engine's networks; those it brings itself are made the first time. */
export function networks(engine: EngineContext): Network[] {
  const { store } = engine;
  if (store.extra['builtInNetworks'] !== true) {
    store.extra['builtInNetworks'] = true;
    for (const network of engine.words.bridges.builtIn(engine)) store.networks[network.id] = network;
  }
  return Object.values(store.networks);
}

/** Networks by name, as both engines list them. */
export const networksByName = (engine: EngineContext): Network[] =>
  networks(engine).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));

/** A network by name, id or start of its id. Errors: 'missing', 'ambiguous'. */
export const findNetwork = (engine: EngineContext, word: string): Result<Network, NotFound> =>
  findByNameOrId(networks(engine), word);

/** Containers with an endpoint on a network, running or not, the oldest first. */
export const networkUsers = (engine: EngineContext, network: Network): Container[] =>
  Object.values(engine.store.containers)
    .filter((container) => container.endpoints.some((endpoint) => endpoint.networkId === network.id))
    .sort((a, b) => a.created - b.created);

/** Those of them whose endpoint is up: what keeps `docker network rm` from removing it. */
export const activeUsers = (engine: EngineContext, network: Network): Container[] =>
  networkUsers(engine, network).filter(({ state }) => ['running', 'paused', 'restarting'].includes(state.status));
