import { err, ok, type Result } from '../../../lib/result.ts';
import type { EngineFailure } from '../../engine/failure.ts';
import type { ContainerHost } from '../../engine/types.ts';
import type { Call } from '../command.ts';
import { amountsOf, nanoCpusOf } from '../containers/spec/amounts.ts';
import { pairs } from '../queries/pairs.ts';

/** Flags that change how the infra container is treated. */
export const HOST_FLAGS = [
  'add-host',
  'cpu-shares',
  'cpus',
  'cpuset-cpus',
  'dns',
  'dns-option',
  'dns-search',
  'memory',
  'memory-swap',
  'pid',
  'security-opt',
  'shm-size',
  'sysctl',
  'userns',
  'uts',
];

/** What the flags say of the infra container beyond its ports and networks. */
export function hostOf(call: Call): Result<Partial<ContainerHost>, EngineFailure> {
  const { flags } = call;
  const words = call.engine.words.containers.flags;
  for (const text of flags.list('add-host')) {
    const wrong = words.badHost(text);
    if (wrong) return err(wrong);
  }
  const amounts = amountsOf(call, ['memory', 'memory-swap', 'shm-size']);
  if (!amounts.ok) return amounts;
  const nanoCpus = nanoCpusOf(call);
  if (!nanoCpus.ok) return nanoCpus;
  const shmSize = amounts.value['shm-size'];
  return ok({
    extraHosts: flags.list('add-host'),
    dns: flags.list('dns'),
    dnsOptions: flags.list('dns-option'),
    dnsSearch: flags.list('dns-search'),
    securityOpt: flags.list('security-opt'),
    sysctls: pairs(flags.list('sysctl')),
    cpuShares: flags.int('cpu-shares'),
    cpusetCpus: flags.text('cpuset-cpus'),
    nanoCpus: nanoCpus.value,
    memory: amounts.value['memory'] ?? 0,
    memorySwap: amounts.value['memory-swap'] ?? 0,
    ...(shmSize !== undefined && { shmSize }),
    usernsMode: flags.text('userns'),
    pidMode: flags.text('pid'),
    utsMode: flags.text('uts'),
  });
}
