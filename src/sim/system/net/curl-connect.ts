import type { Result } from '../../../lib/result.ts';
import { ok } from '../../../lib/result.ts';
import type { ConnectErrno, Connection } from '../../host/net.ts';
import { isV4 } from '../../host/net-address.ts';
import type { Proc } from '../../host/proc.ts';
import type { Task } from '../../host/program.ts';
import type { CurlRequest } from './curl-request.ts';
import type { Address } from './url.ts';
import { connectWaiting, exchange } from './wait.ts';

/** Why a transfer failed: curl's exit code and its words. */
export interface Failure {
  readonly code: number;
  readonly error: string;
}
/** A failure. */
export const failure = (code: number, error: string): Failure => ({ code, error });
/** Whether something is a failure. */
export const isFailure = (value: object): value is Failure => 'error' in value && 'code' in value && !('send' in value);

/** A way to send a request and get the answer, over TCP or a socket in the file tree. */
export interface Line {
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

/** Connects to a target: to each of its addresses in turn, or to the socket of --unix-socket. */
export function* open(proc: Proc, request: CurlRequest, target: Address, began: number): Task<Line | Failure> {
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
        `Established connection to ${target.host} (${address} port ${target.port}) from ${made.value.local.address} port ${made.value.local.port} `,
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
  return { address, local: connection.local, send: (data) => exchange(proc, connection, data, until) };
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
