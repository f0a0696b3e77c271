import { ok, type Result } from '../../../lib/result.ts';
import type { ConnectErrno, Connection } from '../../host/net.ts';
import { isV4 } from '../../host/net-address.ts';
import { byteLength } from '../../host/path.ts';
import type { Proc } from '../../host/proc.ts';
import type { Task } from '../../host/program.ts';
import { type HttpResponse, parseResponse } from '../servers/http.ts';
import type { CurlRequest } from './curl-options.ts';
import { type Address, hostHeader, parseUrl, redirected, urlText } from './url.ts';
import { connectWaiting, exchange } from './wait.ts';

/** What a transfer came to. */
export interface Transfer {
  readonly code: number;
  readonly error: string;
  readonly url: string;
  readonly method: string;
  readonly response: HttpResponse | undefined;
  /** What goes to the output: headers where they are wanted, and the body. */
  readonly text: string;
  /** Bytes of the body. */
  readonly size: number;
  readonly redirects: number;
  readonly address: string;
  readonly port: number;
  readonly local: { readonly address: string; readonly port: number } | undefined;
  readonly took: number;
}

interface Failure {
  readonly code: number;
  readonly error: string;
}
const failure = (code: number, error: string): Failure => ({ code, error });
const isFailure = (value: object): value is Failure => 'error' in value && 'code' in value && !('send' in value);

/** A way to send a request and get the answer, over TCP or a socket in the file tree. */
interface Line {
  readonly address: string;
  readonly local: { readonly address: string; readonly port: number } | undefined;
  send(data: string): Task<Result<string | undefined, 'deadline'>>;
}

/** Addresses of a host: localhost is both loopbacks by itself (RFC 6761), other names are looked up. */
function addressesOf(proc: Proc, request: CurlRequest, target: Address): readonly string[] {
  const pinned = request.resolve.get(`${target.host}:${target.port}`);
  const name = target.host.toLowerCase();
  const all =
    pinned !== undefined
      ? [pinned]
      : name === 'localhost' || name.endsWith('.localhost')
        ? ['::1', '127.0.0.1']
        : proc.kernel.net.resolveAll(proc, target.host);
  return all.filter((one) => request.family === undefined || isV4(one) === (request.family === 4));
}

const bracket = (address: string): string => (address.includes(':') ? `[${address}]` : address);

function* open(proc: Proc, request: CurlRequest, target: Address, began: number): Task<Line | Failure> {
  if (request.socket !== undefined) return yield* openUnix(proc, request.socket, target);
  const all = addressesOf(proc, request, target);
  if (all.length === 0) return failure(6, `Could not resolve host: ${target.host}`);
  const say = (text: string): void => {
    if (request.verbose) proc.err(`* ${text}\n`);
  };
  const listed = (v4: boolean): string => all.filter((one) => isV4(one) === v4).join(', ') || '(none)';
  say(`Host ${target.host}:${target.port} was resolved.\n* IPv6: ${listed(false)}\n* IPv4: ${listed(true)}`);
  const until = Math.min(began + request.connectTimeout, began + request.maxTime);
  let last: ConnectErrno | 'deadline' = 'ECONNREFUSED';
  for (const address of all) {
    say(`  Trying ${bracket(address)}:${target.port}...`);
    const made = yield* connectWaiting(proc, address, target.port, until);
    if (made.ok) {
      say(
        `Established connection to ${target.host} (${address} port ${target.port}) from ${made.value.peer.address} port ${made.value.peer.port} `,
      );
      return tcpLine(proc, made.value, address, began + request.maxTime);
    }
    last = made.error;
    say(
      `connect to ${address} port ${target.port} from ${isV4(address) ? '127.0.0.1' : '::1'} port 0 failed: ${last === 'ECONNREFUSED' ? 'Connection refused' : 'Network is unreachable'}`,
    );
    if (last === 'deadline') break;
  }
  const took = proc.kernel.now - began;
  if (last === 'deadline') return failure(28, `Connection timed out after ${took} milliseconds`);
  if (last === 'ETIMEDOUT')
    return failure(
      28,
      `Failed to connect to ${target.host} port ${target.port} after ${took} ms: Could not connect to server`,
    );
  return failure(
    7,
    `Failed to connect to ${target.host} port ${target.port} after ${took} ms: Could not connect to server`,
  );
}

function tcpLine(proc: Proc, connection: Connection, address: string, until: number): Line {
  return { address, local: connection.peer, send: (data) => exchange(proc, connection, data, until) };
}

function* openUnix(proc: Proc, path: string, target: Address): Task<Line | Failure> {
  const made = yield* proc.kernel.net.unix.connect(proc, path);
  if (!made.ok)
    return failure(
      7,
      `Failed to connect to ${target.host} port ${target.port} after 0 ms: Could not connect to server`,
    );
  const { send } = made.value;
  return {
    address: '',
    local: undefined,
    send: function* (data) {
      return ok(yield* send(data));
    },
  };
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** Base64 of a text of single bytes. */
function base64(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i += 3) {
    const [a = 0, b, c] = [text.charCodeAt(i), text.charCodeAt(i + 1), text.charCodeAt(i + 2)];
    const [second, third] = [Number.isNaN(b) ? 0 : (b ?? 0), Number.isNaN(c) ? 0 : (c ?? 0)];
    out += ALPHABET[a >> 2] ?? '';
    out += ALPHABET[((a & 3) << 4) | (second >> 4)] ?? '';
    out += Number.isNaN(b) ? '=' : (ALPHABET[((second & 15) << 2) | (third >> 6)] ?? '');
    out += Number.isNaN(c) ? '=' : (ALPHABET[third & 63] ?? '');
  }
  return out;
}

/** The body that -d gives: parts joined by '&', files read without their line ends. */
function bodyOf(proc: Proc, request: CurlRequest): string | undefined {
  if (request.data.length === 0) return undefined;
  return request.data
    .map((part) => {
      if (!part.file) return part.text;
      const text = proc.fs.read(part.text === '-' ? '/dev/stdin' : part.text);
      return text.ok ? (part.binary ? text.value : text.value.replace(/[\r\n]/g, '')) : '';
    })
    .join(request.json ? '' : '&');
}

function requestText(request: CurlRequest, target: Address, method: string, body: string | undefined): string {
  const own = new Map(request.headers.map((line) => [line.split(/[:;]/)[0]?.trim().toLowerCase() ?? '', line]));
  const lines = [`${method} ${target.path} HTTP/1.1`];
  const add = (name: string, value: string): void => {
    if (!own.has(name.toLowerCase())) lines.push(`${name}: ${value}`);
  };
  add('Host', hostHeader(target));
  const user = request.user ?? (target.user === '' ? undefined : target.user);
  if (user !== undefined) add('Authorization', `Basic ${base64(user.includes(':') ? user : `${user}:`)}`);
  if (request.range !== undefined) add('Range', `bytes=${request.range}`);
  add('User-Agent', request.agent);
  add('Accept', request.json ? 'application/json' : '*/*');
  if (body !== undefined) {
    add('Content-Length', String(byteLength(body)));
    add('Content-Type', request.json ? 'application/json' : 'application/x-www-form-urlencoded');
  }
  for (const line of request.headers) {
    if (/^[^:]+:\s*\S/.test(line)) lines.push(line);
    else if (/^[^:;]+;$/.test(line)) lines.push(line.replace(/;$/, ':'));
  }
  return `${lines.join('\r\n')}\r\n\r\n${body ?? ''}`;
}

/** A transfer under way: where it stands after redirects. */
interface Trip {
  readonly began: number;
  readonly output: string | undefined;
  target: Address;
  method: string;
  body: string | undefined;
  redirects: number;
  text: string;
}

const result = (proc: Proc, trip: Trip, more: Partial<Transfer>): Transfer => ({
  code: 0,
  error: '',
  url: urlText(trip.target),
  method: trip.method,
  response: undefined,
  text: trip.text,
  size: 0,
  redirects: trip.redirects,
  address: '',
  port: trip.target.port,
  local: undefined,
  took: proc.kernel.now - trip.began,
  ...more,
});

/** Does a request and, with -L, those that follow from it. */
export function* transfer(proc: Proc, request: CurlRequest, url: string, output: string | undefined): Task<Transfer> {
  const parsed = parseUrl(url);
  const method = request.method ?? (request.head ? 'HEAD' : request.data.length > 0 && !request.get ? 'POST' : 'GET');
  const target = parsed ?? { scheme: 'http', user: '', host: '', port: 0, path: '/' };
  const trip: Trip = {
    began: proc.kernel.now,
    output,
    target,
    method,
    body: bodyOf(proc, request),
    redirects: 0,
    text: '',
  };
  if (!parsed)
    return {
      ...result(
        proc,
        trip,
        failure(3, `URL rejected: ${/\s/.test(url) ? 'Malformed input to a URL function' : 'No host part in the URL'}`),
      ),
      url,
    };
  if (request.get && trip.body !== undefined) {
    trip.target = { ...parsed, path: `${parsed.path}${parsed.path.includes('?') ? '&' : '?'}${trip.body}` };
    trip.body = undefined;
  }
  for (;;) {
    const got = yield* ask(proc, request, trip);
    if ('code' in got) return got;
    const done = settle(proc, request, trip, got);
    if (done) return done;
  }
}

/** An answer, and over which line it came. */
interface Answer {
  readonly response: HttpResponse;
  readonly line: Line;
}

/** Connects, sends the request, reads the answer. */
function* ask(proc: Proc, request: CurlRequest, trip: Trip): Task<Answer | Transfer> {
  const { target, began } = trip;
  if (target.scheme !== 'http' && target.scheme !== 'https') {
    return result(
      proc,
      trip,
      target.scheme === 'file'
        ? failure(37, `Couldn't open file ${target.path}`)
        : failure(1, `Protocol "${target.scheme}" not supported`),
    );
  }
  const line = yield* open(proc, request, target, began);
  if (isFailure(line)) return result(proc, trip, line);
  const { address } = line;
  if (target.scheme === 'https')
    return result(proc, trip, {
      ...failure(35, 'TLS connect error: error:0A0000C6:SSL routines::packet length too long'),
      address,
    });
  const data = requestText(request, target, trip.method, trip.body);
  if (request.verbose) {
    const lines = (data.split('\r\n\r\n')[0] ?? '').split('\r\n').map((one) => `> ${one}\r\n`);
    proc.err(`* using HTTP/1.x\n${lines.join('')}> \r\n* Request completely sent off\n`);
  }
  const got = yield* line.send(data);
  if (!got.ok)
    return result(proc, trip, {
      ...failure(28, `Operation timed out after ${Math.round(request.maxTime)} milliseconds with 0 bytes received`),
      address,
    });
  if (got.value === undefined)
    return result(proc, trip, { ...failure(56, 'Recv failure: Connection reset by peer'), address });
  if (got.value === '') return result(proc, trip, { ...failure(52, 'Empty reply from server'), address });
  const response = parseResponse(got.value);
  if (!response) return result(proc, trip, { ...failure(1, 'Received HTTP/0.9 when not allowed'), address });
  if (request.verbose) verboseResponse(proc, response, target, trip.output, trip.method);
  return { response, line };
}

/** What an answer means: the end of the transfer, or with -L another request (undefined). */
function settle(proc: Proc, request: CurlRequest, trip: Trip, { response, line }: Answer): Transfer | undefined {
  const location = response.headers.find(([name]) => name.toLowerCase() === 'location')?.[1];
  const moved = response.status >= 300 && response.status < 400 && location !== undefined;
  const shown = request.include || request.head ? `${response.head.replace(/\r?\n/g, '\r\n')}\r\n\r\n` : '';
  const next = request.follow && moved ? redirected(trip.target, location) : undefined;
  if (next) {
    trip.text += shown;
    if (++trip.redirects > request.maxRedirects)
      return result(proc, trip, { ...failure(47, `Maximum (${request.maxRedirects}) redirects followed`), response });
    if (response.status === 303 || (response.status < 303 && trip.method === 'POST' && request.method === undefined)) {
      trip.method = 'GET';
      trip.body = undefined;
    }
    trip.target = next;
    return undefined;
  }
  const content = trip.method === 'HEAD' ? '' : response.body;
  const bad = response.status >= 400 && (request.fail || request.failWithBody);
  const refused = failure(22, `The requested URL returned error: ${response.status}`);
  const base = { response, address: line.address, local: line.local, size: byteLength(content) };
  if (bad && !request.failWithBody) return result(proc, trip, { ...refused, ...base, size: 0 });
  trip.text += shown + content;
  return result(proc, trip, { ...base, ...(bad && refused) });
}

function verboseResponse(
  proc: Proc,
  response: HttpResponse,
  target: Address,
  output: string | undefined,
  method: string,
): void {
  proc.err(
    `${response.head
      .split(/\r?\n/)
      .map((one) => `< ${one}\r\n`)
      .join('')}< \r\n`,
  );
  const hidden = output !== undefined || !proc.isTty(1);
  if (hidden && method !== 'HEAD' && response.body !== '') proc.err(`{ [${byteLength(response.body)} bytes data]\n`);
  proc.err(`* Connection #0 to host ${target.host}:${target.port} left intact\n`);
}
