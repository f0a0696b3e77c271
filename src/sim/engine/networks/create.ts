import { err, ok, type Result } from '../../../lib/result.ts';
import type { EngineContext } from '../engine.ts';
import { emit } from '../events.ts';
import type { Network } from '../types.ts';
import { dropBridge, hostAddresses, makeBridge } from './bridges.ts';
import { networks } from './find.ts';
import { type Block, formatBlock, formatIp, overlaps, parseCidr } from './ip.ts';
import { freeSubnet } from './pools.ts';

/** What a network is made with. */
export interface NetworkOptions {
  readonly driver?: string;
  readonly subnets?: readonly { readonly subnet: string; readonly gateway?: string; readonly range?: string }[];
  readonly labels?: Readonly<Record<string, string>>;
  readonly options?: Readonly<Record<string, string>>;
  readonly internal?: boolean;
  readonly ipv6?: boolean;
  readonly attachable?: boolean;
  readonly dns?: boolean;
  readonly bridge?: string;
  readonly scope?: string;
  /** More that only inspect shows: DNS servers, routes, IPAM driver. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** Blocks that other networks of the engine and interfaces of the host take. */
export function usedBlocks(engine: EngineContext): Block[] {
  const own = networks(engine).flatMap((network) => network.subnets.map(({ subnet }) => parseCidr(subnet)));
  const live = hostAddresses(engine).map((address) => parseCidr(address));
  return [...own, ...live].filter((block) => block !== undefined);
}

/**
 * Makes a network: record, bridge, event.
 *
 * What a user may ask for is checked by the command; here only what depends on other networks.
 *
 * @returns the network, or what the engine says where the name is taken, the subnet overlaps or none is left
 */
export function createNetwork(engine: EngineContext, name: string, wish: NetworkOptions = {}): Result<Network, string> {
  const words = engine.words.networks;
  if (networks(engine).some((network) => network.name === name)) return err(words.exists(engine, name));
  const driver = wish.driver || 'bridge';
  const subnets = words.hasAddresses(driver) ? chooseSubnets(engine, wish) : ok([]);
  if (!subnets.ok) return subnets;
  const id = engine.kernel.hex(64);
  const network: Network = {
    id,
    name,
    driver,
    created: engine.kernel.now,
    scope: wish.scope || 'local',
    internal: wish.internal ?? false,
    ipv6: wish.ipv6 ?? subnets.value.some(({ subnet }) => subnet.includes(':')),
    attachable: wish.attachable ?? false,
    dnsEnabled: wish.dns ?? true,
    bridge: wish.bridge || words.bridgeName(engine, id, driver),
    subnets: subnets.value,
    labels: wish.labels ?? {},
    options: wish.options ?? {},
    builtIn: false,
    ...(wish.extra && { extra: wish.extra }),
  };
  engine.store.networks[id] = network;
  if (engine.words.bridges.atOnce) makeBridge(engine, network);
  emit(engine, 'network', 'create', network, { name, type: driver });
  return ok(network);
}

function chooseSubnets(engine: EngineContext, wish: NetworkOptions): Result<Network['subnets'], string> {
  const words = engine.words.networks;
  const used = usedBlocks(engine);
  const wanted = wish.subnets ?? [];
  const chosen: { subnet: string; gateway: string; range: string }[] = [];
  for (const { subnet, gateway, range } of wanted) {
    const block = parseCidr(subnet);
    if (block && used.some((other) => overlaps(block, other))) return err(words.overlap(engine, formatBlock(block)));
    chosen.push({
      subnet: block ? formatBlock(block) : subnet,
      gateway: gateway || (words.gateway(wish.internal ?? false, wish.dns ?? true) ? firstAddress(subnet) : ''),
      range: range ?? '',
    });
  }
  if (!wanted.some(({ subnet }) => parseCidr(subnet)) && !(wanted.length > 0 && !wish.ipv6)) {
    const free = freeSubnet(words.pools, used);
    if (!free) return err(words.noFreeSubnet);
    const gateway = words.gateway(wish.internal ?? false, wish.dns ?? true) ? formatIp(free.base + 1) : '';
    chosen.unshift({ subnet: formatBlock(free), gateway, range: '' });
  }
  if (wish.ipv6 && !wanted.some(({ subnet }) => subnet.includes(':'))) {
    const prefix = `fd${engine.kernel.hex(2)}:${engine.kernel.hex(4)}:${engine.kernel.hex(4)}:${engine.kernel.hex(4)}`;
    chosen.push({ subnet: `${prefix}::/64`, gateway: `${prefix}::1`, range: '' });
  }
  return ok(chosen);
}

const firstAddress = (subnet: string): string => {
  const block = parseCidr(subnet);
  return block ? formatIp(block.base + 1) : `${subnet.replace(/\/\d+$/, '')}1`;
};

/** Takes a network away with its bridge. Whether it is in use is the caller's question (networkUsers). */
export function removeNetwork(engine: EngineContext, network: Network): void {
  delete engine.store.networks[network.id];
  dropBridge(engine, network);
  const { name, driver } = network;
  emit(engine, 'network', 'destroy', network, { name, type: driver });
}
