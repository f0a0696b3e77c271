import { strerror } from '../../host/errno.ts';
import type { Connection } from '../../host/net.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program, Task } from '../../host/program.ts';
import { getopt, type Options, refuse } from '../host/options.ts';
import { connectWaiting, exchange } from './wait.ts';

/** Ports that an argument names: one, or a range. */
function ports(text: string): number[] {
  const [from = NaN, to = from] = text.split('-').map(Number);
  return Number.isNaN(from) || to > 65535
    ? []
    : Array.from({ length: Math.min(1000, to - from + 1) }, (_one, index) => from + index);
}

function* scan(proc: Proc, options: Options, host: string, address: string): Task<number> {
  let code = 1;
  const seconds = Number(options.value('w') ?? 0);
  for (const port of ports(options.rest[1] ?? '')) {
    const until = seconds > 0 ? proc.kernel.now + seconds * 1000 : Infinity;
    const made = yield* connectWaiting(proc, address, port, until);
    if (made.ok) {
      code = 0;
      if (proc.flavour === 'busybox' ? options.has('v') : options.has('v'))
        proc.err(
          proc.flavour === 'busybox'
            ? `${host} (${address}:${port}) open\n`
            : `Connection to ${host} (${address}) ${port} port [tcp/*] succeeded!\n`,
        );
      continue;
    }
    const why = made.error === 'deadline' ? 'Operation now in progress' : strerror(made.error);
    if (proc.flavour === 'busybox')
      proc.err(made.error === 'deadline' ? 'nc: timed out\n' : `nc: ${host} (${address}:${port}): ${why}\n`);
    else if (options.has('v')) proc.err(`nc: connect to ${host} (${address}) port ${port} (tcp) failed: ${why}\n`);
  }
  return code;
}

/** nc -l: one connection; what comes in goes to stdout, stdin is the answer. */
function* listen(proc: Proc, options: Options, port: number): Task<number> {
  let got: string | undefined;
  const answer = proc.isTty(0) ? '' : yield* proc.readAll();
  const done = proc.kernel.net.listen(proc, {
    proto: options.has('u') ? 'udp' : 'tcp',
    address: '0.0.0.0',
    port,
    serve: (data) => {
      got = (got ?? '') + data;
      return answer;
    },
  });
  if (!done.ok) {
    proc.err(proc.flavour === 'busybox' ? `nc: bind: ${strerror(done.error)}\n` : `nc: ${strerror(done.error)}\n`);
    return 1;
  }
  if (options.has('v') && proc.flavour === 'gnu') proc.err(`Listening on 0.0.0.0 ${port}\n`);
  do {
    yield* proc.until(() => got !== undefined);
    proc.out(got ?? '');
    got = undefined;
    yield* proc.drain();
  } while (options.has('k'));
  return 0;
}

/** Sends what comes from stdin and shows what comes back, once or line by line on a terminal. */
function* talk(proc: Proc, connection: Connection, until: number): Task<number> {
  for (;;) {
    const tty = proc.isTty(0);
    const text = tty ? yield* proc.readLine(0) : yield* proc.readAll();
    if (text === null || text === '') return 0;
    const got = yield* exchange(proc, connection, tty ? `${text}\n` : text, until);
    if (got.ok && got.value !== undefined) proc.out(got.value);
    yield* proc.drain();
    if (!tty) return 0;
  }
}

const USAGE = 'usage: nc [-46CDdFhklNnrStUuvZz] [-I length] [-i interval] [-w timeout] [destination] [port]\n';

function* connect(proc: Proc, options: Options, host: string, address: string, port: string): Task<number> {
  const busybox = proc.flavour === 'busybox';
  const seconds = Number(options.value('w') ?? 0);
  const until = seconds > 0 ? proc.kernel.now + seconds * 1000 : Infinity;
  const made = yield* connectWaiting(proc, address, Number(port), until);
  if (made.ok) {
    const text = busybox
      ? `${host} (${address}:${port}) open\n`
      : `Connection to ${host} (${address}) ${port} port [tcp/*] succeeded!\n`;
    if (options.has('v')) proc.err(text);
    return yield* talk(proc, made.value, until);
  }
  const why = made.error === 'deadline' ? 'timed out' : strerror(made.error);
  if (busybox)
    proc.err(made.error === 'deadline' ? 'nc: timed out\n' : `nc: can't connect to remote host (${address}): ${why}\n`);
  else if (options.has('v')) proc.err(`nc: connect to ${host} (${address}) port ${port} (tcp) failed: ${why}\n`);
  return 1;
}

/** nc of OpenBSD's netcat and of busybox: connects, scans a port with -z, listens with -l. */
export const nc: Program = function* nc(proc) {
  const busybox = proc.flavour === 'busybox';
  const options = getopt(proc.argv.slice(1), {
    short: '46zvw:lp:nukqN:i:e:s:o',
    long: {},
    lacking: ['e', 'i', 's', 'o'],
  });
  if (options.fault) return refuse(proc, 'nc', options.fault, 1, USAGE);
  const [host, port] = options.rest;
  if (options.has('l')) return yield* listen(proc, options, Number(options.value('p') ?? port ?? host));
  if (host === undefined || port === undefined) {
    proc.err(USAGE);
    return 1;
  }
  const address = proc.kernel.net.resolve(proc, host)?.address;
  if (address === undefined) {
    proc.err(
      busybox
        ? `nc: bad address '${host}'\n`
        : `nc: getaddrinfo for host "${host}" port ${port}: Temporary failure in name resolution\n`,
    );
    return 1;
  }
  if (ports(port).length === 0) {
    proc.err(busybox ? `nc: bad port '${port}'\n` : `nc: port number invalid: ${port}\n`);
    return 1;
  }
  return yield* options.has('z') ? scan(proc, options, host, address) : connect(proc, options, host, address, port);
};
