import type { Flags } from '../../cli/index.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { behaviourOf } from '../releases.ts';

const IP = /^(\d{1,3}(\.\d{1,3}){3}|[\da-f:]*:[\da-f:]*)$/i;
const MAC = /^([\da-f]{2}([:-]))([\da-f]{2}\2){4}[\da-f]{2}$/i;
const ALONE = ['pod', 'none', 'host', 'private', 'default', ''];
const EXTRA_MODES = ['bridge', 'slirp4netns', 'pasta', 'pod', 'none', 'default', 'private', 'ns', 'container', 'host'];
const INVALID = 'invalid argument';

/** The mode that a value of --network stands for; networks by name are plugged into a bridge. */
export function networkModeOf(value: string): string {
  const [name = ''] = value.split(':');
  if (ALONE.includes(value)) return value === '' || value === 'default' ? 'private' : value;
  if (['slirp4netns', 'pasta', 'bridge'].includes(name)) return name;
  return value.startsWith('ns:') ? 'path' : value.startsWith('container:') ? 'container' : 'bridge';
}

/** Options behind the colon of a network: 'ip=…,mac=…,alias=…' (parseBridgeNetworkOptions). */
function badOptions(text: string): string | undefined {
  for (const field of text.split(',')) {
    const [name = '', value = ''] = field.split(/=(.*)/s);
    if ((name === 'ip' || name === 'ip6') && !IP.test(value)) return `invalid ip address ${JSON.stringify(value)}`;
    if (name === 'mac' && !MAC.test(value)) return `address ${value}: invalid MAC address`;
    if ((name === 'alias' || name === 'interface_name') && value === '') return `${name} cannot be empty`;
  }
  return undefined;
}

function badNamed(value: string): string | undefined {
  const [name = '', options] = value.split(/:(.*)/s);
  if (options === undefined || options === '') return undefined;
  if (name === '') return 'network name cannot be empty';
  const bad = badOptions(options);
  return bad && name !== 'bridge' ? `invalid option for network ${name}: ${bad}` : bad;
}

/** Why the values of --network do not go together (specgen.ParseNetworkFlag). */
export function badNetworks(values: readonly string[], ctx: EngineContext): string | undefined {
  const [first = '', ...rest] = values;
  if (values.length === 0) return undefined;
  const mode = networkModeOf(first);
  if (mode === 'slirp4netns' && !behaviourOf(ctx).slirp)
    return 'slirp4netns support has been removed, use --network=pasta instead; for existing containers, run `podman system migrate`';
  const bad = mode === 'bridge' ? badNamed(first) : undefined;
  if (bad) return bad;
  if (rest.length > 0 && mode !== 'bridge')
    return `cannot set multiple networks without bridge network mode, selected mode ${mode}: ${INVALID}`;
  for (const value of rest) {
    const [name = ''] = value.split(':');
    if (name === '') return `network name cannot be empty: ${INVALID}`;
    if (EXTRA_MODES.includes(name))
      return `can only set extra network names, selected mode ${name} conflicts with bridge: ${INVALID}`;
    const wrong = badNamed(value);
    if (wrong) return wrong;
  }
  return undefined;
}

/** --dns-search: names of domains, or a single '.'. */
function badDomains(names: readonly string[]): string | undefined {
  const domain = /^([a-z\d]|[a-z\d][a-z\d-]*[a-z\d])(\.([a-z\d]|[a-z\d][a-z\d-]*[a-z\d]))*\.?\s*$/i;
  for (const name of names) {
    if (name === '.' && names.length > 1) return "cannot pass additional search domains when also specifying '.'";
    if (name !== '.' && (!/[a-z]/i.test(name) || !domain.test(name))) return `${name} is not a valid domain`;
  }
  return undefined;
}

/** Addresses and aliases belong to networks (NetFlagsToNetOptions). */
function badAddresses(flags: Flags): string | undefined {
  const networks = flags.list('network');
  const mode = networks.length === 0 ? 'bridge' : networkModeOf(networks[0] ?? '');
  const only = (name: string, isSingle: boolean): string | undefined => {
    if (mode !== 'bridge') return `--${name} can only be set when the network mode is bridge: ${INVALID}`;
    const count = networks.flatMap((one) => (one.includes(':') ? one : one.split(','))).length;
    return isSingle && count > 1 ? `--${name} can only be set for a single network: ${INVALID}` : undefined;
  };
  for (const name of ['ip', 'ip6']) {
    const ip = flags.maybe(name) ?? '';
    if (ip === '') continue;
    const bad = IP.test(ip) ? only(name, true) : `${JSON.stringify(ip)} is not an ip address`;
    if (bad) return bad;
  }
  const mac = flags.maybe('mac-address') ?? '';
  if (mac !== '') {
    const bad = MAC.test(mac) ? only('mac-address', true) : `address ${mac}: invalid MAC address`;
    if (bad) return bad;
  }
  return flags.list('network-alias').length > 0 ? only('network-alias', false) : undefined;
}

/** What is wrong with the flags about the network, in podman's order. */
export const badNetworkFlags = (flags: Flags, ctx: EngineContext): string | undefined =>
  badDomains(flags.list('dns-search')) ?? badNetworks(flags.list('network'), ctx) ?? badAddresses(flags);
