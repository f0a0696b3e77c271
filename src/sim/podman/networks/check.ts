import { err, ok, type Result } from '../../../lib/result.ts';
import { goStruct } from '../../cli/index.ts';
import type { EngineContext } from '../../engine/engine.ts';
import {
  contains,
  formatIp,
  isCidr6,
  isIp,
  type NetworkOptions,
  networks,
  parseCidr,
  parseIp,
} from '../../engine/networks/index.ts';
import type { NetworkWish } from '../../engine/words/networks.ts';
import { type Refusal, refusal } from '../../engine/words/refusal.ts';

const MODES = ['none', 'host', 'bridge', 'private', 'slirp4netns', 'pasta', 'container', 'ns', 'default'];
const BRIDGE_OPTIONS = ['mtu', 'vlan', 'isolate', 'metric', 'no_default_route', 'vrf', 'mode'];
const NAME = /^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/;
const RENAMED: Readonly<Record<string, string>> = { 'com.docker.network.driver.mtu': 'mtu' };

type Subnet = { subnet: string; gateway: string; range: string };
const no = (text: string): Result<never, Refusal> => err(refusal(text, 125));

/**
 * What Podman says about a wish for a network.
 *
 * Mirrors cmd/podman/networks/create.go and common/libnetwork/netavark/config.go; since 6.0 netavark itself checks.
 */
export function checkNetwork(engine: EngineContext, wish: NetworkWish): Result<NetworkOptions, Refusal> {
  const subnets = readSubnets(wish);
  if (!subnets.ok) return subnets;
  const routes = readRoutes(wish.routes);
  if (!routes.ok) return routes;
  if (MODES.includes(wish.name))
    return no(`cannot create network with name "${wish.name}" because it conflicts with a valid network mode`);
  const wrong =
    wrongName(engine, wish) ??
    wrongDriver(engine, wish) ??
    wrongOptions(wish) ??
    wrongGateway(engine, subnets.value) ??
    wrongDns(wish);
  if (wrong !== undefined) return no(wrong);
  const options = Object.fromEntries(
    Object.entries(wish.options)
      .filter(([key]) => key !== 'com.docker.network.bridge.name' && !(key === 'parent' && wish.driver !== 'bridge'))
      .map(([key, value]) => [RENAMED[key] ?? key, value]),
  );
  return ok({
    driver: wish.driver,
    subnets: subnets.value,
    labels: wish.labels,
    options,
    internal: wish.internal,
    ipv6: wish.ipv6,
    dns: !wish.disableDns && wish.driver === 'bridge',
    bridge: wish.bridge || wish.options['com.docker.network.bridge.name'] || wish.options['parent'] || '',
    extra: {
      ...(wish.dnsServers.length > 0 && { dnsServers: wish.dnsServers }),
      ...(routes.value.length > 0 && { routes: routes.value }),
      ...(wish.ipamDriver && { ipamDriver: wish.ipamDriver }),
    },
  });
}

function readSubnets(wish: NetworkWish): Result<readonly Subnet[], Refusal> {
  if (wish.subnets.length === 0)
    return wish.ranges.length > 0 || wish.gateways.length > 0
      ? no('cannot set gateway or range without subnet')
      : ok([]);
  if (wish.gateways.length > wish.subnets.length) return no('cannot set more gateways than subnets');
  if (wish.ranges.length > wish.subnets.length) return no('cannot set more ranges than subnets');
  const chosen: Subnet[] = [];
  for (const [i, subnet] of wish.subnets.entries()) {
    if (!parseCidr(subnet) && !isCidr6(subnet)) return no(`invalid CIDR address: ${subnet}`);
    const range = readRange(wish.ranges[i] ?? '');
    if (!range.ok) return range;
    chosen.push({ subnet, gateway: wish.gateways[i] ?? '', range: range.value });
  }
  return ok(chosen);
}

/** A range as 'FIRST-LAST': given so, or as a block. */
function readRange(text: string): Result<string, Refusal> {
  if (text === '') return ok('');
  const [start = '', end] = text.split('-');
  if (end !== undefined) {
    if (!isIp(start)) return no(`range start ip "${start}" is not a ip address`);
    return isIp(end) ? ok(text) : no(`range end ip "${end}" is not a ip address`);
  }
  const block = parseCidr(text);
  return block
    ? ok(`${formatIp(block.base + 1)}-${formatIp(block.base + 2 ** (32 - block.bits) - 1)}`)
    : no(`invalid CIDR address: ${text}`);
}

function readRoutes(routes: readonly string[]): Result<readonly unknown[], Refusal> {
  const read: unknown[] = [];
  for (const route of routes) {
    const [destination = '', gateway = '', metric, ...more] = route.split(',');
    if (!route.includes(',') || more.length > 0)
      return no(`invalid route: ${route}\nFormat: --route <destination in CIDR>,<gateway>,<metric (optional)>`);
    if (!parseCidr(destination)) return no(`invalid route destination ${destination}`);
    if (!isIp(gateway)) return no(`invalid route gateway ${gateway}`);
    if (metric !== undefined && !/^\d+$/.test(metric)) return no(`invalid route metric ${metric}`);
    const fields = { destination, gateway, ...(metric !== undefined && { metric: Number(metric) }) };
    read.push(goStruct('types.Route', { Destination: destination, Gateway: gateway }, { json: fields }));
  }
  return ok(read);
}

function wrongName(engine: EngineContext, wish: NetworkWish): string | undefined {
  const { netavarkCreates } = engine.release;
  if (wish.name !== '' && !NAME.test(wish.name))
    return netavarkCreates
      ? `netavark: Invalid characters in network name ${JSON.stringify(wish.name)}: must match [a-zA-Z0-9][a-zA-Z0-9_.-]*`
      : `network name ${wish.name} invalid: names must match [a-zA-Z0-9][a-zA-Z0-9_.-]*: invalid argument`;
  if (networks(engine).some(({ name }) => name === wish.name)) return engine.words.networks.exists(engine, wish.name);
  const taken =
    wish.driver === 'bridge' && wish.bridge !== '' && networks(engine).some(({ bridge }) => bridge === wish.bridge);
  return taken ? `${netavarkCreates ? 'netavark: ' : ''}bridge name ${wish.bridge} already in use` : undefined;
}

function wrongDriver(engine: EngineContext, wish: NetworkWish): string | undefined {
  const netavark = engine.release.netavarkCreates ? 'netavark: ' : '';
  if (wish.ipamDriver !== '' && !['host-local', 'dhcp', 'none'].includes(wish.ipamDriver))
    return netavark
      ? `${netavark}Unsupported ipam driver: ${wish.ipamDriver}`
      : `unsupported ipam driver "${wish.ipamDriver}"`;
  if (wish.ipamDriver === 'none' && wish.subnets.length > 0)
    return netavark
      ? `${netavark}None ipam driver is set but subnets are given`
      : 'none ipam driver is set but subnets are given';
  if (['bridge', 'macvlan', 'ipvlan'].includes(wish.driver)) return undefined;
  return netavark
    ? `${netavark}plugin for driver "${wish.driver}" not found in plugin directories`
    : `failed to find driver or plugin "${wish.driver}"`;
}

function wrongOptions(wish: NetworkWish): string | undefined {
  for (const [key, value] of Object.entries(wish.options)) {
    const known = RENAMED[key] ?? key;
    if (known === 'com.docker.network.bridge.name' || (known === 'parent' && wish.driver !== 'bridge')) continue;
    if (wish.driver === 'bridge' && !BRIDGE_OPTIONS.includes(known))
      return `unsupported bridge network option ${known}`;
    if (known === 'mtu' && !/^\d+$/.test(value)) return `strconv.Atoi: parsing "${value}": invalid syntax`;
  }
  return undefined;
}

function wrongGateway(engine: EngineContext, subnets: readonly Subnet[]): string | undefined {
  const netavark = engine.release.netavarkCreates ? 'netavark: ' : '';
  for (const { subnet, gateway, range } of subnets) {
    const block = parseCidr(subnet);
    const address = parseIp(gateway);
    if (!block) continue;
    const shown = `${formatIp(block.base)}/${block.bits}`;
    if (address !== undefined && !contains(block, address))
      return `${netavark}gateway ${gateway} not in subnet ${shown}`;
    const [start = '', end = ''] = range.split('-');
    for (const [kind, ip] of [
      ['start', start],
      ['end', end],
    ] as const) {
      const at = parseIp(ip);
      const label = netavark ? `${kind}_ip` : `${kind} ip`;
      if (at !== undefined && !contains(block, at))
        return `${netavark}lease range ${label} ${ip} not in subnet ${shown}`;
    }
  }
  return undefined;
}

function wrongDns(wish: NetworkWish): string | undefined {
  if (wish.dnsServers.length === 0) return undefined;
  if (wish.disableDns) return 'cannot set NetworkDNSServers if DNS is not enabled for the network: invalid argument';
  const bad = wish.dnsServers.find((server) => !isIp(server));
  return bad === undefined ? undefined : `unable to parse ip ${bad} specified in NetworkDNSServers: invalid argument`;
}
