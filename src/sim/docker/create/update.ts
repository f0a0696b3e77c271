import type { Flags } from '../../cli/index.ts';
import type { Container, ContainerHost } from '../../engine/types.ts';
import { badResources } from './resources.ts';

/** Limits that `update` does not name stay out of what is checked. */
const LIMITS = [
  ['memory', 'memory'],
  ['memory-swap', 'memorySwap'],
  ['memory-reservation', 'memoryReservation'],
  ['cpus', 'nanoCpus'],
  ['cpu-period', 'cpuPeriod'],
  ['cpu-quota', 'cpuQuota'],
] as const;

/** The limits that were asked for, and no others. */
function asked(host: ContainerHost, flags: Flags): ContainerHost {
  const limits = Object.fromEntries(LIMITS.map(([flag, field]) => [field, flags.has(flag) ? host[field] : 0]));
  const mems = flags.maybe('cpuset-mems');
  const weight = flags.maybe('blkio-weight');
  return {
    ...host,
    ...limits,
    cpusetCpus: flags.text('cpuset-cpus'),
    rare: {
      ...(mems !== undefined && { 'cpuset-mems': [mems] }),
      ...(weight !== undefined && { 'blkio-weight': [weight] }),
    },
  };
}

/** What does not go with what the container has already (container/container_unix.go, UpdateContainer). */
function conflict({ host }: Container, before: ContainerHost, flags: Flags): string | undefined {
  const frame = 'Conflicting options: ';
  if (flags.has('cpus') && before.cpuPeriod > 0)
    return `${frame}Nano CPUs cannot be updated as CPU Period has already been set`;
  if (flags.has('cpus') && before.cpuQuota > 0)
    return `${frame}Nano CPUs cannot be updated as CPU Quota has already been set`;
  if (flags.has('cpu-period') && before.nanoCpus > 0)
    return `${frame}CPU Period cannot be updated as NanoCPUs has already been set`;
  if (flags.has('cpu-quota') && before.nanoCpus > 0)
    return `${frame}CPU Quota cannot be updated as NanoCPUs has already been set`;
  if (flags.has('memory') && host.memory > before.memorySwap && !flags.has('memory-swap'))
    return 'Memory limit should be smaller than already set memoryswap limit, update the memoryswap at the same time';
  return flags.has('restart') && host.autoRemove && host.restart.name !== 'no'
    ? 'Restart policy cannot be updated because AutoRemove is enabled for the container'
    : undefined;
}

/** Why `docker update` cannot change a container so (daemon/update.go), or undefined. */
export function updateRefusal(container: Container, before: ContainerHost, flags: Flags): string | undefined {
  const bad = badResources(asked(container.host, flags), true);
  if (bad) return bad;
  const wrong = conflict(container, before, flags);
  return wrong && `Cannot update container ${container.id}: ${wrong}`;
}
