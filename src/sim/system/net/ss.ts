import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import type { Listener } from '../../host/state.ts';
import { mayLookInto, numberIn } from '../../host/virtual/index.ts';
import { getopt, notPart, type Options, refuse } from '../host/options.ts';

const LONG = {
  all: 'a',
  listening: 'l',
  tcp: 't',
  udp: 'u',
  numeric: 'n',
  processes: 'p',
  ipv4: '4',
  ipv6: '6',
  'no-header': 'H',
  unix: 'x',
  extended: 'e',
  options: 'o',
  memory: 'm',
  info: 'i',
  summary: 's',
  resolve: 'r',
  raw: 'w',
  family: 'f:',
  oneline: 'O',
  'no-queues': 'Q',
  net: 'N:',
  kill: 'K',
  packet: '0',
  help: 'h',
  version: 'V',
  threads: 'T',
};
const SERVICES: Readonly<Record<number, string>> = {
  22: 'ssh',
  53: 'domain',
  80: 'http',
  443: 'https',
  5432: 'postgresql',
  6379: 'redis',
  8080: 'http-alt',
};

/** A line of ss. */
interface Line {
  readonly netid: string;
  readonly state: string;
  readonly send: string;
  readonly address: string;
  readonly port: string;
  readonly peer: string;
  readonly process: string;
  readonly listener: Listener;
}

const bracket = (address: string): string => (address === '*' ? '*' : address.includes(':') ? `[${address}]` : address);

function lineOf(proc: Proc, one: Listener, options: Options): Line {
  const holder = proc.kernel.process(one.pid);
  const may = holder !== undefined && mayLookInto(proc.kernel, proc, holder);
  const v6 = one.address.includes(':');
  const peer = one.address === '*' ? '*:*' : v6 ? '[::]:*' : '0.0.0.0:*';
  const fd = one.forward
    ? 4
    : one.comm === 'nginx'
      ? v6
        ? 6
        : 5
      : one.comm === 'sshd'
        ? v6
          ? 7
          : 6
        : one.comm === 'containerd'
          ? 10
          : 6;
  const users =
    options.has('p') && may
      ? ` users:(("${one.comm}",pid=${numberIn(proc.kernel, proc.record.ns.pid, one.pid)},fd=${fd}))`
      : '';
  const port = options.has('n') ? String(one.port) : (SERVICES[one.port] ?? String(one.port));
  const backlog =
    one.comm === 'sshd' || one.comm === 'pasta.avx2' || one.comm === 'pasta'
      ? '128'
      : one.comm === 'nginx' || one.comm === 'redis-server'
        ? '511'
        : '4096';
  return {
    netid: one.proto,
    state: one.proto === 'udp' ? 'UNCONN' : 'LISTEN',
    send: one.proto === 'udp' ? '0' : backlog,
    address: bracket(one.address),
    port,
    peer,
    process: users,
    listener: one,
  };
}

/** The port conditions of a filter such as `sport = :8080`; 'lacking' for what is more than that. */
function portFilter(words: readonly string[]): ((one: Listener) => boolean) | 'lacking' {
  const text = words.join(' ').replace(/[()]/g, ' ').trim();
  if (text === '') return () => true;
  const tests = text
    .split(/\s+or\s+/)
    .map((part) => /^(sport|dport|src|dst)\s*(=|==|eq)?\s*:?(?:.*:)?(\w+)$/.exec(part.trim()));
  if (tests.some((one) => !one)) return 'lacking';
  const named = (name: string): number => Number(Object.entries(SERVICES).find(([, own]) => own === name)?.[0] ?? name);
  return (one) =>
    tests.some((test) => (test?.[1] === 'sport' || test?.[1] === 'src') && named(test[3] ?? '') === one.port);
}

/** What fits on a line where ss does not know the width of a screen: a longer last column is not padded. */
const SCREEN = 80;

/** Columns laid out as ss does: addresses to the right up to the colon, ports to the left of it. */
function layout(lines: readonly Line[], options: Options, netid: boolean): string {
  const heading = !options.has('H');
  const head = {
    netid: 'Netid',
    state: 'State',
    recv: 'Recv-Q',
    send: 'Send-Q',
    address: 'Local Address',
    port: 'Port',
    peerAddress: 'Peer Address',
    peerPort: 'Port',
    process: 'Process',
  };
  const cells = lines.map((one) => {
    const cut = one.peer.lastIndexOf(':');
    return {
      netid: one.netid,
      state: one.state,
      recv: '0',
      send: one.send,
      address: one.address,
      port: one.port,
      peerAddress: one.peer.slice(0, cut),
      peerPort: one.peer.slice(cut + 1),
      process: one.process,
    };
  });
  const always = new Set(['netid', 'state', 'recv', 'send']);
  const width = (key: keyof typeof head): number =>
    Math.max(heading || always.has(key) ? head[key].length : 0, ...cells.map((row) => row[key].length));
  const keys = ['state', 'recv', 'send', 'address', 'port', 'peerAddress', 'peerPort'] as const;
  const total = keys.reduce((sum, key) => sum + width(key) + 1, netid ? width('netid') : 0) + width('process');
  const last = total > SCREEN ? (heading ? head.process.length : 0) : width('process');
  return (heading ? [head, ...cells] : cells)
    .map((row) => {
      const local = `${row.address.padStart(width('address'))}:${row.port.padEnd(width('port'))}`;
      const peer = `${row.peerAddress.padStart(width('peerAddress'))}:${row.peerPort.padEnd(width('peerPort'))}`;
      const start = netid ? `${row.netid.padEnd(width('netid'))} ` : '';
      return `${start}${row.state.padEnd(width('state'))} ${row.recv.padEnd(width('recv'))} ${row.send.padEnd(width('send'))} ${local} ${peer}${row.process.padEnd(last)}\n`;
    })
    .join('');
}

/** ss(8): sockets of the network namespace; only listening ones stay here long enough to be seen. */
export const ss: Program = function* ss(proc) {
  const options = getopt(proc.argv.slice(1), {
    short: 'altunp46HxeomisrwOQf:N:K0hVT',
    long: LONG,
    lacking: ['K', 'N', 'h', 'm', 'i', 'e', 'o', 'f', '0', 'w'],
  });
  if (options.fault)
    return refuse(proc, 'ss', options.fault, 255, 'Usage: ss [ OPTIONS ]\n       ss [ OPTIONS ] [ FILTER ]\n');
  if (options.has('V')) {
    proc.out('ss utility, iproute2-6.17.0\n');
    return 0;
  }
  const keep = portFilter(options.rest.filter((word) => !/^(state|listening|all)$/.test(word)));
  if (keep === 'lacking') return notPart(proc, 'ss: this filter');
  const all = proc.kernel.net.listeners(proc.record.ns.net).filter(keep);
  if (options.has('s')) {
    const tcp = all.filter((one) => one.proto === 'tcp').length;
    proc.out(
      `Total: ${all.length + 96}\nTCP:   ${tcp} (estab 0, closed 0, orphaned 0, timewait 0)\n\nTransport Total     IP        IPv6\n`,
    );
    for (const [name, kind] of [
      ['RAW', ''],
      ['UDP', 'udp'],
      ['TCP', 'tcp'],
    ] as const) {
      const v6 = all.filter((one) => one.proto === kind && one.address.includes(':')).length;
      const total = all.filter((one) => one.proto === kind).length;
      proc.out(`${name}\t  ${String(total).padEnd(9)} ${String(total - v6).padEnd(9)} ${String(v6).padEnd(9)}\n`);
    }
    return 0;
  }
  if (options.has('x') && !options.has('t') && !options.has('u')) return notPart(proc, 'ss: option -x');
  const both = options.has('t') === options.has('u');
  const wanted = all.filter(
    (one) =>
      (both || (options.has('t') ? one.proto === 'tcp' : one.proto === 'udp')) &&
      (options.has('l') || options.has('a')) &&
      (options.has('4') === options.has('6') || options.has('6') === one.address.includes(':') || one.address === '*'),
  );
  const order = (one: Listener): number =>
    (one.proto === 'udp' ? 0 : 2) + (one.address.includes(':') || one.address === '*' ? 1 : 0);
  const lines = [...wanted].sort((a, b) => order(a) - order(b)).map((one) => lineOf(proc, one, options));
  proc.out(layout(lines, options, both));
  yield* proc.drain();
  return 0;
};
