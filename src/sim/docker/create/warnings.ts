import type { EngineContext } from '../../engine/engine.ts';
import type { CreateSpec } from '../../engine/runtime/create.ts';
import { delegated } from '../info-fields.ts';
import { behaviourOf } from '../releases.ts';

const NO_SWAPPINESS =
  'Your kernel does not support memory swappiness capabilities or the cgroup is not mounted. Memory swappiness discarded.';
const NO_KERNEL_MEMORY =
  'Your kernel does not support kernel memory limit capabilities or the cgroup is not mounted. Limitation discarded.';
const NO_CPUSET = 'Your kernel does not support cpuset or the cgroup is not mounted. Cpuset discarded.';
const NO_OOM_KILL_DISABLE = 'Your kernel does not support OomKillDisable. OomKillDisable discarded.';

/** What the daemon tells of a container that it makes, and the client adds; each a line behind 'WARNING: '. */
export function warningsOf(ctx: EngineContext, { host, mounts }: CreateSpec): readonly string[] {
  const swappiness = host.rare?.['memory-swappiness']?.at(-1);
  const local = host.dns.find((address) => /^127\./.test(address) || address === '::1');
  const texts = [
    mounts.some(({ type }) => type === 'image') &&
      behaviourOf(ctx).warnsOfImageMounts &&
      'Image mount is an experimental feature',
    swappiness !== undefined && swappiness !== '-1' && NO_SWAPPINESS,
    host.rare?.['kernel-memory'] && behaviourOf(ctx).readsKernelMemory && NO_KERNEL_MEMORY,
    delegated(ctx) && (host.cpusetCpus !== '' || host.rare?.['cpuset-mems']) && NO_CPUSET,
    host.rare?.['oom-kill-disable']?.at(-1) === 'true' && NO_OOM_KILL_DISABLE,
    host.networkMode === 'host' &&
      host.portBindings.length > 0 &&
      'Published ports are discarded when using host network mode',
    local !== undefined && `Localhost DNS (${local}) may fail in containers.`,
  ];
  return texts.filter((text) => typeof text === 'string').map((text) => `WARNING: ${text}`);
}
