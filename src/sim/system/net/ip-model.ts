import { v4Number, v4Text } from '../../host/net-address.ts';
import type { Proc } from '../../host/proc.ts';
import type { NetInterface, NetNs } from '../../host/state.ts';
import { notPart } from '../host/options.ts';

/** How ip prints. */
export interface Style {
  readonly family: 4 | 6 | undefined;
  readonly brief: boolean;
  readonly oneline: boolean;
}
/** An interface with its number in the namespace. */
export interface Numbered {
  readonly index: number;
  readonly one: NetInterface;
}

/** The name without the number of the other end. */
export const shortName = (one: NetInterface): string => one.name.split('@')[0] ?? one.name;
/** Whether it is the loopback interface. */
export const isLoopback = (one: NetInterface): boolean => one.name === 'lo';
/** Whether it is a bridge of an engine's network. */
export const isBridge = (one: NetInterface): boolean =>
  one.network !== undefined && one.network !== 'outside' && !one.names && one.master === undefined;
const state = (one: NetInterface): string => (isLoopback(one) || !one.mac ? 'UNKNOWN' : one.up ? 'UP' : 'DOWN');

/** Other ends of a bridge's containers: whether anybody is plugged in. */
function plugged(proc: Proc, one: NetInterface): boolean {
  return Object.values(proc.kernel.state.ns.net).some((ns) =>
    ns.interfaces.some((other) => other !== one && other.network === one.network && other.names),
  );
}
/** UP, DOWN or UNKNOWN, as ip shows it. */
export const stateOf = (proc: Proc, one: NetInterface): string =>
  isBridge(one) && one.network !== 'outside' && !plugged(proc, one) ? 'DOWN' : state(one);

/** A namespace's own veth ends carry the number of the other one in their name. */
export function displayName(proc: Proc, { index, one }: Numbered, ns: NetNs): string {
  // the other end is number 2 in its namespace; busybox takes that for a number of this one
  if (one.master !== undefined)
    return `${one.name}@${proc.flavour === 'busybox' ? (ns.interfaces[1]?.name ?? 'if2') : 'if2'}`;
  if (one.name.includes('@') || isLoopback(one) || !one.names || one.network === 'outside') return one.name;
  const host = proc.kernel.state.ns.net[proc.kernel.process(1)?.ns.net ?? 0];
  return ns.id === host?.id || ns.natAs !== undefined ? one.name : `${one.name}@if${index + 2}`;
}

/** Flags in angle brackets. */
export function flags(proc: Proc, one: NetInterface): string {
  const list = isLoopback(one) ? ['LOOPBACK'] : ['BROADCAST', 'MULTICAST'];
  // a bridge is up from its creation; what it lacks while nobody is plugged in is a carrier
  if (!one.up && !isBridge(one)) return `<${list.join(',')}>`;
  const down = stateOf(proc, one) === 'DOWN';
  const end = proc.flavour === 'busybox' && one.names && one.network !== 'outside' ? ['M-DOWN'] : [];
  return `<${[...(down ? ['NO-CARRIER'] : []), ...list, 'UP', ...(down ? [] : ['LOWER_UP']), ...end].join(',')}>`;
}
/** The largest packet. */
export const mtu = (one: NetInterface): number =>
  one.mtu !== undefined
    ? one.mtu
    : isLoopback(one)
      ? 65536
      : one.name.startsWith('tap') || one.network === 'pasta'
        ? 65520
        : 1500;

/** The broadcast address of a network. */
export function broadcast(cidr: string): string {
  const [base = '', bits = '32'] = cidr.split('/');
  const size = 2 ** (32 - Number(bits));
  return v4Text(Math.floor(v4Number(base) / size) * size + size - 1);
}
/** The network that an address lies in. */
export function network(cidr: string): string {
  const [base = '', bits = '32'] = cidr.split('/');
  const size = 2 ** (32 - Number(bits));
  return `${v4Text(Math.floor(v4Number(base) / size) * size)}/${bits}`;
}

/** Changes need NET_ADMIN; with it they are left out. */
export function change(proc: Proc, what: string): number {
  if (proc.has('NET_ADMIN')) return notPart(proc, 'ip: changing the network');
  proc.err(`${what}: Operation not permitted\n`);
  return 2;
}

/** Whether an interface has its address for a time. */
export const leased = ({ origin }: NetInterface): boolean => origin === 'dhcp';
