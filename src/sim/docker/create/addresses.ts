import type { EngineContext } from '../../engine/engine.ts';
import { failure } from '../../engine/failure.ts';
import { contains, findNetwork, isIp, parseCidr, parseIp } from '../../engine/networks/index.ts';
import type { CreateSpec } from '../../engine/runtime/create.ts';
import type { Network } from '../../engine/types.ts';
import { behaviourOf } from '../releases.ts';
import type { Check } from './check.ts';
import { isUserDefined } from './client-networks.ts';

/** Whether an address lies in a block of a network. */
function fits(network: Network, ip: string, ranges: boolean): boolean {
  const wanted = parseIp(ip);
  return network.subnets.some(({ subnet, range }) => {
    const block = parseCidr(ranges && range !== '' ? range : subnet);
    return wanted !== undefined && block !== undefined && contains(block, wanted);
  });
}

/** Whether the blocks of a network were chosen by a user: the bridge that Docker brings counts as such. */
const isChosen = (network: Network): boolean =>
  network.builtIn ? network.driver === 'bridge' : network.extra?.['chosenSubnet'] === true;

/** What is wrong with an address on a network that may not be there. */
function outside(ctx: EngineContext, network: Network | undefined, ip: string): string | undefined {
  if (!network) return undefined;
  if (behaviourOf(ctx).anySubnetTakesAddress)
    return fits(network, ip, false) ? undefined : `no configured subnet contains IP address ${ip}`;
  if (isChosen(network) && fits(network, ip, true)) return undefined;
  return isChosen(network)
    ? `no configured subnet or ip-range contain the IP address ${ip}`
    : 'user specified IP address is supported only when connecting to networks with user configured subnets';
}

/**
 * What the daemon says of the settings of an endpoint (daemon/container_operations.go, validateEndpointSettings): all
 * that is wrong, each in a line of its own.
 *
 * @returns the text behind 'invalid endpoint settings:', or undefined
 */
export function endpointRefusal(ctx: EngineContext, name: string, ip: string, aliases = false): string | undefined {
  const found = findNetwork(ctx, name);
  const wrong: string[] = [];
  if (!isUserDefined(name) && ip !== '') wrong.push(behaviourOf(ctx).addressOnPredefined);
  if (!isUserDefined(name) && aliases) wrong.push(behaviourOf(ctx).aliasOnPredefined);
  if (ip !== '' && !isIp(ip)) wrong.push(`invalid IPv4 address: ${ip}`);
  const bad = ip === '' ? undefined : outside(ctx, found.ok ? found.value : undefined, ip);
  if (bad) wrong.push(bad);
  if (wrong.length === 0) return undefined;
  return `invalid endpoint settings:\n${wrong.length === 1 ? wrong[0] : wrong.map((one) => `* ${one}`).join('\n')}`;
}

/** Networks and the addresses that are asked of them; host and none have endpoints too. */
function wishes({ networks, host }: CreateSpec): readonly (readonly [name: string, ip: string])[] {
  if (networks.length > 0) return networks.map(({ network, ip }) => [network, ip] as const);
  return [[host.networkMode, host.rare?.['ip']?.at(-1) ?? ''] as const];
}

/** Addresses that networks do not have or give (daemon/create.go, validateNetworkingConfig). */
export const addresses: Check = (spec, ctx) => {
  if (spec.host.networkMode.startsWith('container:')) return undefined;
  const wrong = wishes(spec).flatMap(([name, ip]) => {
    const bad = endpointRefusal(ctx, name === 'default' ? 'bridge' : name, ip);
    return bad === undefined ? [] : [`invalid config for network ${name === 'default' ? 'bridge' : name}: ${bad}`];
  });
  if (wrong.length === 0) return undefined;
  return failure(wrong.length === 1 ? (wrong[0] ?? '') : wrong.map((one) => `* ${one}`).join('\n'));
};
