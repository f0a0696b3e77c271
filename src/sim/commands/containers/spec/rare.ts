import { err, ok, type Result } from '../../../../lib/result.ts';
import { type EngineFailure, failure } from '../../../engine/failure.ts';
import { findContainer } from '../../../engine/find.ts';
import type { ContainerHost } from '../../../engine/types.ts';
import type { Call } from '../../command.ts';

/** Flags that change nothing but what `inspect` and warnings say of a container; kept by their names. */
const KEPT = [
  'blkio-weight',
  'cpu-rt-period',
  'cpu-rt-runtime',
  'cpuset-mems',
  'device-cgroup-rule',
  'device-read-bps',
  'device-read-iops',
  'device-write-bps',
  'device-write-iops',
  'expose',
  'gpus',
  'group-entry',
  'hosts-file',
  'ip',
  'ip6',
  'isolation',
  'memory-swappiness',
  'no-hosts',
  'oom-kill-disable',
  'passwd-entry',
  'pidfile',
  'rmi',
  'runtime',
  'storage-opt',
  'volume-driver',
] as const;

/** Flags that say how to fetch the image or how to record things: nothing of it can be seen here. */
const SILENT = [
  'arch',
  'authfile',
  'blkio-weight-device',
  'cert-dir',
  'cgroup-conf',
  'chrootdirs',
  'conmon-pidfile',
  'creds',
  'decryption-key',
  'health-log-destination',
  'health-max-log-count',
  'health-max-log-size',
  'health-start-interval',
  'health-startup-cmd',
  'health-startup-interval',
  'health-startup-retries',
  'health-startup-success',
  'health-startup-timeout',
  'hostuser',
  'init-path',
  'no-hostname',
  'os',
  'personality',
  'preserve-fd',
  'preserve-fds',
  'rdt-class',
  'retry',
  'retry-delay',
  'seccomp-policy',
  'shm-size-systemd',
  'variant',
] as const;

/** The names of all of these. */
export const RARE_FLAGS: readonly string[] = [...KEPT, 'link-local-ip', ...SILENT, 'link', 'kernel-memory'];

/** What was said with them, by the names of the flags. */
export function rareFlags({ flags }: Call): Pick<ContainerHost, 'rare'> {
  const given = KEPT.filter((name) => flags.has(name));
  return given.length === 0 ? {} : { rare: Object.fromEntries(given.map((name) => [name, flags.list(name)])) };
}

/** --link NAME[:ALIAS]: containers that are known here by another name. Errors: one that is missing. */
export function linksOf(call: Call): Result<Pick<ContainerHost, 'links'>, EngineFailure> {
  const links: { id: string; alias: string }[] = [];
  for (const text of call.flags.list('link')) {
    const [word = '', alias = word] = text.split(':');
    const found = findContainer(call.engine.store, word);
    if (!found.ok) return err(failure(call.engine.words.containers.flags.linkMissing(word)));
    links.push({ id: found.value.id, alias: alias || word });
  }
  return ok(links.length === 0 ? {} : { links });
}
