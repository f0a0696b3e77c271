import { strerror } from '../../host/errno.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program, Task } from '../../host/program.ts';
import { type CurlRequest, parseCurl } from './curl-options.ts';
import { type Transfer, transfer } from './curl-transfer.ts';
import { writeOut } from './curl-write-out.ts';
import { parseUrl } from './url.ts';

const METER =
  '  % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current\n                                 Dload  Upload   Total   Spent    Left  Speed\n';
const START = '\r  0     0    0     0    0     0      0      0 --:--:-- --:--:-- --:--:--     0';

/** The progress that curl writes to stderr where the output is no terminal. */
function meter(proc: Proc, request: CurlRequest, done: Transfer, output: string | undefined): void {
  const toTerminal = (output === undefined || output === '-') && proc.isTty(1);
  if (request.silent || toTerminal) return;
  const size = String(done.size);
  proc.err(METER + START);
  if (done.response)
    proc.err(
      `\r100 ${size.padStart(5)}  100 ${size.padStart(5)}    0     0  ${String(Math.max(1, done.size)).padStart(5)}      0 --:--:-- --:--:-- --:--:--  ${size.padStart(4)}`,
    );
  proc.err('\n');
}

/** Where the body goes: stdout, or a file by -o or -O. */
function outputOf(request: CurlRequest, index: number, url: string): string | undefined {
  const wanted = request.outputs[index] ?? (request.urls.length === 1 ? undefined : request.outputs[index]);
  if (wanted !== 'remote') return wanted;
  return (
    parseUrl(url)
      ?.path.split('?')[0]
      ?.split('/')
      .findLast((part) => part !== '') ?? 'curl_response'
  );
}

function save(proc: Proc, path: string, text: string): number {
  const kind = proc.fs.stat(path);
  if (kind.ok && kind.value.kind === 'char') return 0;
  const done = proc.fs.write(path, text);
  if (done.ok) return 0;
  proc.err(
    `${`curl: (23) client returned ERROR on write, ${text.length} bytes were not written\nWarning: Failed to open the file ${path}: ${strerror(done.error)}\n`
      .split('\n')
      .reverse()
      .filter(Boolean)
      .join('\n')}\n`,
  );
  return 23;
}

/** Transient: what --retry tries again. */
function worthAnother(request: CurlRequest, done: Transfer): boolean {
  if (request.retryAll) return done.code !== 0;
  if (done.code === 28 || [408, 429, 500, 502, 503, 504].includes(done.response?.status ?? 0)) return true;
  return done.code === 7 && request.retryRefused;
}

function* oneUrl(proc: Proc, request: CurlRequest, index: number): Task<number> {
  const url = request.urls[index] ?? '';
  const output = outputOf(request, index, url);
  let done = yield* transfer(proc, request, url, output);
  let delay = request.retryDelay || 1000;
  for (let left = request.retry; left > 0 && worthAnother(request, done); left--) {
    if (!request.silent)
      proc.err(
        `Warning: Problem: ${done.code === 7 ? 'connection refused' : done.code === 28 ? 'timeout' : 'HTTP error'}. Will retry in ${delay / 1000} second${delay === 1000 ? '' : 's'}. ${left} ${left === 1 ? 'retry' : 'retries'} \nWarning: left.\n`,
      );
    yield* proc.sleep(delay);
    if (!request.retryDelay) delay = Math.min(delay * 2, 600_000);
    done = yield* transfer(proc, request, url, output);
  }
  meter(proc, request, done, output);
  let code = done.code;
  if (output !== undefined && output !== '-' && done.response) code = save(proc, output, done.text) || code;
  else proc.out(done.text);
  if (request.dump !== undefined && done.response) {
    if (request.dump === '-') proc.out(`${done.response.head}\r\n\r\n`);
    else save(proc, request.dump, `${done.response.head}\r\n\r\n`);
  }
  if (done.code !== 0 && (!request.silent || request.showError)) proc.err(`curl: (${done.code}) ${done.error}\n`);
  if (request.writeOut !== '') writeOut(proc, request.writeOut, done);
  return code;
}

/** curl(1) for HTTP over the host's networks and over sockets in the file tree. */
export const curl: Program = function* curl(proc) {
  const request = parseCurl(proc.argv.slice(1));
  if ('text' in request) {
    if (request.lacking) proc.err(`curl: ${request.text} is not part of this simulation\n`);
    else proc.err(`curl: ${request.text}\ncurl: try 'curl --help' or 'curl --manual' for more information\n`);
    return request.lacking ? 64 : 2;
  }
  if (request.version) {
    proc.out(
      'curl 8.23.0 (x86_64-pc-linux-gnu) libcurl/8.23.0 OpenSSL/3.6.0 zlib/1.3.1 brotli/1.1.0 zstd/1.5.7 libidn2/2.3.8 libpsl/0.21.2 libssh2/1.11.1 nghttp2/1.68.0 nghttp3/1.12.0 librtmp/2.3 OpenLDAP/2.6.10\nRelease-Date: 2026-09-09\nProtocols: dict file ftp ftps gopher gophers http https imap imaps ipfs ipns ldap ldaps mqtt pop3 pop3s rtmp rtsp scp sftp smb smbs smtp smtps telnet tftp ws wss\nFeatures: alt-svc AsynchDNS brotli GSS-API HSTS HTTP2 HTTP3 HTTPS-proxy IDN IPv6 Kerberos Largefile libz NTLM PSL SPNEGO SSL threadsafe TLS-SRP UnixSockets zstd\n',
    );
    return 0;
  }
  if (request.help) {
    proc.out(
      'Usage: curl [options...] <url>\n -d, --data <data>           HTTP POST data\n -f, --fail                  Fail fast with no output on HTTP errors\n -h, --help <subject>        Get help for commands\n -o, --output <file>         Write to file instead of stdout\n -O, --remote-name           Write output to file named as remote file\n -i, --show-headers          Show response headers in output\n -s, --silent                Silent mode\n -T, --upload-file <file>    Transfer local FILE to destination\n -u, --user <user:password>  Server user and password\n -A, --user-agent <name>     Send User-Agent <name> to server\n -v, --verbose               Make the operation more talkative\n -V, --version               Show version number and quit\n',
    );
    return 0;
  }
  if (request.urls.length === 0) {
    proc.err("curl: (2) no URL specified\ncurl: try 'curl --help' or 'curl --manual' for more information\n");
    return 2;
  }
  let code = 0;
  for (let index = 0; index < request.urls.length; index++) code = yield* oneUrl(proc, request, index);
  yield* proc.drain();
  return code;
};
