import type { Proc } from '../../host/proc.ts';
import type { Transfer } from './curl-transfer.ts';
import { parseUrl, redirected, urlText } from './url.ts';

const seconds = (ms: number): string => (ms / 1000).toFixed(6);
const header = (done: Transfer, name: string): string =>
  done.response?.headers.find(([own]) => own.toLowerCase() === name)?.[1] ?? '';
const three = (value: number): string => String(value).padStart(3, '0');

/** Where a Location header leads that was not followed. */
function nextUrl(done: Transfer): string {
  const [location, from] = [header(done, 'location'), parseUrl(done.url)];
  const next = location !== '' && from ? redirected(from, location) : undefined;
  return next ? urlText(next) : '';
}

/** Variables of -w (curl(1), "--write-out"). */
const VARIABLES: Readonly<Record<string, (done: Transfer) => string>> = {
  http_code: (done) => three(done.response?.status ?? 0),
  response_code: (done) => three(done.response?.status ?? 0),
  http_connect: () => '000',
  http_version: (done) => done.response?.version.replace(/\.0$/, '.0') ?? '0',
  content_type: (done) => header(done, 'content-type'),
  size_download: (done) => String(done.size),
  size_upload: () => '0',
  size_header: (done) => String(done.response ? done.response.head.length + 4 : 0),
  size_request: () => '78',
  speed_download: (done) => String(Math.floor((done.size * 1000) / Math.max(1, done.took))),
  speed_upload: () => '0',
  time_total: (done) => seconds(done.took),
  time_namelookup: () => '0.000020',
  time_connect: (done) => seconds(done.response ? Math.min(done.took, 1) : 0),
  time_appconnect: () => '0.000000',
  time_pretransfer: (done) => seconds(done.response ? Math.min(done.took, 1) : 0),
  time_starttransfer: (done) => seconds(done.response ? done.took : 0),
  time_redirect: () => '0.000000',
  url: (done) => done.url,
  url_effective: (done) => done.url,
  urlnum: () => '0',
  num_connects: (done) => (done.address === '' ? '0' : '1'),
  num_headers: (done) => String(done.response?.headers.length ?? 0),
  num_redirects: (done) => String(done.redirects),
  num_retries: () => '0',
  redirect_url: (done) => nextUrl(done),
  remote_ip: (done) => done.address,
  remote_port: (done) => String(done.address === '' ? 0 : done.port),
  local_ip: (done) => done.local?.address ?? '',
  local_port: (done) => String(done.local?.port ?? 0),
  method: (done) => done.method,
  scheme: (done) => done.url.split('://')[0] ?? 'http',
  exitcode: (done) => String(done.code),
  errormsg: (done) => done.error,
  filename_effective: () => '',
  ssl_verify_result: () => '0',
  proxy_ssl_verify_result: () => '0',
};

/** Writes what -w asks for: %{variables}, %% and backslash escapes; %{stderr} and %{stdout} switch the stream. */
export function writeOut(proc: Proc, format: string, done: Transfer): void {
  let fd = 1;
  const text = format.replace(/\\([nrt])/g, (_all, letter: string) => ({ n: '\n', r: '\r', t: '\t' })[letter] ?? '');
  for (const [piece = '', name, plain] of text.matchAll(/%\{([^}]*)\}|(%%)|[^%]+|%/g)) {
    if (plain) proc.write(fd, '%');
    else if (name === undefined) proc.write(fd, piece);
    else if (name === 'stderr' || name === 'stdout') fd = name === 'stderr' ? 2 : 1;
    else if (name === 'onerror') {
      if (done.code === 0) return;
    } else if (name.startsWith('header{') || name === 'json' || name === 'header_json')
      proc.err(`curl: --write-out %{${name}} is not part of this simulation\n`);
    else if (VARIABLES[name]) proc.write(fd, VARIABLES[name](done));
    else proc.err(`curl: unknown --write-out variable: '${name}'\n`);
  }
}
