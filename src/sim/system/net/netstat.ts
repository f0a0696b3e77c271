import type { Program } from '../../host/program.ts';
import { mayLookInto, numberIn } from '../../host/virtual/index.ts';
import { getopt, refuse } from '../host/options.ts';
import { routeTable } from './ifconfig.ts';

/** netstat(8) of net-tools and of busybox: what listens. */
export const netstat: Program = function* netstat(proc) {
  const options = getopt(proc.argv.slice(1), {
    short: 'altunpWrwexs46',
    long: { listening: 'l', tcp: 't', udp: 'u', numeric: 'n', programs: 'p', all: 'a', wide: 'W', route: 'r' },
    lacking: ['s', 'w', 'e'],
  });
  if (options.fault) return refuse(proc, 'netstat', options.fault, 1, '');
  if (options.has('r')) {
    proc.out(routeTable(proc, options.has('n')));
    return 0;
  }
  const which = options.has('l') ? 'only servers' : options.has('a') ? 'servers and established' : 'w/o servers';
  proc.out(
    `Active Internet connections (${which})\nProto Recv-Q Send-Q Local Address           Foreign Address         State       ${options.has('p') ? 'PID/Program name    ' : ''}\n`,
  );
  const both = options.has('t') === options.has('u');
  for (const one of proc.kernel.net.listeners(proc.record.ns.net)) {
    if (!options.has('l') && !options.has('a')) continue;
    if (!both && !options.has(one.proto === 'tcp' ? 't' : 'u')) continue;
    const v6 = one.address.includes(':');
    const holder = proc.kernel.process(one.pid);
    const may = holder !== undefined && mayLookInto(proc.kernel, proc, holder);
    const shown = may ? `${numberIn(proc.kernel, proc.record.ns.pid, one.pid)}/${one.comm}` : '-';
    const local = `${one.address === '*' ? '0.0.0.0' : one.address}:${one.port}`;
    const state = one.proto === 'tcp' ? 'LISTEN' : '';
    proc.out(
      `${`${one.proto}${v6 && proc.flavour === 'gnu' ? '6' : ''}`.padEnd(5)} ${'0'.padStart(6)} ${'0'.padStart(6)} ${local.padEnd(23)} ${(v6 ? ':::*' : '0.0.0.0:*').padEnd(23)} ${state.padEnd(11)} ${options.has('p') ? shown.padEnd(20) : ''}\n`,
    );
  }
  if (proc.flavour === 'busybox' && both && !options.has('t'))
    proc.out(
      `Active UNIX domain sockets (${which})\nProto RefCnt Flags       Type       State         I-Node ${options.has('p') ? 'PID/Program name    ' : ''}Path\n`,
    );
  yield* proc.drain();
  return 0;
};
