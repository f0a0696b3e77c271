import { bare, isV4 } from '../../host/net-address.ts';
import type { Proc } from '../../host/proc.ts';
import type { NetInterface, NetNs } from '../../host/state.ts';
import {
  broadcast,
  displayName,
  flags,
  isBridge,
  isLoopback,
  mtu,
  type Numbered,
  type Style,
  shortName,
  stateOf,
} from './ip-model.ts';

function linkLine(proc: Proc, item: Numbered, ns: NetNs, mode: string): string {
  const { index, one } = item;
  const group = proc.flavour === 'busybox' ? '' : `${mode}group default `;
  const queue = isLoopback(one) || isBridge(one) || one.names ? 'noqueue' : 'fq_codel';
  return `${index}: ${displayName(proc, item, ns)}: ${flags(proc, one)} mtu ${mtu(one)} qdisc ${one.up ? queue : 'noop'} state ${stateOf(proc, one)} ${group}qlen 1000`;
}
function macLine(one: NetInterface, busybox: boolean): string {
  const broadcast = isLoopback(one) ? '00:00:00:00:00:00' : 'ff:ff:ff:ff:ff:ff';
  return `    link/${isLoopback(one) ? 'loopback' : 'ether'} ${one.mac} brd ${broadcast}${one.names && one.network !== 'outside' && !busybox ? ' link-netnsid 0' : ''}`;
}

function addressLines(one: NetInterface, cidr: string, busybox: boolean): readonly [string, string] {
  const v4 = isV4(bare(cidr));
  const scope = isLoopback(one)
    ? 'host'
    : cidr.startsWith('fe80')
      ? 'link'
      : cidr.startsWith('fec0')
        ? 'site'
        : 'global';
  const dynamic = one.network === 'outside' ? (v4 ? ' dynamic' : ' dynamic mngtmpaddr noprefixroute') : '';
  const first = v4
    ? `inet ${cidr}${isLoopback(one) ? '' : ` ${one.network === 'outside' ? 'metric 1024 ' : ''}brd ${broadcast(cidr)}`} scope ${scope}${dynamic} ${shortName(one)}`
    : `inet6 ${cidr} scope ${scope}${busybox ? '' : isLoopback(one) ? ' noprefixroute' : scope === 'link' ? ' proto kernel_ll' : dynamic} `;
  const life =
    one.network === 'outside' && scope !== 'link'
      ? v4
        ? 'valid_lft 86033sec preferred_lft 86033sec'
        : 'valid_lft 86390sec preferred_lft 14390sec'
      : 'valid_lft forever preferred_lft forever';
  return [`    ${first}`, `       ${life}`];
}

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
        : own.map((cidr) => `${cidr} ${one.network === 'outside' && isV4(bare(cidr)) ? 'metric 1024 ' : ''}`).join('');
      proc.out(`${displayName(proc, item, ns).padEnd(16)} ${stateOf(proc, one).padEnd(14)} ${what}\n`);
      continue;
    }
    if (style.oneline && !links) {
      for (const cidr of own) {
        const [first, second] = addressLines(one, cidr, proc.flavour === 'busybox');
        proc.out(`${item.index}: ${shortName(one)}    ${first.trimStart()}\\${second}\n`);
      }
      continue;
    }
    const join = style.oneline ? '\\' : '\n';
    const parts = [
      linkLine(proc, item, ns, links ? 'mode DEFAULT ' : ''),
      ...(style.family === undefined || links ? [macLine(one, proc.flavour === 'busybox')] : []),
      ...(links ? [] : own.flatMap((cidr) => addressLines(one, cidr, proc.flavour === 'busybox'))),
    ];
    proc.out(`${parts.join(join)}\n`);
  }
  return 0;
}
