import { strerror } from '../../host/errno.ts';
import { isV4 } from '../../host/net-address.ts';
import { byteLength } from '../../host/path.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program, Task } from '../../host/program.ts';
import { getopt, notPart, type Options, refuse } from '../host/options.ts';
import { strftime } from '../host/times.ts';
import { type HttpResponse, parseResponse } from '../servers/http.ts';
import { quoted } from '../users/names.ts';
import { type Address, hostHeader, parseUrl, redirected, urlText } from './url.ts';
import { connectWaiting, exchange } from './wait.ts';

const LONG = {
  quiet: 'q',
  'output-document': 'O:',
  'server-response': 'S',
  spider: 'spider',
  timeout: 'T:',
  tries: 't:',
  'directory-prefix': 'P:',
  'no-verbose': 'nv',
  header: 'header:',
  'post-data': 'post-data:',
  'user-agent': 'U:',
  'no-check-certificate': 'no-check-certificate',
  continue: 'c',
  'output-file': 'o:',
  'append-output': 'a:',
  'inet4-only': '4',
  'inet6-only': '6',
  'connect-timeout': 'connect-timeout:',
  'no-cache': 'no-cache',
  'no-proxy': 'no-proxy',
  'show-progress': 'show-progress',
  progress: 'progress:',
  version: 'V',
  help: 'h',
  'max-redirect': 'max-redirect:',
  'no-clobber': 'nc',
  timestamping: 'N',
  recursive: 'r',
  method: 'method:',
  waitretry: 'waitretry:',
  'retry-connrefused': 'retry-connrefused',
  'read-timeout': 'read-timeout:',
  'no-hsts': 'no-hsts',
};
const LACKING = ['c', 'o', 'a', 'h', 'r', 'N', 'nc', 'method', 'i'];

/** What a download came to: a response, or what went wrong (already printed). */
interface Got {
  readonly response: HttpResponse | undefined;
  readonly code: number;
  readonly target: Address;
}

function say(proc: Proc, options: Options, text: string): void {
  if (!options.has('q') && !options.has('nv') && proc.flavour === 'gnu') proc.err(text);
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
function* ask(proc: Proc, options: Options, target: Address, until: number): Task<HttpResponse | number> {
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

function* fetchUrl(proc: Proc, options: Options, first: Address): Task<Got> {
  let target = first;
  const limit = options.value('T') ?? options.value('connect-timeout');
  const until = limit === undefined ? Infinity : proc.kernel.now + Number(limit) * 1000;
  for (let hops = 0; hops < 20; hops++) {
    const response = yield* ask(proc, options, target, until);
    if (typeof response === 'number') return { response: undefined, code: response, target };
    const location = response.headers.find(([name]) => name.toLowerCase() === 'location')?.[1];
    const moved = response.status >= 300 && response.status < 400 && location !== undefined;
    const next = moved ? redirected(target, location) : undefined;
    if (!next) return { response, code: 0, target };
    say(proc, options, `Location: ${location} [following]\n`);
    target = next;
  }
  return { response: undefined, code: 8, target };
}

const human = (size: number): string =>
  size < 1024
    ? ''
    : size < 1048576
      ? ` (${(size / 1024).toFixed(size < 10240 ? 1 : 0)}K)`
      : ` (${(size / 1048576).toFixed(1)}M)`;

function save(proc: Proc, options: Options, { response, target }: Got): number {
  const busybox = proc.flavour === 'busybox';
  const body = response?.body ?? '';
  const type =
    response?.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1]?.split(';')[0] ??
    'application/octet-stream';
  const size = byteLength(body);
  say(proc, options, `Length: ${size}${human(size)} [${type}]\n`);
  if (options.has('spider')) {
    if (busybox) {
      if (!options.has('q')) proc.err('remote file exists\n');
    } else say(proc, options, 'Remote file exists.\n\n');
    return 0;
  }
  const base = target.path.split('?')[0]?.split('/').at(-1);
  const name = options.value('O') ?? `${options.has('P') ? `${options.value('P')}/` : ''}${base || 'index.html'}`;
  if (name === '-') proc.out(body);
  else {
    const done = proc.fs.write(name, body);
    if (!done.ok) {
      proc.err(
        busybox ? `wget: can't open '${name}': ${strerror(done.error)}\n` : `${name}: ${strerror(done.error)}\n`,
      );
      return busybox ? 1 : 3;
    }
  }
  saved(proc, options, target, name, size);
  return 0;
}

/** What is said of a file that was written. */
function saved(proc: Proc, options: Options, target: Address, name: string, size: number): void {
  const now = strftime('%F %T', proc.kernel.now);
  const shown = quoted(proc, name === '-' ? 'STDOUT' : name);
  const dots = '.'.repeat(Math.min(50, Math.ceil(size / 1024))).replace(/(.{10})(?=.)/g, '$1 ');
  const done = name === '-' ? 'written to stdout' : `${shown} saved`;
  say(
    proc,
    options,
    `Saving to: ${shown}\n\n     0K ${dots.padEnd(54)} 100%  120M=0s\n\n${now} (120 MB/s) - ${done} [${size}/${size}]\n\n`,
  );
  if (options.has('q')) return;
  if (options.has('nv')) proc.err(`${now} URL:${urlText(target)} [${size}/${size}] -> "${name}" [1]\n`);
  if (proc.flavour !== 'busybox') return;
  const bar = `${name.slice(0, 20).padEnd(20)} 100% |********************************| ${String(size).padStart(5)}  0:00:00 ETA\n`;
  proc.err(
    name === '-' ? `writing to stdout\n${bar}written to stdout\n` : `saving to '${name}'\n${bar}'${name}' saved\n`,
  );
}

/** What is said of an answer that is an error. */
function complain(proc: Proc, options: Options, response: HttpResponse, target: Address): void {
  const text = `ERROR ${response.status}: ${response.reason}.`;
  const now = strftime('%F %T', proc.kernel.now);
  if (proc.flavour === 'busybox')
    proc.err(`wget: server returned error: HTTP/${response.version} ${response.status} ${response.reason}\n`);
  else if (options.has('nv')) proc.err(`${urlText(target)}:\n${now} ${text}\n`);
  else
    say(
      proc,
      options,
      options.has('spider') ? 'Remote file does not exist -- broken link!!!\n\n' : `${now} ${text}\n\n`,
    );
}

function* download(proc: Proc, options: Options, url: string): Task<number> {
  const busybox = proc.flavour === 'busybox';
  const target = parseUrl(url);
  if (!target) {
    proc.err(busybox ? `wget: bad address '${url}'\n` : `${url}: Invalid host name.\n`);
    return 1;
  }
  if (target.scheme !== 'http' && target.scheme !== 'https') return notPart(proc, `wget: ${target.scheme}`);
  const got = yield* fetchUrl(proc, options, target);
  if (!got.response) return got.code;
  if (got.response.status < 400) return save(proc, options, got);
  complain(proc, options, got.response, got.target);
  return busybox ? 1 : 8;
}

const USAGE = "Usage: wget [OPTION]... [URL]...\n\nTry `wget --help' for more options.\n";

/** wget of GNU and of busybox. */
export const wget: Program = function* wget(proc) {
  const busybox = proc.flavour === 'busybox';
  const args = proc.argv.slice(1).map((arg) => (arg === '-nv' ? '--no-verbose' : arg === '-nc' ? '--no-clobber' : arg));
  const options = getopt(args, { short: 'qO:ST:t:P:U:co:a:46VhrNi:Y:', long: LONG, lacking: LACKING });
  if (options.fault) return refuse(proc, 'wget', options.fault, busybox ? 1 : 2, busybox ? '' : USAGE);
  if (options.has('V')) {
    proc.out('GNU Wget 1.25.0 built on linux-gnu.\n');
    return 0;
  }
  if (options.rest.length === 0) {
    proc.err(`wget: missing URL\n${busybox ? '' : USAGE}`);
    return 1;
  }
  let code = 0;
  for (const url of options.rest) {
    code = (yield* download(proc, options, url)) || code;
    yield* proc.drain();
  }
  return code;
};
