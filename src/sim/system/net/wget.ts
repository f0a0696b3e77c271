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
  if (busybox && !options.has('q'))
    proc.err(
      `Connecting to ${hostHeader({ ...target, scheme: 'http' }).includes(':') ? `${target.host} (${all[0]}:${target.port})` : `${target.host} (${all[0]}:${target.port})`}\n`,
    );
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

function* fetchUrl(proc: Proc, options: Options, first: Address): Task<Got> {
  const busybox = proc.flavour === 'busybox';
  let target = first;
  const limit = options.value('T') ?? options.value('connect-timeout');
  const until = limit === undefined ? Infinity : proc.kernel.now + Number(limit) * 1000;
  for (let hops = 0; hops < 20; hops++) {
    say(proc, options, `--${strftime('%F %T', proc.kernel.now)}--  ${urlText(target)}\n`);
    if (target.scheme === 'https') {
      proc.err(
        busybox
          ? 'wget: TLS error from peer (alert code 40): handshake failure\n'
          : 'GnuTLS: An unexpected TLS packet was received.\nUnable to establish SSL connection.\n',
      );
      return { response: undefined, code: busybox ? 1 : 4, target };
    }
    const line = yield* connectTo(proc, options, target, until);
    if (typeof line === 'number') return { response: undefined, code: line, target };
    say(proc, options, `HTTP request sent, awaiting response... `);
    const got = yield* exchange(proc, line, requestText(proc, options, target), until);
    const response = got.ok && got.value !== undefined ? parseResponse(got.value) : undefined;
    if (!response) {
      if (busybox)
        proc.err(got.ok ? 'wget: error getting response: Connection reset by peer\n' : 'wget: download timed out\n');
      else
        say(
          proc,
          options,
          got.ok
            ? 'Read error (Connection reset by peer) in headers.\n'
            : 'Read error (Connection timed out) in headers.\n',
        );
      return { response: undefined, code: busybox ? 1 : 4, target };
    }
    say(proc, options, options.has('S') ? '\n' : `${response.status} ${response.reason}\n`);
    if (options.has('S'))
      proc.err(
        response.head
          .split(/\r?\n/)
          .map((one) => `  ${one}\n`)
          .join(''),
      );
    const location = response.headers.find(([name]) => name.toLowerCase() === 'location')?.[1];
    const next =
      response.status >= 300 && response.status < 400 && location !== undefined
        ? redirected(target, location)
        : undefined;
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
  const shown = name === '-' ? 'STDOUT' : quoted(proc, name);
  const dots = '.'.repeat(Math.min(50, Math.ceil(size / 1024))).replace(/(.{10})(?=.)/g, '$1 ');
  say(
    proc,
    options,
    `Saving to: ${shown === 'STDOUT' ? quoted(proc, 'STDOUT') : shown}\n\n     0K ${dots.padEnd(54)} 100%  120M=0s\n\n${strftime('%F %T', proc.kernel.now)} (120 MB/s) - ${name === '-' ? 'written to stdout' : `${shown} saved`} [${size}/${size}]\n\n`,
  );
  if (busybox && !options.has('q')) {
    if (name !== '-')
      proc.err(
        `saving to '${name}'\n${name.slice(0, 20).padEnd(20)} 100% |********************************| ${String(size).padStart(5)}  0:00:00 ETA\n'${name}' saved\n`,
      );
    else
      proc.err(
        `writing to stdout\n${'-'.padEnd(20)} 100% |********************************| ${String(size).padStart(5)}  0:00:00 ETA\nwritten to stdout\n`,
      );
  }
  if (options.has('nv') && !options.has('q'))
    proc.err(`${strftime('%F %T', proc.kernel.now)} URL:${urlText(target)} [${size}/${size}] -> "${name}" [1]\n`);
  return 0;
}

/** wget of GNU and of busybox. */
export const wget: Program = function* wget(proc) {
  const busybox = proc.flavour === 'busybox';
  const args = proc.argv.slice(1).map((arg) => (arg === '-nv' ? '--no-verbose' : arg === '-nc' ? '--no-clobber' : arg));
  const options = getopt(args, { short: 'qO:ST:t:P:U:co:a:46VhrNi:Y:', long: LONG, lacking: LACKING });
  if (options.fault)
    return refuse(
      proc,
      'wget',
      options.fault,
      busybox ? 1 : 2,
      busybox ? '' : `Usage: wget [OPTION]... [URL]...\n\nTry \`wget --help' for more options.\n`,
    );
  if (options.has('V')) {
    proc.out('GNU Wget 1.25.0 built on linux-gnu.\n');
    return 0;
  }
  if (options.rest.length === 0) {
    proc.err(
      busybox
        ? 'wget: missing URL\n'
        : "wget: missing URL\nUsage: wget [OPTION]... [URL]...\n\nTry `wget --help' for more options.\n",
    );
    return 1;
  }
  let code = 0;
  for (const url of options.rest) {
    const target = parseUrl(url);
    if (!target) {
      proc.err(busybox ? `wget: bad address '${url}'\n` : `${url}: Invalid host name.\n`);
      code = 1;
      continue;
    }
    if (target.scheme !== 'http' && target.scheme !== 'https') return notPart(proc, `wget: ${target.scheme}`);
    const got = yield* fetchUrl(proc, options, target);
    if (!got.response) code = got.code;
    else if (got.response.status >= 400) {
      if (busybox)
        proc.err(
          `wget: server returned error: HTTP/${got.response.version} ${got.response.status} ${got.response.reason}\n`,
        );
      else if (options.has('nv'))
        proc.err(
          `${urlText(got.target)}:\n${strftime('%F %T', proc.kernel.now)} ERROR ${got.response.status}: ${got.response.reason}.\n`,
        );
      else if (options.has('spider')) say(proc, options, 'Remote file does not exist -- broken link!!!\n\n');
      else
        say(
          proc,
          options,
          `${strftime('%F %T', proc.kernel.now)} ERROR ${got.response.status}: ${got.response.reason}.\n\n`,
        );
      code = busybox ? 1 : 8;
    } else code = save(proc, options, got) || code;
    yield* proc.drain();
  }
  return code;
};
