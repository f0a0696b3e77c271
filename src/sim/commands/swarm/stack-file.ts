import type { Call } from '../command.ts';
import { interpolateAll } from '../compose/load/interpolate.ts';
import { isMap, listAt, mapAt, type Raw, textAt } from '../compose/load/raw.ts';
import { readFile } from '../compose/load/read.ts';

/** A service of a stack: words for `service create` behind its name, and its networks. */
export interface StackService {
  readonly name: string;
  readonly words: readonly string[];
}

/** What a Compose file means to swarm mode. */
export interface Stack {
  readonly services: readonly StackService[];
  readonly networks: readonly string[];
  readonly unsupported: readonly string[];
}

/** Options of Compose that swarm mode leaves aside (docker/cli, cli/compose/types). */
const UNSUPPORTED = [
  'build',
  'cgroupns_mode',
  'cgroup_parent',
  'devices',
  'domainname',
  'external_links',
  'ipc',
  'links',
  'mac_address',
  'network_mode',
  'pid',
  'privileged',
  'restart',
  'security_opt',
  'shm_size',
  'userns_mode',
];

const pairsOf = (raw: Raw, key: string): string[] => {
  const value = raw[key];
  if (isMap(value)) return Object.entries(value).map(([name, one]) => (one === null ? name : `${name}=${one}`));
  return listAt(raw, key).map(String);
};

const wordsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value.split(/\s+/).filter(Boolean) : [];

function networksOf(service: Raw): readonly string[] {
  const given = service['networks'];
  const names = isMap(given) ? Object.keys(given) : listAt(service, 'networks').map(String);
  return names.length > 0 ? names : ['default'];
}

function deployWords(service: Raw): string[] {
  const deploy = mapAt(service, 'deploy');
  const limits = mapAt(mapAt(deploy, 'resources'), 'limits');
  const restart = mapAt(deploy, 'restart_policy');
  const rollout = (key: 'update' | 'rollback'): string[] =>
    Object.entries(mapAt(deploy, `${key}_config`)).flatMap(([name, value]) => [
      `--${key}-${name.replaceAll('_', '-')}`,
      String(value),
    ]);
  return [
    ...(deploy['replicas'] === undefined ? [] : ['--replicas', String(deploy['replicas'])]),
    ...(textAt(deploy, 'mode') === '' ? [] : ['--mode', textAt(deploy, 'mode')]),
    ...pairsOf(deploy, 'labels').flatMap((one) => ['--label', one]),
    ...(limits['memory'] === undefined ? [] : ['--limit-memory', String(limits['memory'])]),
    ...(limits['cpus'] === undefined ? [] : ['--limit-cpu', String(limits['cpus'])]),
    ...(restart['condition'] === undefined ? [] : ['--restart-condition', String(restart['condition'])]),
    ...listAt(mapAt(deploy, 'placement'), 'constraints').flatMap((one) => ['--constraint', String(one)]),
    ...rollout('update'),
    ...rollout('rollback'),
  ];
}

function service(stack: string, name: string, raw: Raw): StackService {
  const label = ['--label', `com.docker.stack.namespace=${stack}`];
  const image = textAt(raw, 'image');
  const mounts = listAt(raw, 'volumes').flatMap((one) => {
    const [source = '', target = ''] = String(one).split(':');
    const type = source.startsWith('/') ? 'bind' : 'volume';
    return ['--mount', `type=${type},source=${type === 'volume' ? `${stack}_${source}` : source},target=${target}`];
  });
  const entrypoint = wordsOf(raw['entrypoint']);
  return {
    name: `${stack}_${name}`,
    words: [
      ...label,
      ...label.map((one) => one.replace('--label', '--container-label')),
      ...pairsOf(raw, 'labels').flatMap((one) => ['--container-label', one]),
      ...deployWords(raw),
      ...pairsOf(raw, 'environment').flatMap((one) => ['--env', one]),
      ...listAt(raw, 'ports').flatMap((one) => ['--publish', String(one)]),
      ...networksOf(raw).flatMap((one) => ['--network', `${stack}_${one}`]),
      ...mounts,
      ...(textAt(raw, 'user') === '' ? [] : ['--user', textAt(raw, 'user')]),
      ...(textAt(raw, 'working_dir') === '' ? [] : ['--workdir', textAt(raw, 'working_dir')]),
      ...(textAt(raw, 'hostname') === '' ? [] : ['--hostname', textAt(raw, 'hostname')]),
      ...(entrypoint[0] === undefined ? [] : ['--entrypoint', entrypoint[0]]),
      image,
      ...entrypoint.slice(1),
      ...wordsOf(raw['command']),
    ],
  };
}

/** Reads a Compose file for `docker stack`. Throws ComposeError; gives the name of a service without an image. */
export function readStack(call: Call, stack: string, file: string): Stack | string {
  const unset = (): void => undefined;
  const raw = interpolateAll(readFile(call, file), { env: call.proc.env, unset }) as Raw;
  const services = mapAt(raw, 'services');
  const names = Object.keys(services).sort();
  const bare = names.find((name) => textAt(mapAt(services, name), 'image') === '');
  if (bare !== undefined) return bare;
  const networks = new Set(names.flatMap((name) => networksOf(mapAt(services, name))));
  const used = new Set(names.flatMap((name) => Object.keys(mapAt(services, name))));
  return {
    services: names.map((name) => service(stack, name, mapAt(services, name))),
    networks: [...networks].map((name) => `${stack}_${name}`).sort(),
    unsupported: UNSUPPORTED.filter((one) => used.has(one)).sort(),
  };
}
