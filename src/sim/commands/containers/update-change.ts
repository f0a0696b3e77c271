import type { Container } from '../../engine/types.ts';
import type { Call } from '../command.ts';
import { healthcheck } from './spec/health.ts';

/** Health check and environment: Podman's `update` changes them too. */
function changeConfig({ flags, engine }: Call, { config }: Container): string | undefined {
  const check = healthcheck({ flags, engine }, config.healthcheck);
  if (!check.ok) return check.error.text;
  config.healthcheck = check.value;
  const gone = new Set([...flags.list('unsetenv'), ...flags.list('env').map((text) => text.split('=')[0] ?? '')]);
  if (gone.size > 0)
    config.env = [
      ...config.env.filter((one) => !gone.has(one.split('=')[0] ?? '')),
      ...flags.list('env').filter((one) => one.includes('=')),
    ];
  return undefined;
}

/** Takes the flags of `update` over; a text where a value makes no sense. */
export function change(call: Call, container: Container): string | undefined {
  const { flags } = call;
  const words = call.engine.words.containers.flags;
  const { host } = container;
  for (const [flag, field] of [
    ['memory', 'memory'],
    ['memory-swap', 'memorySwap'],
    ['memory-reservation', 'memoryReservation'],
  ] as const) {
    if (!flags.has(flag)) continue;
    const size = words.bytes(flag, flags.text(flag));
    if (!size.ok) return size.error.text;
    host[field] = size.value;
  }
  if (flags.has('restart')) {
    const policy = words.restart(flags.text('restart'));
    if (!policy.ok) return policy.error.text;
    host.restart = policy.value;
  }
  if (flags.has('cpus')) host.nanoCpus = Math.round(Number(flags.text('cpus')) * 1e9);
  if (flags.has('cpu-shares')) host.cpuShares = flags.int('cpu-shares');
  if (flags.has('cpu-quota')) host.cpuQuota = flags.int('cpu-quota');
  if (flags.has('cpu-period')) host.cpuPeriod = flags.int('cpu-period');
  if (flags.has('cpuset-cpus')) host.cpusetCpus = flags.text('cpuset-cpus');
  if (flags.has('pids-limit')) host.pidsLimit = flags.int('pids-limit');
  return changeConfig(call, container);
}
