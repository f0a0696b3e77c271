import { bare, isV4, v4Text } from '../../host/net-address.ts';
import type { Program } from '../../host/program.ts';
import type { NetInterface } from '../../host/state.ts';
import { broadcast, change, isLoopback, mtu, network, shortName } from './ip-model.ts';
import { gateway } from './ip-routes.ts';

/** What ifconfig says of one interface. */
function paragraph(one: NetInterface): string {
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
  return `${lines.join('\n')}\n`;
}

/** ifconfig of busybox: interfaces with their addresses. */
export const ifconfig: Program = function* ifconfig(proc) {
  const [name, ...more] = proc.argv.slice(1).filter((word) => word !== '-a');
  if (more.length > 0) return change(proc, 'ifconfig: SIOCSIFADDR');
  const all = proc.kernel.net.namespace(proc).interfaces.filter((one) => name === undefined || shortName(one) === name);
  if (all.length === 0 && name !== undefined) {
    proc.err(`ifconfig: ${name}: error fetching interface information: Device not found\n`);
    return 1;
  }
  for (const one of [...all].sort((a, b) => (isLoopback(a) ? 1 : 0) - (isLoopback(b) ? 1 : 0)))
    proc.out(paragraph(one));
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
