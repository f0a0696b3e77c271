import { parseGoDuration } from '../../cli/index.ts';
import { interpolate } from './interpolate.ts';
import type { Service } from './model.ts';
import { listOf, mapOf, namesOf, shellWords } from './words.ts';

type Raw = Readonly<Record<string, unknown>>;

/** Keys that a service may have and that are understood here. */
const KNOWN = [
  'build',
  'cap_add',
  'cap_drop',
  'command',
  'container_name',
  'depends_on',
  'deploy',
  'entrypoint',
  'environment',
  'env_file',
  'expose',
  'healthcheck',
  'hostname',
  'image',
  'init',
  'labels',
  'mem_limit',
  'network_mode',
  'networks',
  'ports',
  'privileged',
  'profiles',
  'pull_policy',
  'read_only',
  'restart',
  'scale',
  'security_opt',
  'stdin_open',
  'stop_grace_period',
  'stop_signal',
  'tmpfs',
  'tty',
  'user',
  'volumes',
  'working_dir',
];

/** The first key of a service that compose does not know. */
export const unknownKey = (raw: Raw): string | undefined =>
  Object.keys(raw).find((key) => !KNOWN.includes(key) && !key.startsWith('x-'));

const commandOf = (value: unknown): readonly string[] | undefined =>
  value === undefined || value === null
    ? undefined
    : Array.isArray(value)
      ? value.map(String)
      : shellWords(String(value));

function portOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const { target, published, host_ip: ip, protocol } = value as Raw;
  const host = published === undefined ? '' : `${ip === undefined ? '' : `${ip}:`}${published}:`;
  return `${host}${target}${protocol === undefined || protocol === 'tcp' ? '' : `/${protocol}`}`;
}

function volumeOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const { source, target, read_only: readOnly } = value as Raw;
  return `${source === undefined ? '' : `${source}:`}${target}${readOnly === true ? ':ro' : ''}`;
}

function buildOf(value: unknown): Service['build'] {
  if (value === undefined) return undefined;
  if (typeof value === 'string') return { context: value, dockerfile: '', args: {}, target: '' };
  const { context = '.', dockerfile = '', args, target = '' } = value as Raw;
  return { context: String(context), dockerfile: String(dockerfile), args: mapOf(args), target: String(target) };
}

function healthOf(value: unknown): Service['healthcheck'] {
  if (typeof value !== 'object' || value === null) return undefined;
  const { test, interval = '', retries = 0 } = value as Raw;
  return {
    test: Array.isArray(test) ? test.map(String) : ['CMD-SHELL', String(test)],
    interval: String(interval),
    retries: Number(retries),
  };
}

function secondsOf(value: unknown): number | undefined {
  if (value === undefined) return undefined;
  const duration = parseGoDuration(String(value));
  return duration.ok ? Math.round(Number(duration.value) / 1e9) : undefined;
}

/** The service whose network another one joins, which must therefore run first. */
const sharedService = (mode: string): string[] => (mode.startsWith('service:') ? [mode.slice('service:'.length)] : []);

/** A service from its part of a compose file, variables replaced. */
export function serviceFrom(name: string, raw: Raw, project: string, env: Readonly<Record<string, string>>): Service {
  const deploy = (raw['deploy'] ?? {}) as Raw;
  const limits = ((deploy['resources'] as Raw | undefined)?.['limits'] ?? {}) as Raw;
  const text = (key: string): string => (raw[key] === undefined || raw[key] === null ? '' : String(raw[key]));
  const build = buildOf(raw['build']);
  return {
    name,
    image: text('image') || `${project}-${name}`,
    build,
    command: commandOf(raw['command']),
    entrypoint: commandOf(raw['entrypoint']),
    environment: mapOf(raw['environment'], env),
    ports: (Array.isArray(raw['ports']) ? raw['ports'] : []).map(portOf),
    volumes: (Array.isArray(raw['volumes']) ? raw['volumes'] : []).map(volumeOf),
    networks: namesOf(raw['networks']),
    dependsOn: [...new Set([...namesOf(raw['depends_on']), ...sharedService(text('network_mode'))])],
    containerName: text('container_name'),
    restart: text('restart'),
    user: text('user'),
    workdir: text('working_dir'),
    hostname: text('hostname'),
    readOnly: raw['read_only'] === true,
    privileged: raw['privileged'] === true,
    capAdd: listOf(raw['cap_add']),
    capDrop: listOf(raw['cap_drop']),
    securityOpt: listOf(raw['security_opt']),
    tmpfs: listOf(raw['tmpfs']),
    labels: mapOf(raw['labels']),
    networkMode: text('network_mode'),
    scale: Number(deploy['replicas'] ?? raw['scale'] ?? 1),
    memory: text('mem_limit') || String(limits['memory'] ?? ''),
    healthcheck: healthOf(raw['healthcheck']),
    grace: secondsOf(raw['stop_grace_period']),
    init: raw['init'] === true,
    profiles: listOf(raw['profiles']),
  };
}

export { interpolate };
