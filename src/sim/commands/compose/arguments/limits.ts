import { mapAt, type Raw, textAt } from '../load/raw.ts';
import type { Service } from '../model.ts';
import { flags, maybe, pairs } from './flags.ts';

/** Limits of what a container may use, from its own keys or those of deploy: */
export function limits({ raw }: Service): string[] {
  const caps = mapAt(mapAt(mapAt(raw, 'deploy'), 'resources'), 'limits');
  const ulimits = Object.entries(mapAt(raw, 'ulimits')).map(([name, value]) => {
    const both = value as Raw;
    return `${name}=${typeof value === 'object' && value !== null ? `${both['soft']}:${both['hard']}` : value}`;
  });
  return [
    ...maybe('--memory', textAt(raw, 'mem_limit') || textAt(caps, 'memory')),
    ...maybe('--memory-reservation', textAt(raw, 'mem_reservation')),
    ...maybe('--cpus', textAt(raw, 'cpus') || textAt(caps, 'cpus')),
    ...maybe('--cpu-shares', textAt(raw, 'cpu_shares')),
    ...maybe('--cpuset-cpus', textAt(raw, 'cpuset')),
    ...maybe('--pids-limit', textAt(raw, 'pids_limit') || textAt(caps, 'pids')),
    ...maybe('--shm-size', textAt(raw, 'shm_size')),
    ...flags('--ulimit', ulimits),
    ...flags('--sysctl', pairs(mapAt(raw, 'sysctls'))),
  ];
}
