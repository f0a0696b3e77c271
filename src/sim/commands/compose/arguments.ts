import { sha256 } from '../../../lib/sha256.ts';
import { listAt, mapAt, type Raw, textAt } from './load/raw.ts';
import type { Project, Service } from './model.ts';

const LABEL = 'com.docker.compose';

/** Name of a service's n-th container. */
export const containerName = (project: Project, service: Service, number: number): string =>
  service.containerName || `${project.name}-${service.name}-${number}`;

const flags = (name: string, values: readonly unknown[]): string[] => values.flatMap((value) => [name, String(value)]);
const maybe = (name: string, value: string): string[] => (value === '' ? [] : [name, value]);
const pairs = (raw: Raw, separator = '='): string[] =>
  Object.entries(raw).map(([key, value]) => (value === null ? key : `${key}${separator}${value}`));

/** A short form of all that a service's containers are made from: containers with another one are made anew. */
export function configHash({ raw }: Service): string {
  const { build: _build, pull_policy: _pull, scale: _scale, depends_on: _needs, profiles: _on, ...rest } = raw;
  const { replicas: _count, ...deploy } = mapAt(raw, 'deploy');
  return sha256(JSON.stringify({ ...rest, deploy }));
}

function labels(project: Project, service: Service, instance: Instance): string[] {
  const own = {
    ...mapAt(service.raw, 'labels'),
    [`${LABEL}.project`]: project.name,
    [`${LABEL}.service`]: service.name,
    [`${LABEL}.container-number`]: String(instance.number),
    [`${LABEL}.oneoff`]: instance.oneOff ? 'True' : 'False',
    [`${LABEL}.project.config_files`]: project.files.join(','),
    [`${LABEL}.project.working_dir`]: project.folder,
    [`${LABEL}.config-hash`]: configHash(service),
    [`${LABEL}.depends_on`]: service.dependsOn
      .map(({ name, condition, restart }) => `${name}:${condition}:${restart}`)
      .join(','),
    [`${LABEL}.version`]: '2.40.3',
    ...(instance.replaces !== undefined && { [`${LABEL}.replace`]: instance.replaces }),
  };
  return Object.entries(own).flatMap(([key, value]) => ['--label', `${key}=${value}`]);
}

/** The network that a container is made with, and how it is called there. */
function network(project: Project, service: Service, instance: Instance): string[] {
  const mode = textAt(service.raw, 'network_mode');
  if (mode !== '') return ['--network', instance.joins?.[mode] ?? mode];
  const [first = 'default'] = networksOf(service);
  return ['--network', networkSpec(project, service, first, instance)];
}

/** Keys of a service's networks, the one it is made with first. */
export const networksOf = ({ raw }: Service): string[] => {
  const networks = mapAt(raw, 'networks');
  const priority = (key: string): number => Number(mapAt(networks, key)['priority'] ?? 0);
  return Object.keys(networks).sort((a, b) => priority(b) - priority(a) || (a < b ? -1 : 1));
};

function networkSpec(project: Project, service: Service, key: string, instance: Instance): string {
  const config = mapAt(mapAt(service.raw, 'networks'), key);
  const aliases = [
    ...(instance.oneOff && !instance.usesAliases ? [] : [instance.name, service.name]),
    ...listAt(config, 'aliases').map(String),
  ];
  const parts = [
    `name=${project.networks[key]?.name ?? key}`,
    ...aliases.map((alias) => `alias=${alias}`),
    ...maybe('ip', textAt(config, 'ipv4_address'))
      .slice(1)
      .map((ip) => `ip=${ip}`),
    ...maybe('ip6', textAt(config, 'ipv6_address'))
      .slice(1)
      .map((ip) => `ip6=${ip}`),
  ];
  return parts.join(',');
}

/** What `network connect` needs for the other networks of a container. */
export const connectArguments = (project: Project, service: Service, key: string, instance: Instance): string[] => {
  const config = mapAt(mapAt(service.raw, 'networks'), key);
  const aliases = [instance.name, service.name, ...listAt(config, 'aliases').map(String)];
  return [
    ...flags('--alias', aliases),
    ...maybe('--ip', textAt(config, 'ipv4_address')),
    project.networks[key]?.name ?? key,
    instance.name,
  ];
};

function health({ raw }: Service): string[] {
  const check = mapAt(raw, 'healthcheck');
  const [kind, ...rest] = listAt(check, 'test').map(String);
  if (check['disable'] === true || kind === 'NONE') return ['--no-healthcheck'];
  return [
    ...(kind === undefined ? [] : ['--health-cmd', rest.join(' ')]),
    ...maybe('--health-interval', textAt(check, 'interval')),
    ...maybe('--health-timeout', textAt(check, 'timeout')),
    ...maybe('--health-start-period', textAt(check, 'start_period')),
    ...maybe('--health-retries', textAt(check, 'retries')),
  ];
}

/** A port of a range for one container: '8080-8082:80' gives each the next one. */
function portText(raw: Raw, number: number): string {
  const published = textAt(raw, 'published');
  const range = /^(\d+)-(\d+)$/.exec(published);
  const host = range ? String(Math.min(Number(range[1]) + number - 1, Number(range[2]))) : published;
  const ip = textAt(raw, 'host_ip');
  const protocol = textAt(raw, 'protocol');
  const target = `${textAt(raw, 'target')}${protocol === '' || protocol === 'tcp' ? '' : `/${protocol}`}`;
  return `${ip === '' ? '' : `${ip}:`}${host === '' && ip === '' ? '' : `${host}:`}${target}`;
}

function mounts(project: Project, service: Service): string[] {
  const found: string[] = [];
  for (const one of listAt(service.raw, 'volumes')) {
    const raw = one as Raw;
    const target = textAt(raw, 'target');
    const source = textAt(raw, 'source');
    if (raw['type'] === 'tmpfs') found.push('--tmpfs', target);
    else {
      const name = raw['type'] === 'volume' ? (project.volumes[source]?.name ?? source) : source;
      const mode = raw['read_only'] === true ? 'ro' : source === '' ? '' : 'rw';
      found.push('-v', [name, target, mode].filter((part) => part !== '').join(':'));
    }
  }
  for (const part of ['secrets', 'configs'] as const) {
    for (const one of listAt(service.raw, part)) {
      const raw = one as Raw;
      const key = textAt(raw, 'source');
      const file = textAt(project[part][key] ?? {}, 'file');
      const given = textAt(raw, 'target');
      const target = given.startsWith('/') ? given : `${part === 'secrets' ? '/run/secrets/' : '/'}${given || key}`;
      if (file !== '') found.push('-v', `${file}:${target}:ro`);
    }
  }
  return found;
}

function limits({ raw }: Service): string[] {
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

/** How a container of a service differs from the others: its number, a one-off command, ports. */
export interface Instance {
  readonly number: number;
  readonly name: string;
  readonly oneOff?: readonly string[];
  readonly usesAliases?: boolean;
  readonly publishes: boolean;
  /** 'service:NAME' → 'container:ID' for namespaces that are shared. */
  readonly joins?: Readonly<Record<string, string>>;
  /** The name of the container whose place it takes. */
  readonly replaces?: string;
}

/** The restart policy: that of deploy: where restart: is not given. */
function restartOf({ raw }: Service): string {
  const policy = mapAt(mapAt(raw, 'deploy'), 'restart_policy');
  const condition = textAt(policy, 'condition');
  if (raw['restart'] !== undefined || condition === '') return textAt(raw, 'restart');
  const attempts = textAt(policy, 'max_attempts');
  if (condition === 'none') return 'no';
  return condition === 'on-failure' ? `on-failure${attempts === '' ? '' : `:${attempts}`}` : 'always';
}

function plain(service: Service, joins: Readonly<Record<string, string>>): string[] {
  const { raw } = service;
  const mode = (key: string): string => joins[textAt(raw, key)] ?? textAt(raw, key);
  return [
    ...maybe('--user', textAt(raw, 'user')),
    ...maybe('--workdir', textAt(raw, 'working_dir')),
    ...maybe('--hostname', textAt(raw, 'hostname')),
    ...maybe('--domainname', textAt(raw, 'domainname')),
    ...maybe('--pid', mode('pid')),
    ...maybe('--ipc', mode('ipc')),
    ...maybe('--stop-signal', textAt(raw, 'stop_signal')),
    ...maybe('--log-driver', textAt(mapAt(raw, 'logging'), 'driver')),
    ...flags('--log-opt', pairs(mapAt(mapAt(raw, 'logging'), 'options'))),
    ...flags('--cap-add', listAt(raw, 'cap_add')),
    ...flags('--cap-drop', listAt(raw, 'cap_drop')),
    ...flags('--security-opt', listAt(raw, 'security_opt')),
    ...flags('--tmpfs', listAt(raw, 'tmpfs')),
    ...flags('--expose', listAt(raw, 'expose')),
    ...flags('--dns', listAt(raw, 'dns')),
    ...flags(
      '--add-host',
      listAt(raw, 'extra_hosts').map((one) => String(one).replace('=', ':')),
    ),
    ...flags('--group-add', listAt(raw, 'group_add')),
    ...flags(
      '--device',
      listAt(raw, 'devices').filter((one) => typeof one === 'string'),
    ),
    ...(raw['read_only'] === true ? ['--read-only'] : []),
    ...(raw['privileged'] === true ? ['--privileged'] : []),
    ...(raw['init'] === true ? ['--init'] : []),
  ];
}

/** The arguments of the engine's `create` (or `run`) that make a container of a service. */
export function createArguments(project: Project, service: Service, instance: Instance): string[] {
  const { raw } = service;
  const isOneOff = instance.oneOff !== undefined;
  const command = isOneOff && instance.oneOff.length > 0 ? instance.oneOff : (service.command ?? []);
  const [entry, ...entryArguments] = service.entrypoint ?? [];
  const grace = graceOf(service);
  return [
    '--name',
    instance.name,
    ...labels(project, service, instance),
    ...network(project, service, instance),
    ...flags('-e', pairs(service.environment)),
    ...(instance.publishes
      ? flags(
          '-p',
          listAt(raw, 'ports').map((one) => portText(one as Raw, instance.number)),
        )
      : []),
    ...mounts(project, service),
    ...maybe('--restart', isOneOff ? '' : restartOf(service)),
    ...limits(service),
    ...plain(service, instance.joins ?? {}),
    ...(!isOneOff && raw['tty'] === true ? ['-t'] : []),
    ...(!isOneOff && raw['stdin_open'] === true ? ['-i'] : []),
    ...(grace === undefined ? [] : ['--stop-timeout', String(grace)]),
    ...health(service),
    ...(service.entrypoint === undefined ? [] : ['--entrypoint', entry ?? '']),
    service.image,
    ...entryArguments,
    ...command,
  ];
}

const UNITS: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1, ms: 0.001 };

/** Seconds that a service gets to end; undefined: the engine's own. */
export function graceOf({ raw }: Service): number | undefined {
  const text = textAt(raw, 'stop_grace_period');
  if (text === '') return undefined;
  return Math.ceil(
    [...text.matchAll(/([\d.]+)(ms|[hms])/g)].reduce(
      (sum, [, n, unit = 's']) => sum + Number(n) * (UNITS[unit] ?? 1),
      0,
    ),
  );
}
