import { err, ok } from '../../../lib/result.ts';
import { workingDirectory } from './build.ts';
import { absoluteTo, type Conversion, type Converted, podmanWords, stem } from './common.ts';
import { killMode } from './container.ts';
import { keyValues, lists, logging, networks, podmanArgs, ports, strings, userMappings, volumes } from './options.ts';
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

/** AutoUpdate= of a .kube file, as annotations: 'registry', or 'CONTAINER/registry'. */
const updates = ({ source, group }: Conversion): string[] =>
  source.words(group, 'AutoUpdate').map((one) => {
    const [name = '', kind] = one.split('/');
    return kind === undefined
      ? `--annotation=io.containers.autoupdate=${name}`
      : `--annotation=io.containers.autoupdate/${name}=${kind}`;
  });

/** A .kube file: `podman kube play` of its YAML. */
export function convertKube(conversion: Conversion): Converted {
  const { source, service, group } = conversion;
  const paths = source.words(group, 'Yaml').map((path) => absoluteTo(source, path));
  if (paths.length === 0) return err('no Yaml key specified');
  const mode = killMode(conversion);
  if (mode !== undefined) return err(mode);
  service.add('Service', 'Environment', 'PODMAN_SYSTEMD_UNIT=%n');
  const type = service.one('Service', 'Type');
  if (type !== undefined && type !== 'notify' && type !== 'oneshot') return err(`invalid service Type '${type}'`);
  if (type !== 'oneshot') {
    service.set('Service', 'Type', 'notify');
    service.set('Service', 'NotifyAccess', 'all');
  }
  if (!source.has('Service', 'SyslogIdentifier')) service.set('Service', 'SyslogIdentifier', '%N');
  const mapped = userMappings(conversion, false);
  if (!mapped.ok) return mapped;
  const plugged = networks(conversion);
  if (!plugged.ok) return plugged;
  const propagation = source.one(group, 'ExitCodePropagation') ?? '';
  service.command('Service', 'ExecStart', [
    ...podmanWords(conversion),
    'kube',
    'play',
    '--replace',
    '--service-container=true',
    ...(propagation === '' ? [] : [`--service-exit-code-propagation=${propagation}`]),
    ...logging(conversion),
    ...mapped.value,
    ...plugged.value,
    ...updates(conversion),
    ...source.words(group, 'ConfigMap').flatMap((path) => ['--configmap', absoluteTo(source, path)]),
    ...ports(conversion),
    ...podmanArgs(conversion),
    ...paths,
  ]);
  const force = source.truth(group, 'KubeDownForce');
  service.command('Service', 'ExecStopPost', [
    ...podmanWords(conversion),
    'kube',
    'down',
    ...(force === undefined ? [] : [force ? '--force' : '--force=false']),
    ...paths,
  ]);
  const folder = workingDirectory(conversion);
  return folder.ok ? ok(service) : folder;
}
