import { bare, inPrefix, isV4 } from '../../host/net-address.ts';
import type { Proc } from '../../host/proc.ts';
import type { NetInterface, NetNs } from '../../host/state.ts';
import { change, isBridge, isLoopback, network, type Style, shortName, stateOf } from './ip-model.ts';

/** Where packets to elsewhere go: the first address of the network outside, or of the bridge. */
export function gateway(proc: Proc, ns: NetNs): { readonly via: string; readonly one: NetInterface } | undefined {
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

/** ip route: the table, or with `get` the way to one address. */
export function route(proc: Proc, args: readonly string[], style: Style): number {
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
        `${network(cidr)} dev ${shortName(one)} ${proc.flavour === 'busybox' ? 'scope link ' : 'proto kernel scope link'} src ${bare(cidr)}${dhcp}${stateOf(proc, one) === 'DOWN' ? ' linkdown' : ''} \n`,
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

/** ip neigh: who is plugged into the same networks. */
export function neighbours(proc: Proc): number {
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
