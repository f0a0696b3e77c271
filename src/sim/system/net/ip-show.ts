import { bare, isV4 } from '../../host/net-address.ts';
import type { Proc } from '../../host/proc.ts';
import type { NetInterface, NetNs } from '../../host/state.ts';
import {
  broadcast,
  displayName,
  flags,
  isBridge,
  isLoopback,
  leased,
  mtu,
  type Numbered,
  type Style,
  shortName,
  stateOf,
} from './ip-model.ts';

function linkLine(proc: Proc, item: Numbered, ns: NetNs, mode: string): string {
  const { index, one } = item;
  const discipline = isLoopback(one) || isBridge(one) || one.names || one.master ? 'noqueue' : 'fq_codel';
  const isUp = one.up || isBridge(one);
  const head = `${index}: ${displayName(proc, item, ns)}: ${flags(proc, one)} mtu ${mtu(one)} qdisc ${isUp ? discipline : 'noop'} ${one.master ? `master ${one.master} ` : ''}`;
  const length = one.queue ?? 1000;
  if (proc.flavour === 'busybox') return `${head}${length > 0 ? `qlen ${length}` : ''}`;
  return `${head}state ${stateOf(proc, one)} ${mode}group default qlen ${length}`;
}
function macLine(one: NetInterface, ns: NetNs, busybox: boolean): string {
  const broadcast = isLoopback(one) ? '00:00:00:00:00:00' : 'ff:ff:ff:ff:ff:ff';
  const ends = ns.interfaces.filter(({ master }) => master !== undefined);
  const number = one.master === undefined ? 0 : ends.indexOf(one);
  const far = (one.names && one.network !== 'outside') || one.master !== undefined;
  return `    link/${isLoopback(one) ? 'loopback' : 'ether'} ${one.mac} brd ${broadcast}${far && !busybox ? ` link-netnsid ${number}` : ''}`;
}

/** What stands behind the scope of an address: where it comes from, and how it was made. */
function origin(one: NetInterface, cidr: string, isHost: boolean, busybox: boolean): string {
  const pasta = one.origin === 'pasta';
  if (isV4(bare(cidr))) return leased(one) ? ' dynamic' : '';
  if (isLoopback(one)) return isHost ? ' noprefixroute' : '';
  if (!cidr.startsWith('fe80')) {
    if (pasta) return busybox ? ' noprefixroute flags 102' : ' nodad noprefixroute';
    if (!leased(one)) return '';
    return busybox ? ' dynamic noprefixroute flags 100' : ' dynamic mngtmpaddr noprefixroute';
  }
  if (busybox) return pasta ? ' flags 02' : '';
  return pasta ? ' nodad proto kernel_ll' : ' proto kernel_ll';
}

function scopeOf(one: NetInterface, cidr: string): string {
  if (isLoopback(one)) return 'host';
  return cidr.startsWith('fe80') ? 'link' : cidr.startsWith('fec0') ? 'site' : 'global';
}

function addressLines(proc: Proc, one: NetInterface, cidr: string): readonly [string, string] {
  const busybox = proc.flavour === 'busybox';
  const isHost = proc.record.ns.net === proc.kernel.process(1)?.ns.net;
  const v4 = isV4(bare(cidr));
  const scope = scopeOf(one, cidr);
  const more = origin(one, cidr, isHost, busybox);
  const metric = leased(one) && !busybox ? 'metric 1024 ' : '';
  const around = isLoopback(one) || one.origin === 'slirp' ? '' : `${metric}brd ${broadcast(cidr)} `;
  const first = v4
    ? `inet ${cidr} ${around}scope ${scope}${more} ${shortName(one)}`
    : `inet6 ${cidr} scope ${scope}${more} `;
  const life =
    leased(one) && scope !== 'link'
      ? v4
        ? 'valid_lft 86033sec preferred_lft 86033sec'
        : 'valid_lft 86390sec preferred_lft 14390sec'
      : 'valid_lft forever preferred_lft forever';
  return [`    ${first}`, `       ${life}`];
}

/** Other names that udev found for the host's own card. */
const ALTNAMES = ['enp0s3', 'ens3', 'enx525400123456'];
const altnames = (proc: Proc, one: NetInterface): string[] =>
  leased(one) && proc.flavour !== 'busybox' ? ALTNAMES.map((name) => `    altname ${name}`) : [];

function chosen(proc: Proc, args: readonly string[]): Numbered[] | string {
  const ns = proc.kernel.net.namespace(proc);
  const all = ns.interfaces.map((one, at) => ({ index: at + 1, one }));
  const words = args.filter(
    (word) => !['show', 'list', 'ls', 'lst', 'dev', 'up', 'scope', 'global', 'type', 'bridge', 'veth'].includes(word),
  );
  const [name] = words;
  const up = args.includes('up') ? all.filter(({ one }) => one.up) : all;
  const typed = args.includes('bridge') ? up.filter(({ one }) => isBridge(one)) : up;
  if (name === undefined) return typed;
  const found = typed.filter(({ one }) => shortName(one) === name || one.name === name);
  return found.length > 0 ? found : `Device "${name}" does not exist.\n`;
}

/** ip addr and ip link: every interface, or the named one. */
export function address(proc: Proc, args: readonly string[], style: Style, links: boolean): number {
  const ns = proc.kernel.net.namespace(proc);
  const found = chosen(proc, args);
  if (typeof found === 'string') {
    proc.err(found);
    return 1;
  }
  const global = args.includes('global');
  for (const item of found) {
    const { one } = item;
    const own = one.addresses.filter(
      (cidr) =>
        (style.family === undefined || isV4(bare(cidr)) === (style.family === 4)) &&
        (!global || (!isLoopback(one) && !cidr.startsWith('fe80'))),
    );
    if (!links && (style.family !== undefined || global) && own.length === 0) continue;
    if (style.brief) {
      const what = links
        ? `${one.mac} ${flags(proc, one)} `
        : own.map((cidr) => `${cidr} ${leased(one) && isV4(bare(cidr)) ? 'metric 1024 ' : ''}`).join('');
      proc.out(`${displayName(proc, item, ns).padEnd(16)} ${stateOf(proc, one).padEnd(14)} ${what}\n`);
      continue;
    }
    if (style.oneline && !links) {
      for (const cidr of own) {
        const [first, second] = addressLines(proc, one, cidr);
        proc.out(`${item.index}: ${shortName(one)}    ${first.trimStart()}\\${second}\n`);
      }
      continue;
    }
    const join = style.oneline ? '\\' : '\n';
    const parts = [
      linkLine(proc, item, ns, links ? 'mode DEFAULT ' : ''),
      ...(style.family === undefined || links ? [macLine(one, ns, proc.flavour === 'busybox')] : []),
      ...(style.family === undefined || links ? altnames(proc, one) : []),
      ...(links ? [] : own.flatMap((cidr) => addressLines(proc, one, cidr))),
    ];
    proc.out(`${parts.join(join)}\n`);
  }
  return 0;
}
