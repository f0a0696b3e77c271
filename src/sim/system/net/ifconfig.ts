import { bare, isV4, v4Text } from '../../host/net-address.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import type { NetInterface } from '../../host/state.ts';
import { broadcast, change, isLoopback, mtu, shortName } from './ip-model.ts';
import { routes } from './ip-routes.ts';

/** What ifconfig says of one interface. */
function paragraph(one: NetInterface): string {
  const v4 = one.addresses.find((cidr) => isV4(bare(cidr)));
  const mask = v4 ? v4Text(2 ** 32 - 2 ** (32 - Number(v4.split('/')[1]))) : '';
  const lines = [
    `${shortName(one).padEnd(9)} Link encap:${isLoopback(one) ? 'Local Loopback  ' : `Ethernet  HWaddr ${one.mac.toUpperCase()}  `}`,
  ];
  if (v4)
    lines.push(`          inet addr:${bare(v4)}${isLoopback(one) ? '' : `  Bcast:${broadcast(v4)}`}  Mask:${mask}`);
  // the narrowest scope first
  const wide = one.addresses.filter((cidr) => !isV4(bare(cidr)));
  for (const v6 of [...wide].sort((a, b) => Number(b.startsWith('fe80')) - Number(a.startsWith('fe80'))))
    lines.push(
      `          inet6 addr: ${v6} Scope:${isLoopback(one) ? 'Host' : v6.startsWith('fe80') ? 'Link' : v6.startsWith('fec0') ? 'Site' : 'Global'}`,
    );
  lines.push(
    `          UP ${isLoopback(one) ? 'LOOPBACK RUNNING' : 'BROADCAST RUNNING MULTICAST'}  MTU:${mtu(one)}  Metric:1`,
    '          RX packets:0 errors:0 dropped:0 overruns:0 frame:0',
    '          TX packets:0 errors:0 dropped:0 overruns:0 carrier:0',
    `          collisions:0 txqueuelen:${one.queue ?? 1000} `,
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

const maskOf = (cidr: string): string => v4Text(2 ** 32 - 2 ** (32 - Number(cidr.split('/')[1])));

/** route of busybox: the routing table. */
export const routeTool: Program = function* routeTool(proc) {
  if (proc.argv.slice(1).some((word) => word === 'add' || word === 'del')) return change(proc, 'route: SIOCADDRT');
  const numeric = proc.argv.includes('-n');
  proc.out('Kernel IP routing table\nDestination     Gateway         Genmask         Flags Metric Ref    Use Iface\n');
  const any = numeric ? '0.0.0.0' : '*';
  for (const { to, via, one, metric = 0 } of routes(proc)) {
    const target = to?.split('/')[0] ?? (numeric ? '0.0.0.0' : 'default');
    const mask = to === undefined ? '0.0.0.0' : maskOf(to);
    const ends = `${target.padEnd(15)} ${(via ?? any).padEnd(15)} ${mask.padEnd(15)}`;
    proc.out(`${ends} ${(via ? 'UG' : 'U').padEnd(5)} ${String(metric).padEnd(6)} 0        0 ${shortName(one)}\n`);
  }
  yield* proc.drain();
  return 0;
};

/** The routing table as `netstat -r` prints it. */
export const routeTable = (proc: Proc, numeric: boolean): string =>
  `Kernel IP routing table\nDestination     Gateway         Genmask         Flags   MSS Window  irtt Iface\n${routes(
    proc,
  )
    .map(({ to, via, one }) => {
      const target = to?.split('/')[0] ?? (numeric ? '0.0.0.0' : 'default');
      const mask = to === undefined ? '0.0.0.0' : maskOf(to);
      const gate = via ?? (numeric ? '0.0.0.0' : '*');
      return `${target.padEnd(15)} ${gate.padEnd(15)} ${mask.padEnd(15)} ${(via ? 'UG' : 'U').padEnd(7)}   0 0          0 ${shortName(one)}\n`;
    })
    .join('')}`;
