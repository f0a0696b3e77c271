import { byteLength } from '../../host/path.ts';
import type { Proc } from '../../host/proc.ts';
import type { Task } from '../../host/program.ts';
import { type HttpResponse, parseResponse } from '../servers/http.ts';
import { bodyOf, requestText } from './curl-body.ts';
import { failure, isFailure, type Line, open } from './curl-connect.ts';
import type { CurlRequest } from './curl-request.ts';
import { type Address, parseUrl, redirected, urlText } from './url.ts';

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
