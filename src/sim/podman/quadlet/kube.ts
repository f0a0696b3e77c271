import { err, ok } from '../../../lib/result.ts';
import { workingDirectory } from './build.ts';
import { absoluteTo, type Conversion, type Converted, podmanWords } from './common.ts';
import { killMode } from './container-service.ts';
import { logging, networks, podmanArgs, ports, userMappings } from './options.ts';

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
