import { err, ok, type Result } from '../../lib/result.ts';
import type { Kernel } from './kernel.ts';
import { bare, inPrefix, isLoopback, isV4, isWildcard, sameAddress } from './net-address.ts';
import type { NetInterface, NetNs } from './state.ts';

/** Where packets arrive: a namespace, the address in it, and the address they seem to come from. */
export interface Route {
  readonly netns: number;
  readonly address: string;
  readonly source: string;
}
export type RouteErrno = 'EHOSTUNREACH' | 'ENETUNREACH' | 'ETIMEDOUT';

/** The address that pasta gives the host inside a container: host.containers.internal (--map-guest-addr). */
export const PASTA_HOST = '169.254.1.2';

const own = (one: NetInterface, address: string): boolean => one.addresses.some((it) => sameAddress(bare(it), address));
const sourceOn = (one: NetInterface, address: string): string =>
  one.addresses.map(bare).find((it) => isV4(it) === isV4(address) && !it.startsWith('fe80')) ?? '';

/**
 * Finds who has an address, seen from a namespace: itself, a neighbour on one of its networks, or what its
 * router reaches.
 *
 * @returns the route, or why there is none: ENETUNREACH without a route, EHOSTUNREACH where no neighbour answers,
 * ETIMEDOUT where packets get lost (the machine has no internet; other bridges drop what is not theirs)
 */
export function route(kernel: Kernel, from: NetNs, address: string): Result<Route, RouteErrno> {
  if (isWildcard(address)) return route(kernel, from, isV4(address) ? '127.0.0.1' : '::1');
  if (isLoopback(address)) {
    if (!from.interfaces.some((one) => one.name === 'lo' && one.up)) return err('ENETUNREACH');
    return ok({ netns: from.id, address, source: address });
  }
  if (from.interfaces.some((one) => own(one, address))) return ok({ netns: from.id, address, source: address });
  const ways = [neighbour, toHost, routed];
  for (const way of ways) {
    const found = way(kernel, from, address);
    if (found) return ok(found);
  }
  const near = from.interfaces.some(
    (one) => one.name !== 'lo' && one.up && one.addresses.some((it) => inPrefix(address, it)),
  );
  if (near && !address.startsWith('fe80')) return err('EHOSTUNREACH');
  return err(from.outside && isV4(address) ? 'ETIMEDOUT' : 'ENETUNREACH');
}

/** Somebody else who is plugged into the same network. */
function neighbour(kernel: Kernel, from: NetNs, address: string): Route | undefined {
  for (const mine of from.interfaces) {
    if (!mine.network || !mine.up) continue;
    for (const ns of Object.values(kernel.state.ns.net)) {
      if (ns.id === from.id) continue;
      const other = ns.interfaces.find((one) => one.network === mine.network && one.up && own(one, address));
      if (other) return { netns: ns.id, address, source: sourceOn(mine, address) };
    }
  }
  return undefined;
}

/** The host itself: by one of its addresses through the bridge, or by the address that pasta translates. */
function toHost(kernel: Kernel, from: NetNs, address: string): Route | undefined {
  if (!from.outside) return undefined;
  const host = kernel.state.ns.net[kernel.state.processes[1]?.ns.net ?? 0];
  if (!host || host.id === from.id) return undefined;
  const outer = host.interfaces.find((one) => one.network === 'outside');
  const main = outer ? sourceOn(outer, '0.0.0.0') : '127.0.0.1';
  if (address === PASTA_HOST && from.userns !== host.userns)
    return { netns: host.id, address: main, source: from.natAs ?? main };
  const direct = from.userns === host.userns && host.interfaces.some((one) => one.name !== 'lo' && own(one, address));
  const mine = from.interfaces.find((one) => one.name !== 'lo' && one.up);
  return direct && mine ? { netns: host.id, address, source: sourceOn(mine, address) } : undefined;
}

/** A namespace on another network whose bridge stands on the same router, where no bridge keeps others out. */
function routed(kernel: Kernel, from: NetNs, address: string): Route | undefined {
  const mine = from.interfaces.filter((one) => one.network && one.up);
  for (const router of Object.values(kernel.state.ns.net)) {
    const bridges = router.interfaces.filter((one) => one.isolated === false);
    const near = bridges.find((one) => mine.some((it) => it.network === one.network));
    if (!near || router.id === from.id) continue;
    for (const ns of Object.values(kernel.state.ns.net)) {
      const there = ns.interfaces.find((one) => own(one, address) && bridges.some((it) => it.network === one.network));
      if (there)
        return {
          netns: ns.id,
          address,
          source: sourceOn(mine.find((it) => it.network === near.network) ?? there, address),
        };
    }
  }
  return undefined;
}
