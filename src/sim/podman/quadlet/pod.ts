import { ok } from '../../../lib/result.ts';
import { type Conversion, type Converted, podmanWords } from './common.ts';
import { stem } from './names.ts';
import { keyValues, lists, networks, podmanArgs, ports, strings, userMappings, volumes } from './options.ts';
import type { UnitText } from './unit-file.ts';

/** The name of a pod: PodName=, or 'systemd-' and the file's name. */
export const podName = (unit: UnitText): string => unit.one('Pod', 'PodName') || `systemd-${stem(unit.filename)}`;

/** The flags of `pod create` that come straight from a pod's keys, in the generator's order. */
const podFlags = (conversion: Conversion, plugged: readonly string[]): string[] => [
  ...ports(conversion),
  ...keyValues(conversion, [['Label', '--label']]),
  ...plugged,
  ...strings(conversion, [
    ['IP', '--ip'],
    ['IP6', '--ip6'],
    ['ShmSize', '--shm-size'],
  ]),
  ...lists(conversion, [
    ['NetworkAlias', '--network-alias'],
    ['DNS', '--dns'],
    ['DNSOption', '--dns-option'],
    ['DNSSearch', '--dns-search'],
    ['AddHost', '--add-host'],
    ['HostName', '--hostname'],
  ]),
];

/** A .pod file: the pod is made before, started, and its infra container's conmon is the main process. */
export function convertPod(conversion: Conversion): Converted {
  const { source, service, group, info } = conversion;
  const name = podName(source);
  for (const one of info.startsWith) {
    service.add('Unit', 'Wants', one);
    service.add('Unit', 'Before', one);
  }
  if (!source.has('Service', 'SyslogIdentifier')) service.set('Service', 'SyslogIdentifier', '%N');
  const podman = podmanWords(conversion);
  service.command('Service', 'ExecStart', [...podman, 'pod', 'start', name]);
  service.command('Service', 'ExecStop', [
    ...podman,
    'pod',
    'stop',
    '--ignore',
    `--time=${source.one(group, 'StopTimeout') ?? '10'}`,
    name,
  ]);
  service.command('Service', 'ExecStopPost', [...podman, 'pod', 'rm', '--ignore', '--force', name]);
  const mapped = userMappings(conversion, true);
  if (!mapped.ok) return mapped;
  const plugged = networks(conversion);
  if (!plugged.ok) return plugged;
  const mounted = volumes(conversion);
  if (!mounted.ok) return mounted;
  service.command('Service', 'ExecStartPre', [
    ...podman,
    'pod',
    'create',
    '--infra-conmon-pidfile=%t/%N.pid',
    '--replace',
    '--exit-policy',
    source.one(group, 'ExitPolicy') ?? 'stop',
    ...mapped.value,
    ...podFlags(conversion, plugged.value),
    ...mounted.value,
    '--infra-name',
    `${name}-infra`,
    '--name',
    name,
    ...podmanArgs(conversion),
  ]);
  service.add('Service', 'Environment', 'PODMAN_SYSTEMD_UNIT=%n');
  service.set('Service', 'Type', 'forking');
  service.set('Service', 'PIDFile', '%t/%N.pid');
  if (!source.has('Service', 'Restart')) service.set('Service', 'Restart', 'on-failure');
  return ok(service);
}
