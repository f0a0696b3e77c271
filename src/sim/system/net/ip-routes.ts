import { bare, inPrefix, isV4 } from '../../host/net-address.ts';
import type { Proc } from '../../host/proc.ts';
import type { NetInterface, NetNs } from '../../host/state.ts';
import { change, isBridge, isLoopback, leased, network, type Style, shortName, stateOf } from './ip-model.ts';

/** A line of the routing table. */
export interface Route {
  /** The network it leads to; undefined for all others. */
  readonly to?: string;
  readonly via?: string;
  readonly one: NetInterface;
  /** The address that packets leave with. */
  readonly source?: string;
  readonly metric?: number;
}

/** The bridge that an interface of a container leads to: its address is the way out. */
function bridgeOf(proc: Proc, ns: NetNs, one: NetInterface): string | undefined {
  for (const other of Object.values(proc.kernel.state.ns.net)) {
    const bridge =
      other.id === ns.id ? undefined : other.interfaces.find((each) => each.network === one.network && !each.names);
    const via = bridge?.addresses.map(bare).find(isV4);
    if (via) return via;
  }
  return undefined;
}

/** The way out of a namespace. The host itself has none, and pasta copies what the host has; slirp4netns brings one. */
function gateway(proc: Proc, ns: NetNs): Route | undefined {
  if (!ns.outside) return undefined;
  const one = ns.interfaces.find(
    (each) => !isLoopback(each) && each.up && each.addresses.some((cidr) => isV4(bare(cidr))) && !isBridge(each),
  );
  if (!one) return undefined;
  if (one.origin === 'slirp') return { via: '10.0.2.2', one };
  if (one.origin !== undefined) return undefined;
  const via = bridgeOf(proc, ns, one);
  return via === undefined ? undefined : { via, one, ...(one.metric !== undefined && { metric: one.metric }) };
}

/** The routing table of a process's network namespace, the way out first. */
export function routes(proc: Proc): Route[] {
  const ns = proc.kernel.net.namespace(proc);
  const way = gateway(proc, ns);
  const near = ns.interfaces
    .filter((one) => !isLoopback(one))
    .flatMap((one) =>
      one.addresses
        .filter((cidr) => isV4(bare(cidr)))
        .flatMap((cidr): Route[] => {
          const to = network(cidr);
          const source = bare(cidr);
          if (leased(one)) return [{ to, one, source, metric: 1024 }];
          // pasta copies the host's route and leaves the one that came with the address
          return one.origin === 'pasta'
            ? [
                { to, one, metric: 1024 },
                { to, one, source, metric: 1024 },
              ]
            : [{ to, one, source }];
        }),
    );
  return [...(way ? [way] : []), ...near];
}

function routeLine(proc: Proc, { to, via, one, source, metric }: Route): string {
  const busybox = proc.flavour === 'busybox';
  const gap = busybox ? '  ' : ' ';
  const way = via === undefined ? '' : ` via ${via}`;
  const proto = busybox ? '' : to === undefined ? ' proto static' : ' proto kernel';
  // the engines set the way out without saying who did: Docker's has no metric, either
  const origin = to === undefined && metric === undefined ? '' : proto;
  const scope = to === undefined ? '' : ' scope link';
  const from = source === undefined ? '' : `${to === undefined ? ' ' : gap}src ${source}`;
  const cost = metric === undefined ? '' : `${gap}metric ${metric}`;
  const down = stateOf(proc, one) === 'DOWN' && to !== undefined ? ' linkdown' : '';
  return `${to ?? 'default'}${way} dev ${shortName(one)}${origin}${scope}${from}${cost}${down} \n`;
}

/** ip route: the table, or with `get` the way to one address. */
export function route(proc: Proc, args: readonly string[], style: Style): number {
  if (style.family === 6) return 0;
  if (args[0] === 'get') return routeGet(proc, args[1] ?? '', proc.kernel.net.namespace(proc));
  if (!['show', 'list', 'ls', undefined].includes(args[0])) return change(proc, 'RTNETLINK answers');
  for (const one of routes(proc)) proc.out(routeLine(proc, one));
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
