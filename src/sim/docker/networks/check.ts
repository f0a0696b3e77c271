import { err, ok, type Result } from '../../../lib/result.ts';
import type { EngineContext } from '../../engine/engine.ts';
import {
  contains,
  formatBlock,
  isCidr6,
  isIp,
  isIpv6,
  type NetworkOptions,
  networks,
  overlaps,
  parseCidr,
  parseIp,
} from '../../engine/networks/index.ts';
import type { NetworkWish } from '../../engine/words/networks.ts';
import { plainRefusal, type Refusal, refusal } from '../../engine/words/refusal.ts';

const DRIVERS = ['bridge', 'host', 'null', 'ipvlan', 'macvlan', 'overlay'];

type Subnet = { subnet: string; gateway: string; range: string };

/**
 * What the client and the daemon say about a wish for a network.
 *
 * Mirrors cli/command/network/create.go (createIPAMConfig), api/types/network (ValidateIPAM) and daemon/network.go.
 */
export function checkNetwork(engine: EngineContext, wish: NetworkWish): Result<NetworkOptions, Refusal> {
  const config = ipamConfig(engine, wish);
  if (!config.ok) return config;
  if (['bridge', 'host', 'none', 'default'].includes(wish.name))
    return err(refusal(`operation is not permitted on predefined ${wish.name} network `, 1));
  if (wish.driver === 'overlay' && engine.store.extra['swarm'] === undefined)
    return err(
      refusal(
        'This node is not a swarm manager. Use "docker swarm init" or "docker swarm join" to connect this node to swarm and try again.',
        1,
      ),
    );
  const wrong = invalidConfig(config.value, wish);
  if (wrong) return err(refusal(wrong, 1));
  const refused = driverRefusal(engine, wish);
  if (refused) return err(refused);
  const bridge = wish.options['com.docker.network.bridge.name'] ?? '';
  return ok({
    driver: wish.driver,
    subnets: config.value,
    labels: wish.labels,
    options: wish.options,
    internal: wish.internal,
    ipv6: wish.ipv6,
    attachable: wish.attachable,
    dns: true,
    bridge,
    scope: wish.scope || (wish.driver === 'overlay' ? 'swarm' : 'local'),
    extra: { chosenSubnet: config.value.length > 0 },
  });
}

function driverRefusal(engine: EngineContext, wish: NetworkWish): Refusal | undefined {
  if (wish.name.trim() === '') return refusal('invalid name: name is empty', 1);
  if (networks(engine).some(({ name }) => name === wish.name))
    return refusal(`network with name ${wish.name} already exists`, 1);
  if (!DRIVERS.includes(wish.driver)) return refusal(`plugin "${wish.driver}" not found`, 1);
  if (wish.driver === 'host') return refusal('only one instance of "host" network is allowed', 1);
  if (wish.driver === 'null') return refusal('only one instance of "null" network is allowed', 1);
  const sixes = wish.subnets.filter((subnet) => isCidr6(subnet)).length;
  if (wish.driver === 'bridge' && (sixes > 1 || wish.subnets.length - sixes > 1))
    return refusal("bridge driver doesn't support multiple subnets", 1);
  return undefined;
}

/** The client's part: which gateway and range belong to which subnet. */
function ipamConfig(engine: EngineContext, wish: NetworkWish): Result<readonly Subnet[], Refusal> {
  const { subnets, ranges, gateways } = wish;
  if (subnets.length < ranges.length || subnets.length < gateways.length)
    return err(plainRefusal('every ip-range or gateway must have a corresponding subnet'));
  const chosen: Subnet[] = [];
  for (const subnet of subnets) {
    if (engine.release.strictPrefixes && !isCidr(subnet)) return err(plainRefusal(prefixError(subnet)));
    const block = parseCidr(subnet);
    for (const other of chosen) {
      const known = parseCidr(other.subnet);
      if (!isCidr(other.subnet)) return err(plainRefusal(`invalid subnet: invalid CIDR address: ${other.subnet}`));
      if (!isCidr(subnet)) return err(plainRefusal(`invalid CIDR address: ${subnet}`));
      if (block && known && overlaps(block, known))
        return err(plainRefusal('multiple overlapping subnet configuration is not supported'));
    }
    chosen.push({ subnet, gateway: '', range: '' });
  }
  for (const [kind, values] of [
    ['range', ranges],
    ['gateway', gateways],
  ] as const) {
    for (const value of values) {
      const refused = assign(chosen, kind, value);
      if (refused) return err(plainRefusal(refused));
    }
  }
  return ok(chosen);
}

const isCidr = (text: string): boolean => parseCidr(text) !== undefined || isCidr6(text);

/** What Go's netip.ParsePrefix says. */
function prefixError(text: string): string {
  const quoted = JSON.stringify(text);
  const at = text.lastIndexOf('/');
  if (at < 0) return `netip.ParsePrefix(${quoted}): no '/'`;
  const ip = text.slice(0, at);
  if (!isIp(ip)) return `netip.ParsePrefix(${quoted}): ParseAddr(${JSON.stringify(ip)}): ${addressError(ip)}`;
  const bits = text.slice(at + 1);
  return /^\d+$/.test(bits)
    ? `netip.ParsePrefix(${quoted}): prefix length out of range`
    : `netip.ParsePrefix(${quoted}): bad bits after slash: ${JSON.stringify(bits)}`;
}

function addressError(ip: string): string {
  if (!/[.:]/.test(ip)) return 'unable to parse IP';
  const parts = ip.split('.');
  if (parts.some((part) => Number(part) > 255)) return 'IPv4 field has value >255';
  return parts.length < 4 ? 'IPv4 address too short' : 'unexpected character';
}

function assign(chosen: readonly Subnet[], kind: 'range' | 'gateway', value: string): string | undefined {
  if (kind === 'range' && !isCidr(value)) return `invalid CIDR address: ${value}`;
  let fits = false;
  for (const one of chosen) {
    const block = parseCidr(one.subnet);
    if (!block && !isCidr6(one.subnet)) return `invalid subnet: invalid CIDR address: ${one.subnet}`;
    const address = kind === 'range' ? parseCidr(value)?.address : parseIp(value);
    if (!block || address === undefined || !contains(block, address)) continue;
    if (one[kind] !== '')
      return kind === 'range'
        ? `cannot configure multiple ranges (${value}, ${one.range}) on the same subnet (${one.subnet})`
        : `cannot configure multiple gateways (${value}, ${one.gateway}) for the same subnet (${one.subnet})`;
    one[kind] = value;
    fits = true;
  }
  return fits ? undefined : `no matching subnet for ${kind} ${value}`;
}

/** The daemon's part: all that is wrong, one a line. */
function invalidConfig(subnets: readonly Subnet[], wish: NetworkWish): string | undefined {
  const wrong: string[] = [];
  for (const { subnet, range } of subnets) {
    if (!isCidr(subnet)) {
      wrong.push(`invalid subnet ${subnet}: invalid CIDR block notation`);
      continue;
    }
    const block = parseCidr(subnet);
    if (!block) continue;
    if (block.address !== block.base) wrong.push(`invalid subnet ${subnet}: it should be ${formatBlock(block)}`);
    const part = parseCidr(range);
    if (part && part.bits < block.bits)
      wrong.push(`invalid ip-range ${range}: CIDR block is bigger than its parent subnet ${subnet}`);
    if (part && part.address !== part.base) wrong.push(`invalid ip-range ${range}: it should be ${formatBlock(part)}`);
  }
  if (!wish.ipv6 && subnets.some(({ subnet }) => isIpv6(subnet.split('/')[0] ?? '')) && wrong.length === 0)
    return undefined;
  if (wrong.length === 0) return undefined;
  return `invalid network config:\n${wrong.length === 1 ? wrong[0] : wrong.map((one) => `* ${one}`).join('\n')}`;
}
