import { strerror } from '../../host/errno.ts';
import { byteLength } from '../../host/path.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program, Task } from '../../host/program.ts';
import { getopt, notPart, type Options, refuse } from '../host/options.ts';
import { strftime } from '../host/times.ts';
import type { HttpResponse } from '../servers/http.ts';
import { quoted } from '../users/names.ts';
import { type Address, parseUrl, redirected, urlText } from './url.ts';
import { ask, type Got, say } from './wget-request.ts';

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
