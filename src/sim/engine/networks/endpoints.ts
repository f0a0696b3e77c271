import { err, ok, type Result } from '../../../lib/result.ts';
import type { EngineContext } from '../engine.ts';
import type { Container, Endpoint, Network } from '../types.ts';
import { plugIn, pullOut, randomMac } from './bridges.ts';
import { networks } from './find.ts';
import { type Block, blockSize, contains, formatIp, parseCidr, parseIp } from './ip.ts';

/** What an endpoint is made with. */
export interface EndpointOptions {
  /** Asked for with --ip. */
  readonly ip?: string;
  readonly mac?: string;
  readonly aliases?: readonly string[];
  /** Whose it is: its own old address does not count as taken. */
  readonly container?: string;
}

/** Addresses of a network that somebody has: gateways and endpoints that are up. Address → id of the container. */
function takenAddresses(engine: EngineContext, network: Network, except?: string): Map<number, string> {
  const taken = new Map<number, string>();
  for (const { gateway } of network.subnets) {
    const address = parseIp(gateway);
    if (address !== undefined) taken.set(address, '');
  }
  for (const container of Object.values(engine.store.containers)) {
    if (container.id === except) continue;
    for (const endpoint of container.endpoints) {
      const address = endpoint.networkId === network.id ? parseIp(endpoint.ip) : undefined;
      if (address !== undefined) taken.set(address, container.id);
    }
  }
  return taken;
}

/**
 * Gives an address on a network: the one asked for or a free one, a MAC address, and an id.
 *
 * Docker takes the lowest free address, Podman the one behind that it gave last. Called when a container starts
 * (or is connected while it runs); the endpoint is plugged into the network's bridge.
 *
 * @returns the endpoint, or what the engine says where the address is outside, taken, or none is left
 */
export function allocateEndpoint(
  engine: EngineContext,
  network: Network,
  wish: EndpointOptions = {},
): Result<Endpoint, string> {
  const first = network.subnets.find(({ subnet }) => parseCidr(subnet) !== undefined);
  const block = first && parseCidr(first.subnet);
  const address = block ? chooseAddress(engine, network, block, first.range, wish) : ok('');
  if (!address.ok) return address;
  const endpoint: Endpoint = {
    network: network.name,
    networkId: network.id,
    id: engine.kernel.hex(64),
    ip: address.value,
    prefix: block?.bits ?? 0,
    gateway: network.internal && engine.words.networks.internalHasNoGateway ? '' : (first?.gateway ?? ''),
    mac: wish.mac ?? (block ? randomMac(engine) : ''),
    aliases: wish.aliases ?? [],
    wantedIp: wish.ip ?? '',
  };
  plugIn(engine, network, endpoint);
  return ok(endpoint);
}

function chooseAddress(
  engine: EngineContext,
  network: Network,
  block: Block,
  range: string,
  wish: EndpointOptions,
): Result<string, string> {
  const words = engine.words.networks;
  const taken = takenAddresses(engine, network, wish.container);
  if (wish.ip) {
    const wanted = parseIp(wish.ip);
    if (wanted === undefined || !contains(block, wanted)) return err(words.ipOutside(network.name, wish.ip));
    const holder = taken.get(wanted);
    const isFree = holder === undefined || (holder === '' && words.gatewayCanBeTaken);
    return isFree ? ok(wish.ip) : err(words.ipTaken(wish.ip, holder));
  }
  const [low, high] = bounds(block, range);
  const start = words.addresses === 'next' ? nextStart(engine, network, low, high) : low;
  for (let i = 0; i <= high - low; i++) {
    const address = low + ((start - low + i) % (high - low + 1));
    if (taken.has(address)) continue;
    if (words.addresses === 'next') lastGiven(engine)[network.name] = address;
    return ok(formatIp(address));
  }
  return err(words.noFreeAddress);
}

/** The addresses that may be given: without those of the network and of broadcasts; '10.1.0.0/28' or 'FIRST-LAST'. */
function bounds(block: Block, range: string): readonly [number, number] {
  const last = block.base + blockSize(block) - 2;
  const part = parseCidr(range);
  if (part) return [Math.max(part.base, block.base + 1), Math.min(part.base + blockSize(part) - 1, last)];
  const [from = '', to = ''] = range.split('-');
  return [parseIp(from) ?? block.base + 1, Math.min(parseIp(to) ?? last, last)];
}

function lastGiven(engine: EngineContext): Record<string, number> {
  const { extra } = engine.store;
  extra['lastAddress'] ??= {};
  return extra['lastAddress'] as Record<string, number>;
}

function nextStart(engine: EngineContext, network: Network, low: number, high: number): number {
  const last = lastGiven(engine)[network.name];
  return last === undefined || last + 1 > high || last + 1 < low ? low : last + 1;
}

/** Gives an endpoint's address back: its outer end is pulled out of the bridge. The record stays with its container. */
export function releaseEndpoint(engine: EngineContext, endpoint: Endpoint): void {
  const network = networks(engine).find(({ id }) => id === endpoint.networkId);
  if (network) {
    const others = Object.values(engine.store.containers).some(({ endpoints }) =>
      endpoints.some((other) => other.networkId === network.id && other.id !== endpoint.id && other.ip !== ''),
    );
    pullOut(engine, network, endpoint, !others);
  }
  endpoint.ip = '';
  endpoint.mac = '';
}

/** The names that a network's DNS knows an endpoint by; none where the network has no DNS. */
export function endpointNames(engine: EngineContext, container: Container, endpoint: Endpoint): string[] {
  const network = networks(engine).find(({ id }) => id === endpoint.networkId);
  if (!network?.dnsEnabled) return [];
  const { hostname } = container.config;
  const own = engine.words.networks.hostnamesResolve && hostname !== '' ? [hostname] : [];
  return [...new Set([container.name, ...endpoint.aliases, container.id.slice(0, 12), ...own])];
}
