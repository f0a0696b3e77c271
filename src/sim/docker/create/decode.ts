import { type EngineFailure, failure } from '../../engine/failure.ts';
import type { CreateSpec } from '../../engine/runtime/create.ts';
import type { Check } from './check.ts';

const UNDEFINED = 'This would result in undefined behavior';

/** What cannot be said together with the network of another container. */
function withContainer({ host, config }: CreateSpec): string | undefined {
  if (host.networkMode === 'container' || host.networkMode === 'container:')
    return 'invalid network mode: invalid container format container:<name|id>';
  if (config.hostname !== '') return 'conflicting options: hostname and the network mode';
  if (host.links?.length) return `conflicting options: container type network can't be used with links. ${UNDEFINED}`;
  if (host.dns.length > 0) return 'conflicting options: dns and the network mode';
  if (host.extraHosts.length > 0) return 'conflicting options: custom host-to-IP mapping and the network mode';
  if (host.portBindings.length > 0 || host.publishAll)
    return 'conflicting options: port publishing and the container type network mode';
  return host.rare?.['expose'] ? 'conflicting options: port exposing and the container type network mode' : undefined;
}

function text(spec: CreateSpec): string | undefined {
  const { host, config } = spec;
  const other = /^container(:|$)/.test(host.networkMode) ? withContainer(spec) : undefined;
  if (other) return other;
  if (host.utsMode === 'host' && config.hostname !== '') return 'conflicting options: hostname and the UTS mode';
  if (host.networkMode === 'host' && host.links?.length)
    return `conflicting options: host type networking can't be used with links. ${UNDEFINED}`;
  const isolation = host.rare?.['isolation']?.at(-1) ?? '';
  if (!['', 'default'].includes(isolation.toLowerCase()))
    return `invalid isolation (${isolation}): linux only supports 'default'`;
  if (host.rare?.['cpu-rt-period'] || host.rare?.['cpu-rt-runtime'])
    return 'kernel does not support CPU real-time scheduler';
  return host.cpuShares < 0 ? `invalid CPU shares (${host.cpuShares}): value must be a positive integer` : undefined;
}

/** What the daemon refuses while it decodes a request (runconfig/hostconfig_unix.go). */
export const decoding: Check = (spec): EngineFailure | undefined => {
  const found = text(spec);
  return found === undefined ? undefined : failure(found);
};
