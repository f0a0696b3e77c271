import { bare, inPrefix, isV4, v4Number, v4Text } from '../../host/net-address.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import type { NetInterface, NetNs } from '../../host/state.ts';
import { notPart } from '../host/options.ts';

/** How ip prints. */
interface Style {
  readonly family: 4 | 6 | undefined;
  readonly brief: boolean;
  readonly oneline: boolean;
}
/** An interface with its number in the namespace. */
interface Numbered {
  readonly index: number;
  readonly one: NetInterface;
}

const shortName = (one: NetInterface): string => one.name.split('@')[0] ?? one.name;
const isLoopback = (one: NetInterface): boolean => one.name === 'lo';
const isBridge = (one: NetInterface): boolean =>
  one.network !== undefined && one.network !== 'outside' && !one.names && !one.name.startsWith('veth');
const state = (one: NetInterface): string => (isLoopback(one) || !one.mac ? 'UNKNOWN' : one.up ? 'UP' : 'DOWN');

/** Other ends of a bridge's containers: whether anybody is plugged in. */
function plugged(proc: Proc, one: NetInterface): boolean {
  return Object.values(proc.kernel.state.ns.net).some((ns) =>
    ns.interfaces.some((other) => other !== one && other.network === one.network && other.names),
  );
}
const stateOf = (proc: Proc, one: NetInterface): string =>
  isBridge(one) && one.network !== 'outside' && !plugged(proc, one) ? 'DOWN' : state(one);

/** A namespace's own veth ends carry the number of the other one in their name. */
function displayName(proc: Proc, { index, one }: Numbered, ns: NetNs): string {
  if (one.name.includes('@') || isLoopback(one) || !one.names || one.network === 'outside') return one.name;
  const host = proc.kernel.state.ns.net[proc.kernel.process(1)?.ns.net ?? 0];
  return ns.id === host?.id || ns.natAs !== undefined ? one.name : `${one.name}@if${index + 2}`;
}

function flags(proc: Proc, one: NetInterface): string {
  const list = isLoopback(one) ? ['LOOPBACK'] : ['BROADCAST', 'MULTICAST'];
  if (!one.up) return `<${list.join(',')}>`;
  const down = stateOf(proc, one) === 'DOWN';
  return `<${[...(down ? ['NO-CARRIER'] : []), ...list, 'UP', ...(down ? [] : ['LOWER_UP'])].join(',')}>`;
}
const mtu = (one: NetInterface): number =>
  isLoopback(one) ? 65536 : one.name.startsWith('tap') || one.network === 'pasta' ? 65520 : 1500;

function linkLine(proc: Proc, item: Numbered, ns: NetNs, mode: string): string {
  const { index, one } = item;
  const queue = isLoopback(one) || isBridge(one) || one.names ? 'noqueue' : 'fq_codel';
  return `${index}: ${displayName(proc, item, ns)}: ${flags(proc, one)} mtu ${mtu(one)} qdisc ${one.up ? queue : 'noop'} state ${stateOf(proc, one)} ${mode}group default qlen 1000`;
}
function macLine(one: NetInterface): string {
  const broadcast = isLoopback(one) ? '00:00:00:00:00:00' : 'ff:ff:ff:ff:ff:ff';
  return `    link/${isLoopback(one) ? 'loopback' : 'ether'} ${one.mac} brd ${broadcast}${one.names && one.network !== 'outside' ? ' link-netnsid 0' : ''}`;
}

function broadcast(cidr: string): string {
  const [base = '', bits = '32'] = cidr.split('/');
  const size = 2 ** (32 - Number(bits));
  return v4Text(Math.floor(v4Number(base) / size) * size + size - 1);
}
function addressLines(one: NetInterface, cidr: string): readonly [string, string] {
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
    : `inet6 ${cidr} scope ${scope}${isLoopback(one) ? ' noprefixroute' : scope === 'link' ? ' proto kernel_ll' : dynamic} `;
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

function address(proc: Proc, args: readonly string[], style: Style, links: boolean): number {
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
        const [first, second] = addressLines(one, cidr);
        proc.out(`${item.index}: ${shortName(one)}    ${first.trimStart()}\\${second}\n`);
      }
      continue;
    }
    const join = style.oneline ? '\\' : '\n';
    const parts = [
      linkLine(proc, item, ns, links ? 'mode DEFAULT ' : ''),
      ...(style.family === undefined || links ? [macLine(one)] : []),
      ...(links ? [] : own.flatMap((cidr) => addressLines(one, cidr))),
    ];
    proc.out(`${parts.join(join)}\n`);
  }
  return 0;
}

/** Where packets to elsewhere go: the first address of the network outside, or of the bridge. */
function gateway(proc: Proc, ns: NetNs): { readonly via: string; readonly one: NetInterface } | undefined {
  if (!ns.outside) return undefined;
  const one = ns.interfaces.find(
    (each) => !isLoopback(each) && each.up && each.addresses.some((cidr) => isV4(bare(cidr))) && !isBridge(each),
  );
  if (!one) return undefined;
  if (one.network === 'outside' || ns.natAs !== undefined) return { via: '10.0.2.2', one };
  for (const other of Object.values(proc.kernel.state.ns.net)) {
    const bridge =
      other.id === ns.id ? undefined : other.interfaces.find((each) => each.network === one.network && !each.names);
    const via = bridge?.addresses.map(bare).find(isV4);
    if (via) return { via, one };
  }
  return undefined;
}

function network(cidr: string): string {
  const [base = '', bits = '32'] = cidr.split('/');
  const size = 2 ** (32 - Number(bits));
  return `${v4Text(Math.floor(v4Number(base) / size) * size)}/${bits}`;
}

function route(proc: Proc, args: readonly string[], style: Style): number {
  const ns = proc.kernel.net.namespace(proc);
  const way = gateway(proc, ns);
  if (style.family === 6) return 0;
  if (args[0] === 'get') return routeGet(proc, args[1] ?? '', ns);
  if (!['show', 'list', 'ls', undefined].includes(args[0])) return change(proc, 'RTNETLINK answers');
  const source = way?.one.addresses.map(bare).find(isV4) ?? '';
  if (way)
    proc.out(
      way.one.network === 'outside'
        ? `default via ${way.via} dev ${shortName(way.one)} proto dhcp src ${source} metric 1024 \n`
        : `default via ${way.via} dev ${shortName(way.one)} \n`,
    );
  for (const one of ns.interfaces) {
    if (isLoopback(one)) continue;
    for (const cidr of one.addresses.filter((each) => isV4(bare(each)))) {
      const dhcp = one.network === 'outside' ? ' metric 1024' : '';
      proc.out(
        `${network(cidr)} dev ${shortName(one)} proto kernel scope link src ${bare(cidr)}${dhcp}${stateOf(proc, one) === 'DOWN' ? ' linkdown' : ''} \n`,
      );
      if (one.network === 'outside')
        proc.out(
          `10.0.2.2 dev ${shortName(one)} proto dhcp scope link src ${bare(cidr)} metric 1024 \n10.0.2.3 dev ${shortName(one)} proto dhcp scope link src ${bare(cidr)} metric 1024 \n`,
        );
    }
  }
  return 0;
}

function routeGet(proc: Proc, target: string, ns: NetNs): number {
  const near = ns.interfaces.find((one) => one.addresses.some((cidr) => inPrefix(target, cidr)));
  const way = gateway(proc, ns);
  const one = near ?? way?.one;
  if (!isV4(target)) {
    proc.err(`Error: any valid prefix is expected rather than "${target}".\n`);
    return 1;
  }
  if (!one) {
    proc.err('RTNETLINK answers: Network is unreachable\n');
    return 2;
  }
  const source = one.addresses.map(bare).find(isV4) ?? '';
  const own = one.addresses.some((cidr) => bare(cidr) === target);
  proc.out(
    `${own ? 'local ' : ''}${target} ${near ? '' : `via ${way?.via} `}dev ${own ? 'lo' : shortName(one)} src ${source} uid ${proc.uidInside(proc.record.euid)} \n    cache ${own ? '<local> ' : ''}\n`,
  );
  return 0;
}

function neighbours(proc: Proc): number {
  const ns = proc.kernel.net.namespace(proc);
  for (const one of ns.interfaces) {
    if (!one.network || one.network === 'outside') continue;
    for (const other of Object.values(proc.kernel.state.ns.net)) {
      const there =
        other.id === ns.id ? undefined : other.interfaces.find((each) => each.network === one.network && each.up);
      const found = there?.addresses.map(bare).find(isV4);
      if (there && found) proc.out(`${found} dev ${shortName(one)} lladdr ${there.mac} REACHABLE \n`);
    }
  }
  return 0;
}

/** Changes need NET_ADMIN; with it they are left out. */
function change(proc: Proc, what: string): number {
  if (proc.has('NET_ADMIN')) return notPart(proc, 'ip: changing the network');
  proc.err(`${what}: Operation not permitted\n`);
  return 2;
}

const OBJECTS = ['address', 'link', 'route', 'neighbour', 'neighbor', 'netns', 'rule', 'help'];

/** ip(8) of iproute2 and of busybox: shows interfaces, addresses and routes of the process's network namespace. */
export const ip: Program = function* ip(proc) {
  const args = proc.argv.slice(1);
  let at = 0;
  let family: 4 | 6 | undefined;
  let brief = false;
  let oneline = false;
  for (; args[at]?.startsWith('-'); at++) {
    const option = args[at] ?? '';
    if (option === '-4' || option === '-6') family = option === '-4' ? 4 : 6;
    else if (/^-br(ief)?$/.test(option)) brief = true;
    else if (option === '-o' || option === '-oneline') oneline = true;
    else if (option === '-V' || option === '-Version') {
      proc.out('ip utility, iproute2-6.17.0, libbpf 1.6.2\n');
      return 0;
    } else if (!/^-(c|color.*|h|human.*|N|Numeric)$/.test(option)) {
      if (/^-(s|d|r|j|p|n|b|a|l|ts?|rc|f|M|B|0|json|pretty|stat\w*|det\w*|fam\w*|netns|all|iec)$/.test(option))
        return notPart(proc, `ip: option ${option}`);
      proc.err(`Option "${option.replace(/^-/, '')}" is unknown, try "ip -help".\n`);
      return 255;
    }
  }
  const [word = 'help', ...rest] = args.slice(at);
  const object = OBJECTS.find((one) => one.startsWith(word));
  const style = { family, brief, oneline };
  yield* proc.tick();
  if (object === undefined) {
    if (
      /^(addrlabel|tunnel|tuntap|maddress|mroute|monitor|xfrm|tcp_metrics|token|macsec|vrf|sr|nexthop|netconf|ntable)$/.test(
        word,
      )
    )
      return notPart(proc, `ip ${word}`);
    proc.err(
      proc.flavour === 'busybox'
        ? 'BusyBox v1.37.0 (Debian 1:1.37.0-10.2) multi-call binary.\n\nUsage: ip [OPTIONS] address|route|link|tunnel|neigh|rule [ARGS]\n'
        : `Object "${word}" is unknown, try "ip help".\n`,
    );
    return 1;
  }
  const changes = ['add', 'del', 'delete', 'set', 'change', 'replace', 'flush'].includes(rest[0] ?? '');
  if (changes) return change(proc, 'RTNETLINK answers');
  switch (object) {
    case 'address':
      return address(proc, rest, style, false);
    case 'link':
      return address(proc, rest, style, true);
    case 'route':
      return route(proc, rest, style);
    case 'neighbour':
    case 'neighbor':
      return neighbours(proc);
    case 'netns':
      return rest.length === 0 || rest[0] === 'list' ? 0 : notPart(proc, `ip netns ${rest[0]}`);
    case 'rule':
      proc.out('0:\tfrom all lookup local\n32766:\tfrom all lookup main\n32767:\tfrom all lookup default\n');
      return 0;
    default:
      proc.err('Usage: ip [ OPTIONS ] OBJECT { COMMAND | help }\n       ip [ -force ] -batch filename\n');
      return 255;
  }
};

/** ifconfig of busybox: interfaces with their addresses. */
export const ifconfig: Program = function* ifconfig(proc) {
  const [name, ...more] = proc.argv.slice(1).filter((word) => word !== '-a');
  if (more.length > 0) return change(proc, 'ifconfig: SIOCSIFADDR');
  const all = proc.kernel.net.namespace(proc).interfaces.filter((one) => name === undefined || shortName(one) === name);
  if (all.length === 0 && name !== undefined) {
    proc.err(`ifconfig: ${name}: error fetching interface information: Device not found\n`);
    return 1;
  }
  for (const one of [...all].sort((a, b) => (isLoopback(a) ? 1 : 0) - (isLoopback(b) ? 1 : 0))) {
    const v4 = one.addresses.find((cidr) => isV4(bare(cidr)));
    const mask = v4 ? v4Text(2 ** 32 - 2 ** (32 - Number(v4.split('/')[1]))) : '';
    const lines = [
      `${shortName(one).padEnd(9)} Link encap:${isLoopback(one) ? 'Local Loopback  ' : `Ethernet  HWaddr ${one.mac.toUpperCase()}  `}`,
    ];
    if (v4)
      lines.push(`          inet addr:${bare(v4)}${isLoopback(one) ? '' : `  Bcast:${broadcast(v4)}`}  Mask:${mask}`);
    for (const v6 of one.addresses.filter((cidr) => !isV4(bare(cidr))))
      lines.push(
        `          inet6 addr: ${v6} Scope:${isLoopback(one) ? 'Host' : v6.startsWith('fe80') ? 'Link' : 'Global'}`,
      );
    lines.push(
      `          UP ${isLoopback(one) ? 'LOOPBACK RUNNING' : 'BROADCAST RUNNING MULTICAST'}  MTU:${mtu(one)}  Metric:1`,
      '          RX packets:0 errors:0 dropped:0 overruns:0 frame:0',
      '          TX packets:0 errors:0 dropped:0 overruns:0 carrier:0',
      '          collisions:0 txqueuelen:1000 ',
      '          RX bytes:0 (0.0 B)  TX bytes:0 (0.0 B)',
      '',
    );
    proc.out(`${lines.join('\n')}\n`);
  }
  yield* proc.drain();
  return 0;
};

/** route of busybox: the routing table. */
export const routeTool: Program = function* routeTool(proc) {
  const ns = proc.kernel.net.namespace(proc);
  if (proc.argv.slice(1).some((word) => word === 'add' || word === 'del')) return change(proc, 'route: SIOCADDRT');
  const numeric = proc.argv.includes('-n');
  const row = (...cells: readonly string[]): string =>
    `${[16, 16, 16, 6, 7, 7, 4].map((width, index) => (cells[index] ?? '').padEnd(width - 1)).join(' ')} ${cells[7] ?? ''}\n`;
  proc.out('Kernel IP routing table\nDestination     Gateway         Genmask         Flags Metric Ref    Use Iface\n');
  const way = gateway(proc, ns);
  if (way)
    proc.out(row(numeric ? '0.0.0.0' : 'default', way.via, '0.0.0.0', 'UG', '0', '0', '  0', shortName(way.one)));
  for (const one of ns.interfaces.filter((each) => !isLoopback(each))) {
    for (const cidr of one.addresses.filter((each) => isV4(bare(each)))) {
      const mask = v4Text(2 ** 32 - 2 ** (32 - Number(cidr.split('/')[1])));
      proc.out(
        row(network(cidr).split('/')[0] ?? '', numeric ? '0.0.0.0' : '*', mask, 'U', '0', '0', '  0', shortName(one)),
      );
    }
  }
  yield* proc.drain();
  return 0;
};
