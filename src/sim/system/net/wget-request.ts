import { strerror } from '../../host/errno.ts';
import { isV4 } from '../../host/net-address.ts';
import { byteLength } from '../../host/path.ts';
import type { Proc } from '../../host/proc.ts';
import type { Task } from '../../host/program.ts';
import type { Options } from '../host/options.ts';
import { strftime } from '../host/times.ts';
import { type HttpResponse, parseResponse } from '../servers/http.ts';
import { quoted } from '../users/names.ts';
import { type Address, hostHeader, urlText } from './url.ts';
import { connectWaiting, exchange } from './wait.ts';

/** Tells what goes on, where wget is to tell it. */
export function say(proc: Proc, options: Options, text: string): void {
  if (!options.has('q') && !options.has('nv') && proc.flavour === 'gnu') proc.err(text);
}

/** What a download came to: a response, or what went wrong (already printed). */
export interface Got {
  readonly response: HttpResponse | undefined;
  readonly code: number;
  readonly target: Address;
}

function* connectTo(proc: Proc, options: Options, target: Address, until: number) {
  const busybox = proc.flavour === 'busybox';
  const all = proc.kernel.net
    .resolveAll(proc, target.host)
    .filter((one) => (busybox ? isV4(one) || target.host.includes(':') : true));
  if (all.length === 0) {
    if (busybox) proc.err(`wget: bad address '${hostHeader(target)}'\n`);
    else {
      say(
        proc,
        options,
        `Resolving ${target.host} (${target.host})... failed: Temporary failure in name resolution.\n`,
      );
      if (!options.has('q')) proc.err(`wget: unable to resolve host address ${quoted(proc, target.host)}\n`);
    }
    return busybox ? 1 : 4;
  }
  say(proc, options, `Resolving ${target.host} (${target.host})... ${all.join(', ')}\n`);
  if (busybox && !options.has('q')) proc.err(`Connecting to ${target.host} (${all[0]}:${target.port})\n`);
  for (const address of all) {
    say(proc, options, `Connecting to ${target.host} (${target.host})|${address}|:${target.port}... `);
    const made = yield* connectWaiting(proc, address, target.port, until);
    if (made.ok) {
      say(proc, options, 'connected.\n');
      return made.value;
    }
    const why = made.error === 'deadline' ? strerror('ETIMEDOUT') : strerror(made.error);
    if (busybox)
      proc.err(
        made.error === 'deadline'
          ? 'wget: download timed out\n'
          : `wget: can't connect to remote host (${address}): ${why}\n`,
      );
    else say(proc, options, `failed: ${why}.\n`);
  }
  return busybox ? 1 : 4;
}

function requestText(proc: Proc, options: Options, target: Address): string {
  const post = options.value('post-data');
  const method = post !== undefined ? 'POST' : options.has('spider') && proc.flavour === 'gnu' ? 'HEAD' : 'GET';
  const agent = options.value('U') ?? (proc.flavour === 'busybox' ? 'Wget' : 'Wget/1.25.0');
  const common =
    proc.flavour === 'busybox'
      ? [`Host: ${hostHeader(target)}`, `User-Agent: ${agent}`, 'Connection: close']
      : [
          `Host: ${hostHeader(target)}`,
          `User-Agent: ${agent}`,
          'Accept: */*',
          'Accept-Encoding: identity',
          'Connection: Keep-Alive',
        ];
  const body =
    post === undefined
      ? []
      : ['Content-Type: application/x-www-form-urlencoded', `Content-Length: ${byteLength(post)}`];
  return `${[`${method} ${target.path} HTTP/1.1`, ...common, ...options.values('header'), ...body].join('\r\n')}\r\n\r\n${post ?? ''}`;
}

/** What a request that got no answer says. */
function silence(proc: Proc, options: Options, timedOut: boolean): void {
  if (proc.flavour === 'busybox')
    proc.err(timedOut ? 'wget: download timed out\n' : 'wget: error getting response: Connection reset by peer\n');
  else say(proc, options, `Read error (Connection ${timedOut ? 'timed out' : 'reset by peer'}) in headers.\n`);
}

/** One request: the response, or the exit code where there was none. */
export function* ask(proc: Proc, options: Options, target: Address, until: number): Task<HttpResponse | number> {
  const busybox = proc.flavour === 'busybox';
  say(proc, options, `--${strftime('%F %T', proc.kernel.now)}--  ${urlText(target)}\n`);
  if (target.scheme === 'https') {
    const gnu = 'GnuTLS: An unexpected TLS packet was received.\nUnable to establish SSL connection.\n';
    proc.err(busybox ? 'wget: TLS error from peer (alert code 40): handshake failure\n' : gnu);
    return busybox ? 1 : 4;
  }
  const line = yield* connectTo(proc, options, target, until);
  if (typeof line === 'number') return line;
  say(proc, options, 'HTTP request sent, awaiting response... ');
  const got = yield* exchange(proc, line, requestText(proc, options, target), until);
  const response = got.ok && got.value !== undefined ? parseResponse(got.value) : undefined;
  if (!response) {
    silence(proc, options, !got.ok);
    return busybox ? 1 : 4;
  }
  say(proc, options, options.has('S') ? '\n' : `${response.status} ${response.reason}\n`);
  const lines = response.head.split(/\r?\n/).map((one) => `  ${one}\n`);
  if (options.has('S')) proc.err(lines.join(''));
  return response;
}
