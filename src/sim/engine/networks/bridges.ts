import { linkLocal } from '../../host/link-local.ts';
import type { NetInterface, NetNs } from '../../host/state.ts';
import type { EngineContext } from '../engine.ts';
import type { Endpoint, Network } from '../types.ts';

/** The network namespace of the machine itself: that of its first process. */
export function hostNet(engine: EngineContext): NetNs | undefined {
  const { processes, ns } = engine.kernel.state;
  const init = Object.values(processes).find((process) => Number(process.pid) === 1);
  return init && ns.net[init.ns.net];
}

/**
 * Where the bridges of an engine lie: in the host's network namespace, or, rootless, in one that the engine keeps
 * for all its networks (its number stands in the store as `rootlessNetns`). Undefined while there is none.
 */
function bridgeSpace(engine: EngineContext): NetNs | undefined {
  if (Number(engine.store.owner) === 0) return hostNet(engine);
  const own = engine.store.extra['rootlessNetns'];
  return typeof own === 'number' ? engine.kernel.state.ns.net[own] : undefined;
}

/** Addresses of the host's interfaces with prefix lengths: no new network may overlap them. */
export const hostAddresses = (engine: EngineContext): string[] =>
  (hostNet(engine)?.interfaces ?? []).filter(({ name }) => name !== 'lo').flatMap(({ addresses }) => [...addresses]);

/** A MAC address that is made up: unicast, locally administered (libnetwork's netutils.GenerateRandomMAC). */
export function randomMac(engine: EngineContext): string {
  const digits = engine.kernel.hex(12);
  const first = ((Number.parseInt(digits.slice(0, 2), 16) & 0xfe) | 0x02).toString(16).padStart(2, '0');
  return [first, ...(digits.slice(2).match(/../g) ?? [])].join(':');
}

/** Makes the bridge device of a network where it is missing; it has no carrier until something is plugged in. */
export function makeBridge(engine: EngineContext, network: Network): void {
  const space = bridgeSpace(engine);
  if (!space || network.bridge === '' || space.interfaces.some(({ name }) => name === network.bridge)) return;
  const addresses = network.subnets
    .filter(({ gateway }) => gateway !== '')
    .map(({ subnet, gateway }) => `${gateway}/${subnet.split('/')[1]}`);
  const { queue } = engine.words.bridges.device;
  const mac = randomMac(engine);
  space.interfaces.push({ name: network.bridge, addresses, mac, network: network.id, up: false, queue });
}

/** Takes the bridge device of a network away. */
export function dropBridge(engine: EngineContext, network: Network): void {
  const space = bridgeSpace(engine);
  if (space) space.interfaces = space.interfaces.filter(({ name }) => name !== network.bridge || name === '');
}

const vethOf = (endpoint: Endpoint): string => `veth${endpoint.id.slice(0, 7)}`;

/** Plugs the outer end of an endpoint's pair into its bridge. */
export function plugIn(engine: EngineContext, network: Network, endpoint: Endpoint): void {
  const space = bridgeSpace(engine);
  if (!space || network.bridge === '') return;
  makeBridge(engine, network);
  if (space.interfaces.some(({ name }) => name === vethOf(endpoint))) return;
  const { queue } = engine.words.bridges.device;
  const mac = randomMac(engine);
  const veth = { name: vethOf(endpoint), addresses: [linkLocal(mac)], mac, up: true, queue, master: network.bridge };
  space.interfaces.push(veth);
  setCarrier(space, network, true);
}

/** Pulls it out; the bridge stays (Docker) or goes with its last endpoint (Podman). */
export function pullOut(engine: EngineContext, network: Network, endpoint: Endpoint, last: boolean): void {
  const space = bridgeSpace(engine);
  if (!space) return;
  space.interfaces = space.interfaces.filter(({ name }) => name !== vethOf(endpoint));
  if (!last) return;
  if (engine.words.bridges.atOnce) setCarrier(space, network, false);
  else dropBridge(engine, network);
}

function setCarrier(space: NetNs, network: Network, up: boolean): void {
  space.interfaces = space.interfaces.map((one): NetInterface => {
    if (one.name !== network.bridge) return one;
    // with its first carrier the kernel gives it a link-local address, which stays
    const own = linkLocal(one.mac);
    const addresses = up && !one.addresses.includes(own) ? [...one.addresses, own] : one.addresses;
    return { ...one, up, addresses };
  });
}
