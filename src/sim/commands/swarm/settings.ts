import type { EngineContext } from '../../engine/engine.ts';
import { Ghost } from '../../engine/runtime/ghost.ts';
import { hostSpaces } from '../../engine/runtime/namespaces.ts';
import { pairs } from '../queries/pairs.ts';
import type { SwarmFlags } from './flags.ts';
import { findObject, type ServiceSpec, type Swarm, type SwarmObject } from './state.ts';

/** Flags of `service create` that are kept as they were given. */
const KEPT = [
  'cap-add',
  'cap-drop',
  'config',
  'constraint',
  'container-label',
  'dns',
  'entrypoint',
  'group',
  'health-cmd',
  'host',
  'hostname',
  'init',
  'limit-cpu',
  'limit-memory',
  'mount',
  'network',
  'no-healthcheck',
  'read-only',
  'reserve-cpu',
  'reserve-memory',
  'restart-condition',
  'restart-delay',
  'restart-max-attempts',
  'rollback-delay',
  'rollback-failure-action',
  'rollback-monitor',
  'rollback-order',
  'rollback-parallelism',
  'secret',
  'stop-grace-period',
  'stop-signal',
  'update-delay',
  'update-failure-action',
  'update-monitor',
  'update-order',
  'update-parallelism',
  'user',
  'workdir',
] as const;

const port = (one: string): string =>
  one.includes('published=') ? `${/published=(\d+)/.exec(one)?.[1]}:${/target=(\d+)/.exec(one)?.[1]}` : one;

/** The specification that the flags and words of `service create` describe. */
export const specOf = (flags: SwarmFlags, image: string, command: readonly string[]): ServiceSpec => ({
  replicas: Number(flags.text('replicas') || 1),
  image,
  command,
  env: flags.list('env'),
  labels: pairs(flags.list('label')),
  ports: flags.list('publish').map(port),
  settings: Object.fromEntries(KEPT.filter((name) => flags.has(name)).map((name) => [name, flags.list(name)])),
  forced: 0,
});

const keyOf = (name: string, value: string): string => {
  if (name === 'mount') return /(?:target|destination|dst)=([^,]*)/.exec(value)?.[1] ?? value;
  if (name === 'publish') return value.split(':').at(-1)?.replace(/\/.*/, '') ?? value;
  return /source=([^,]*)/.exec(value)?.[1] ?? value.split('=')[0] ?? value;
};

/** A list after --NAME-rm and --NAME-add. */
const changed = (flags: SwarmFlags, name: string, old: readonly string[]): readonly string[] => {
  const added = flags.list(`${name}-add`);
  const gone = new Set([...flags.list(`${name}-rm`), ...added.map((one) => keyOf(name, one))]);
  const kept = old.filter((one) => !gone.has(keyOf(name, one)));
  return name === 'env' ? [...added, ...kept] : [...kept, ...added];
};

/** The specification that `service update` makes of another one (docker/cli, cli/command/service/update.go). */
export function updatedSpec(flags: SwarmFlags, old: ServiceSpec): ServiceSpec {
  const settings: Record<string, readonly string[]> = { ...old.settings };
  for (const name of KEPT) {
    if (flags.has(name)) settings[name] = flags.list(name);
    if (!flags.has(`${name}-add`) && !flags.has(`${name}-rm`)) continue;
    settings[name] = changed(flags, name, settings[name] ?? []);
  }
  const labels: Record<string, string> = { ...old.labels, ...pairs(flags.list('label-add')) };
  for (const name of flags.list('label-rm')) delete labels[name];
  return {
    ...old,
    replicas: flags.has('replicas') ? Number(flags.text('replicas')) : old.replicas,
    image: flags.has('image') ? flags.text('image') : old.image,
    command: flags.has('args') ? flags.text('args').split(' ') : old.command,
    env: changed(flags, 'env', old.env),
    labels,
    ports: changed(flags, 'publish', old.ports).map(port),
    settings,
    forced: old.forced + (flags.has('force') ? 1 : 0),
  };
}

/** What of a specification makes tasks stale when it changes (swarmkit, orchestrator.IsTaskDirty). */
export const taskPart = ({ replicas: _, labels: __, settings, ...rest }: ServiceSpec): string =>
  JSON.stringify([rest, Object.entries(settings).filter(([name]) => !/^(update|rollback)-/.test(name))]);

const SAME: Readonly<Record<string, string>> = {
  'limit-memory': 'memory',
  'limit-cpu': 'cpus',
  group: 'group-add',
  'container-label': 'label',
  host: 'add-host',
};
const AS_RUN = [
  'network',
  'mount',
  'user',
  'workdir',
  'hostname',
  'limit-memory',
  'limit-cpu',
  'group',
  'container-label',
  'cap-add',
  'cap-drop',
  'dns',
  'health-cmd',
  'stop-signal',
  'entrypoint',
  'host',
];

const files = (swarm: Swarm, kind: 'secret' | 'config', value: string): [SwarmObject, string] | undefined => {
  const source = /source=([^,]*)/.exec(value)?.[1] ?? value;
  const target = /target=([^,]*)/.exec(value)?.[1] ?? source;
  const found = findObject(kind === 'secret' ? swarm.secrets : swarm.configs, source);
  const base = kind === 'secret' ? '/run/secrets' : '';
  return found && [found, target.startsWith('/') ? target : `${base}/${target}`];
};

/** Words of `docker run` for a task: secrets and configs are files that dockerd lays below the task's folder. */
export function runWords(engine: EngineContext, swarm: Swarm, spec: ServiceSpec, task: string): string[] {
  const { settings } = spec;
  const eyes = new Ghost(engine.kernel, { ns: hostSpaces(engine.kernel) });
  const laid = (['secret', 'config'] as const).flatMap((kind) =>
    (settings[kind] ?? []).flatMap((value) => {
      const [object, target] = files(swarm, kind, value) ?? [];
      if (!object) return [];
      const folder = `/var/lib/docker/containers/${task}/mounts/${kind}s`;
      eyes.fs.mkdir(`/var/lib/docker/containers/${task}`, 0o710);
      eyes.fs.mkdir(`/var/lib/docker/containers/${task}/mounts`, 0o700);
      eyes.fs.mkdir(folder, 0o711);
      eyes.fs.write(`${folder}/${object.id}`, object.data, { mode: 0o444 });
      return ['--mount', `type=bind,source=${folder}/${object.id},target=${target},readonly`];
    }),
  );
  return [
    ...AS_RUN.flatMap((name) => (settings[name] ?? []).flatMap((value) => [`--${SAME[name] ?? name}`, value])),
    ...(['read-only', 'init', 'no-healthcheck'] as const).filter((name) => settings[name]).map((name) => `--${name}`),
    ...laid,
  ];
}
