import { err, ok, type Result } from '../../../lib/result.ts';
import { absoluteTo, type Conversion, type Converted, podmanWords } from './common.ts';
import {
  imageName,
  keyValues,
  lists,
  logging,
  mounts,
  networks,
  podmanArgs,
  ports,
  strings,
  truths,
  userMappings,
  volumes,
  type Words,
} from './options.ts';

const HEALTH = [
  'Cmd',
  'Interval',
  'OnFailure',
  'LogDestination',
  'MaxLogCount',
  'MaxLogSize',
  'Retries',
  'StartPeriod',
  'Timeout',
  'StartupCmd',
  'StartupInterval',
  'StartupRetries',
  'StartupSuccess',
  'StartupTimeout',
];
const dashed = (text: string): string => text.replace(/(?!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

/** The container's name as the command line has it: with specifiers of systemd where none is given. */
export function containerName({ source, group }: Pick<Conversion, 'source' | 'group'>): string {
  const given = source.one(group, 'ContainerName');
  if (given !== undefined && given !== '') return given;
  return source.filename.includes('@') ? 'systemd-%p_%i' : 'systemd-%N';
}

/** KillMode= lets only what works well with conmon. */
export function killMode({ service }: Conversion): string | undefined {
  const given = service.one('Service', 'KillMode');
  if (given === 'mixed' || given === 'control-group') return undefined;
  if (given !== undefined) return `invalid KillMode '${given}'`;
  service.set('Service', 'KillMode', 'mixed');
  return undefined;
}

function reload(conversion: Conversion, name: string): string | undefined {
  const { source, service, group } = conversion;
  const signal = source.one(group, 'ReloadSignal') ?? '';
  const command = source.lastArgs(group, 'ReloadCmd');
  if (command.length > 0 && signal !== '') return 'ReloadCmd and ReloadSignal are mutually exclusive but both are set';
  if (command.length > 0)
    service.command('Service', 'ExecReload', [...podmanWords(conversion), 'exec', name, ...command]);
  else if (signal !== '')
    service.command('Service', 'ExecReload', [...podmanWords(conversion), 'kill', '--signal', signal, name]);
  return undefined;
}

/** How the container tells systemd that it is up. Error: a Type= that does not go with it. */
function notify({ source, service, group }: Conversion): Words {
  const type = service.one('Service', 'Type');
  if (type !== undefined && type !== 'notify' && type !== 'oneshot') return err(`invalid service Type '${type}'`);
  if (type === 'oneshot') return ok([]);
  service.set('Service', 'Type', 'notify');
  service.set('Service', 'NotifyAccess', 'all');
  const wanted = (source.one(group, 'Notify') ?? '').toLowerCase();
  return ok([
    `--sdnotify=${wanted === 'healthy' ? 'healthy' : source.truth(group, 'Notify') ? 'container' : 'conmon'}`,
    '-d',
  ]);
}

function security({ source, group, exists }: Conversion): string[] {
  const one = (key: string, prefix: string): string[] => {
    const value = source.one(group, key);
    return value === undefined || value === '' ? [] : ['--security-opt', `${prefix}${value}`];
  };
  const devices = source
    .words(group, 'AddDevice')
    .filter((device) => !device.startsWith('-') || exists(device.slice(1).split(':')[0] ?? ''));
  return [
    ...(source.truth(group, 'NoNewPrivileges') ? ['--security-opt=no-new-privileges'] : []),
    ...(source.truth(group, 'SecurityLabelDisable') ? ['--security-opt', 'label=disable'] : []),
    ...(source.truth(group, 'SecurityLabelNested') ? ['--security-opt', 'label=nested'] : []),
    ...one('SecurityLabelType', 'label=type:'),
    ...one('SecurityLabelFileType', 'label=filetype:'),
    ...one('SecurityLabelLevel', 'label=level:'),
    ...one('AppArmor', 'apparmor='),
    ...devices.flatMap((device) => ['--device', device.replace(/^-/, '')]),
    ...one('SeccompProfile', 'seccomp='),
    ...source.words(group, 'DropCapability').flatMap((cap) => ['--cap-drop', cap.toLowerCase()]),
    ...source.words(group, 'AddCapability').flatMap((cap) => ['--cap-add', cap.toLowerCase()]),
    ...source.words(group, 'Sysctl').flatMap((item) => ['--sysctl', item]),
  ];
}

function writable({ source, group }: Conversion): string[] {
  const readOnly = source.truth(group, 'ReadOnly');
  const words = readOnly === undefined ? [] : [readOnly ? '--read-only' : '--read-only=false'];
  return source.truth(group, 'VolatileTmp') && !readOnly ? [...words, '--tmpfs', '/tmp:rw,size=512M,mode=1777'] : words;
}

function user({ source, group }: Conversion): Words {
  const name = source.one(group, 'User') ?? '';
  const own = source.one(group, 'Group') ?? '';
  if (name === '') return own === '' ? ok([]) : err('invalid Group set without User');
  return ok(['--user', own === '' ? name : `${name}:${own}`]);
}

function exposed({ source, group }: Conversion): Words {
  const words = source.all(group, 'ExposeHostPort').map((one) => one.trim());
  const wrong = words.find((one) => !/\d+(-\d+)?(\/udp|\/tcp)?$/.test(one));
  return wrong === undefined ? ok(words.flatMap((one) => ['--expose', one])) : err(`invalid port format '${wrong}'`);
}

function pod({ source, service, group, infos }: Conversion): Words {
  const name = source.one(group, 'Pod') ?? '';
  if (name === '') return ok([]);
  if (!name.endsWith('.pod')) return err(`pod ${name} is not Quadlet based`);
  const info = infos.get(name);
  if (!info) return err(`quadlet pod unit ${name} does not exist`);
  service.add('Unit', 'BindsTo', `${info.service}.service`);
  service.add('Unit', 'After', `${info.service}.service`);
  const isTemplate = source.filename.includes('@.');
  if (!isTemplate && (source.truth(group, 'StartWithPod') ?? true)) info.startsWith.push(service.filename);
  return ok(['--pod', info.resource]);
}

const STRINGS = [
  ['Timezone', '--tz'],
  ['PidsLimit', '--pids-limit'],
  ['ShmSize', '--shm-size'],
  ['WorkingDir', '--workdir'],
  ['IP', '--ip'],
  ['IP6', '--ip6'],
  ['HostName', '--hostname'],
  ['StopSignal', '--stop-signal'],
  ['StopTimeout', '--stop-timeout'],
  ['Pull', '--pull'],
  ['Memory', '--memory'],
  ['Retry', '--retry'],
  ['RetryDelay', '--retry-delay'],
] as const;
const LISTS = [
  ['NetworkAlias', '--network-alias'],
  ['Ulimit', '--ulimit'],
  ['DNS', '--dns'],
  ['DNSOption', '--dns-option'],
  ['DNSSearch', '--dns-search'],
  ['GroupAdd', '--group-add'],
  ['AddHost', '--add-host'],
  ['Tmpfs', '--tmpfs'],
] as const;
const TRUTHS = [
  ['RunInit', '--init'],
  ['EnvironmentHost', '--env-host'],
  ['HttpProxy', '--http-proxy'],
  ['ReadOnlyTmpfs', '--read-only-tmpfs'],
] as const;

/** The flags of `podman run`, in the order in which the generator writes them. Error: what cannot be converted. */
function flags(conversion: Conversion): Words {
  const { source, service, group } = conversion;
  const parts: string[] = [...strings(conversion, STRINGS), ...lists(conversion, LISTS), ...truths(conversion, TRUTHS)];
  const later: (() => Words)[] = [
    () => networks(conversion),
    () => notify(conversion),
    () => {
      if (!source.has('Service', 'SyslogIdentifier')) service.set('Service', 'SyslogIdentifier', '%N');
      return ok([...security(conversion), ...writable(conversion)]);
    },
    () => user(conversion),
    () => userMappings(conversion, true),
    () => volumes(conversion),
    () =>
      ok(
        strings(conversion, [['AutoUpdate', '--label']]).map((word) =>
          word === '--label' ? word : `io.containers.autoupdate=${word}`,
        ),
      ),
    () => exposed(conversion),
    () =>
      ok([
        ...ports(conversion),
        ...keyValues(conversion, [
          ['Environment', '--env'],
          ['Label', '--label'],
          ['Annotation', '--annotation'],
        ]),
      ]),
    () =>
      ok(
        ['Mask', 'Unmask'].flatMap((key) =>
          source.args(group, key).flatMap((value) => ['--security-opt', `${key.toLowerCase()}=${value}`]),
        ),
      ),
    () => ok(source.args(group, 'EnvironmentFile').flatMap((file) => ['--env-file', absoluteTo(source, file)])),
    () => ok(source.args(group, 'Secret').flatMap((secret) => ['--secret', secret])),
    () => mounts(conversion),
    () => ok(HEALTH.flatMap((key) => strings(conversion, [[`Health${key}`, `--health-${dashed(key)}`]]))),
    () => pod(conversion),
  ];
  for (const part of later) {
    const words = part();
    if (!words.ok) return words;
    parts.push(...words.value);
  }
  return ok(parts);
}

/** Image= or Rootfs=, one of them. */
function image(conversion: Conversion): Result<readonly string[], string> {
  const { source, group } = conversion;
  const name = source.one(group, 'Image') ?? '';
  const rootfs = source.one(group, 'Rootfs') ?? '';
  if (name === '' && rootfs === '') return err('no Image or Rootfs key specified');
  if (name !== '' && rootfs !== '') return err('the Image And Rootfs keys conflict can not be specified together');
  if (name === '') return ok(['--rootfs', rootfs]);
  const found = imageName(conversion, name);
  return found.ok ? ok([found.value]) : found;
}

/** A .container file: a service whose main process is the conmon of a `podman run`. */
export function convertContainer(conversion: Conversion): Converted {
  const { source, service, group } = conversion;
  const from = image(conversion);
  if (!from.ok) return from;
  const name = containerName(conversion);
  service.add('Service', 'Environment', 'PODMAN_SYSTEMD_UNIT=%n');
  const mode = killMode(conversion);
  if (mode !== undefined) return err(mode);
  const podman = podmanWords(conversion);
  const remove = [...podman, 'rm', '-v', '-f', '-i', name];
  service.command('Service', 'ExecStop', remove);
  service.command('Service', 'ExecStopPost', [`-${remove[0] ?? ''}`, ...remove.slice(1)]);
  const wrong = reload(conversion, name);
  if (wrong !== undefined) return err(wrong);
  const cgroups = source.one(group, 'CgroupsMode') ?? '';
  const entrypoint = source.one(group, 'Entrypoint');
  const head = [
    ...podman,
    'run',
    '--name',
    name,
    '--replace',
    '--rm',
    ...logging(conversion),
    ...(cgroups === '' ? ['--cgroups=split'] : ['--cgroups', cgroups]),
    ...(entrypoint === undefined ? [] : [`--entrypoint=${entrypoint}`]),
  ];
  service.add('Service', 'Delegate', 'yes');
  const words = flags(conversion);
  if (!words.ok) return words;
  service.command('Service', 'ExecStart', [
    ...head,
    ...words.value,
    ...podmanArgs(conversion),
    ...from.value,
    ...source.lastArgs(group, 'Exec'),
  ]);
  return ok(service);
}
