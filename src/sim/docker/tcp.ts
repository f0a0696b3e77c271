import { lookupFailure } from '../engine/registry/lookup-failure.ts';
import type { Release } from '../engine/release.ts';
import type { Proc } from '../host/proc.ts';
import type { HostAddress } from './host-address.ts';
import { behaviourOf } from './releases.ts';

/** The words of Go's net package for what connect(2) may answer. */
const CONNECT_ERRORS: Readonly<Record<string, string>> = {
  EHOSTUNREACH: 'no route to host',
  ENETUNREACH: 'network is unreachable',
  ECONNRESET: 'connection reset by peer',
};
const ADDRESS = /^(\d+\.\d+\.\d+\.\d+|\[[0-9a-f:]+\])$/i;

/** A request as Go's http client quotes it in front of an error. */
function quoted(address: HostAddress, release: Release, request: string): string {
  const [method = 'Get', path = ''] = request.split(' ');
  const version = path === '/_ping' ? '' : `/v${release.versions['api']}`;
  const host = address.scheme === 'ssh' ? 'docker.example.com' : address.target;
  return `${behaviourOf({ release }).pingsAgain && path === '/_ping' ? 'Get' : method} "http://${host}${address.basePath}${version}${path}"`;
}

/**
 * Why a daemon at another address than a socket is not reached.
 *
 * @returns 'refused' where nobody listens, a function from the request to the error otherwise; undefined where something
 * answers
 */
export function tcpFailure(
  proc: Proc,
  address: HostAddress,
  release: Release,
): 'refused' | ((request: string) => string) | undefined {
  const during = (why: string) => (request: string) =>
    `error during connect: ${quoted(address, release, request)}: ${why}`;
  if (address.scheme === 'ssh')
    return proc.lookup('ssh').ok ? undefined : during('exec: "ssh": executable file not found in $PATH');
  if (address.scheme !== 'tcp') return during(`dial ${address.scheme}: unknown network ${address.scheme}`);
  const [, name = '', port = '80'] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(address.target) ?? [];
  if (Number(port) > 65535) return during(`dial tcp: address ${port}: invalid port`);
  const { net } = proc.kernel;
  const ip = ADDRESS.test(name) ? name.replace(/[[\]]/g, '') : net.resolve(proc, name)?.address;
  if (ip === undefined) {
    const why = lookupFailure(proc.kernel, name);
    if (!behaviourOf({ release }).namesLookup) return during(`dial tcp: ${why}`);
    return () => `failed to connect to the docker API at ${address.host}: ${why}`;
  }
  const made = net.connect(proc, ip, Number(port));
  if (made.ok) return undefined;
  const why = CONNECT_ERRORS[made.error];
  return why === undefined
    ? 'refused'
    : during(`dial tcp ${ip.includes(':') ? `[${ip}]` : ip}:${port}: connect: ${why}`);
}
