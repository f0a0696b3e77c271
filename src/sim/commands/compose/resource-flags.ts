import { listAt, mapAt, type Raw, textAt } from './load/raw.ts';
import type { Project, Resource } from './model.ts';

/** A flag with 'KEY=VALUE' for each entry of a mapping. */
export const pairs = (flag: string, raw: Raw): string[] =>
  Object.entries(raw).flatMap(([key, value]) => [flag, `${key}=${value}`]);

/** The flags of `network create` for a network of a compose file. */
export function networkArguments({ raw }: Resource): string[] {
  const [pool] = listAt(mapAt(raw, 'ipam'), 'config') as Raw[];
  const given = (flag: string, text: string): string[] => (text === '' ? [] : [flag, text]);
  return [
    ...(raw['internal'] === true ? ['--internal'] : []),
    ...(raw['attachable'] === true ? ['--attachable'] : []),
    ...given('--driver', textAt(raw, 'driver')),
    ...pairs('--opt', mapAt(raw, 'driver_opts')),
    ...pairs('--label', mapAt(raw, 'labels')),
    ...(pool ? given('--subnet', textAt(pool, 'subnet')) : []),
    ...(pool ? given('--gateway', textAt(pool, 'gateway')) : []),
    ...(pool ? given('--ip-range', textAt(pool, 'ip_range')) : []),
  ];
}

/** Labels by which compose knows what it made. */
export const labelArguments = (project: Project, kind: 'network' | 'volume', key: string): string[] => [
  '--label',
  `com.docker.compose.project=${project.name}`,
  '--label',
  `com.docker.compose.${kind}=${key}`,
];
