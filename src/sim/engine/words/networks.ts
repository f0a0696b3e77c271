import type { Result } from '../../../lib/result.ts';
import type { EngineContext } from '../engine.ts';
import type { Filters } from '../inspect/filters.ts';
import type { NetworkOptions } from '../networks/create.ts';
import type { Pool } from '../networks/pools.ts';
import type { Container, Network } from '../types.ts';
import type { Listing } from './listing.ts';
import type { Refusal } from './refusal.ts';

/** What `network create` was asked for, as it was typed. */
export interface NetworkWish {
  readonly name: string;
  readonly driver: string;
  readonly subnets: readonly string[];
  readonly gateways: readonly string[];
  readonly ranges: readonly string[];
  readonly routes: readonly string[];
  readonly dnsServers: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, string>>;
  readonly internal: boolean;
  readonly ipv6: boolean;
  readonly attachable: boolean;
  readonly disableDns: boolean;
  readonly ipamDriver: string;
  readonly bridge: string;
  readonly scope: string;
}

/** How an engine makes networks, and what it says about them. */
export interface NetworksWords {
  /** Where subnets come from that nobody chose. */
  readonly pools: readonly Pool[];
  /** Whether a driver gives addresses. */
  hasAddresses(driver: string): boolean;
  /** Whether such a network gets a gateway address. */
  gateway(internal: boolean, dns: boolean): boolean;
  readonly internalHasNoGateway: boolean;
  /** Whether a network's DNS knows containers by their hostnames too. */
  readonly hostnamesResolve: boolean;
  /** Which address comes next: the lowest free one, or the one behind the last. */
  readonly addresses: 'lowest' | 'next';
  /** The name of a network's bridge device; '' for drivers without one. */
  bridgeName(engine: EngineContext, id: string, driver: string): string;
  /** The name of a network that is given none. */
  unnamed(engine: EngineContext): string;

  exists(engine: EngineContext, name: string): string;
  overlap(engine: EngineContext, subnet: string): string;
  readonly noFreeSubnet: string;
  ipOutside(network: string, ip: string): string;
  ipTaken(ip: string, container: string): string;
  /** Whether a container may ask for the address of the network's own gateway. */
  readonly gatewayCanBeTaken: boolean;
  readonly noFreeAddress: string;

  /** Checks what the user asked for. */
  check(engine: EngineContext, wish: NetworkWish): Result<NetworkOptions, Refusal>;
  /** What `create` prints. */
  created(network: Network): string;
  /** A network that is not there. */
  /** Whether `network disconnect --force` forgets a network that is gone. */
  readonly forcedDisconnectForgets: boolean;
  missing(name: string, command: 'inspect' | 'rm' | 'connect' | 'disconnect'): Refusal;
  ambiguous(name: string): Refusal;
  /** Why a network cannot be removed, or undefined. `word` is how the user called it. */
  keeps(engine: EngineContext, network: Network, word: string): Refusal | undefined;
  /** Whether one network that cannot be removed ends the whole command, and what stands below its errors. */
  readonly rm: { readonly stopsAtUse: boolean; readonly trailer: string; readonly forceRemovesContainers: boolean };
  /** Why a container cannot be plugged in or out, or undefined. */
  /** `aliases`: whether any are asked for. */
  connectRefused(
    engine: EngineContext,
    network: Network,
    container: Container,
    ip: string,
    aliases: boolean,
  ): Refusal | undefined;
  disconnectRefused(engine: EngineContext, network: Network, container: Container): Refusal | undefined;
  noContainer(name: string): Refusal;
  /** Aliases that a new endpoint gets beside those asked for. */
  extraAliases(container: Container): readonly string[];

  readonly list: Listing<Network>;
  /** Networks that fit the filters of `network ls`, or `prune`. */
  select(
    engine: EngineContext,
    all: readonly Network[],
    filters: Filters,
    prune: boolean,
  ): Result<readonly Network[], Refusal>;
  /** What `prune` asks before and prints after. */
  readonly pruneWarning: string;
  pruned(networks: readonly Network[]): string;
  /** A network in the words of `network inspect`. */
  inspect(engine: EngineContext, network: Network): unknown;
}
