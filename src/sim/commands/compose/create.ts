import type { Container } from '../../engine/types.ts';
import type { Task } from '../../host/program.ts';
import type { Call } from '../command.ts';
import {
  configHash,
  connectArguments,
  containerName,
  createArguments,
  type Instance,
  networksOf,
} from './arguments.ts';
import { engineRun, reason } from './child.ts';
import { labelOf, numberOf, projectContainers } from './containers.ts';
import { warn } from './load/files.ts';
import { listAt, mapAt, type Raw, textAt } from './load/raw.ts';
import type { Project, Resource, Service } from './model.ts';
import { progress } from './progress.ts';
import { inOrder } from './project.ts';

const pairs = (flag: string, raw: Raw): string[] =>
  Object.entries(raw).flatMap(([key, value]) => [flag, `${key}=${value}`]);

function networkArguments({ raw }: Resource): string[] {
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

/** Makes the networks and volumes of a project that are not there. Gives an error's text. */
function* makeShared(call: Call, project: Project): Task<string | undefined> {
  const { store } = call.engine;
  const label = (kind: string, key: string): string[] => [
    '--label',
    `com.docker.compose.project=${project.name}`,
    '--label',
    `com.docker.compose.${kind}=${key}`,
  ];
  for (const [key, network] of Object.entries(project.networks)) {
    const there = Object.values(store.networks).find(({ name }) => name === network.name);
    if (there) continue;
    if (network.external) return `network ${network.name} declared as external, but could not be found`;
    progress(call, `Network ${network.name}`, '', 'Creating');
    const made = yield* engineRun(call, [
      'network',
      'create',
      ...label('network', key),
      ...networkArguments(network),
      network.name,
    ]);
    if (made.code !== 0) {
      progress(call, `Network ${network.name}`, '', 'Error');
      return `failed to create network ${network.name}: ${reason(made.err)}`;
    }
    progress(call, `Network ${network.name}`, '', 'Created');
  }
  for (const [key, volume] of Object.entries(project.volumes)) {
    const there = store.volumes[volume.name];
    if (!there && volume.external) return `external volume ${JSON.stringify(volume.name)} not found`;
    if (there) {
      if (!volume.external && there.labels['com.docker.compose.project'] === undefined)
        warn(
          call,
          `volume ${JSON.stringify(volume.name)} already exists but was not created by Docker Compose. Use \`external: true\` to use an existing volume`,
        );
      continue;
    }
    progress(call, `Volume ${volume.name}`, '', 'Creating');
    const driver = textAt(volume.raw, 'driver');
    const made = yield* engineRun(call, [
      'volume',
      'create',
      ...label('volume', key),
      ...(driver === '' ? [] : ['--driver', driver]),
      ...pairs('--opt', mapAt(volume.raw, 'driver_opts')),
      ...pairs('--label', mapAt(volume.raw, 'labels')),
      volume.name,
    ]);
    if (made.code !== 0) return reason(made.err);
    progress(call, `Volume ${volume.name}`, '', 'Created');
  }
  return undefined;
}

/** How containers are made anew: those that changed, all, or none. */
export type Recreate = 'diverged' | 'force' | 'never';

/** 'service:NAME' → 'container:ID' for the services whose namespaces another one shares. */
function joinsOf(call: Call, project: Project): Record<string, string> {
  const all = projectContainers(call.engine.store, project.name);
  return Object.fromEntries(
    project.services.flatMap(({ name }) => {
      const first = all.find((one) => labelOf(one, 'service') === name);
      return first ? [[`service:${name}`, `container:${first.id}`]] : [];
    }),
  );
}

/** Makes one container and connects it to its networks. Gives an error's text. */
export function* makeContainer(
  call: Call,
  project: Project,
  service: Service,
  instance: Instance,
): Task<string | undefined> {
  const made = yield* engineRun(call, ['create', ...createArguments(project, service, instance)]);
  if (made.code !== 0) return reason(made.err);
  if (textAt(service.raw, 'network_mode') !== '') return undefined;
  for (const key of networksOf(service).slice(1)) {
    const done = yield* engineRun(call, ['network', 'connect', ...connectArguments(project, service, key, instance)]);
    if (done.code !== 0) return reason(done.err);
  }
  return undefined;
}

function* recreate(call: Call, project: Project, service: Service, old: Container): Task<string | undefined> {
  const name = old.name;
  const number = numberOf(old);
  progress(call, `Container ${name}`, '', 'Recreate');
  const joins = joinsOf(call, project);
  const replaces = service.containerName || `${service.name}-${number}`;
  const temporary = `${old.id.slice(0, 12)}_${name}`;
  const made = yield* makeContainer(call, project, service, {
    number,
    name: temporary,
    publishes: true,
    joins,
    replaces,
  });
  if (made !== undefined) {
    progress(call, `Container ${name}`, '', made);
    return made;
  }
  yield* engineRun(call, ['stop', ...timeout(call), old.id]);
  yield* engineRun(call, ['rm', old.id]);
  yield* engineRun(call, ['rename', temporary, containerName(project, service, number)]);
  progress(call, `Container ${name}`, '', 'Recreated');
  return undefined;
}

/** --timeout as the engine's stop takes it. */
export const timeout = ({ flags }: Call): string[] =>
  flags.has('timeout') ? ['-t', String(flags.int('timeout'))] : [];

/** Makes the containers that a service lacks, removes those that are too many, makes anew those that changed. */
function* ensureService(call: Call, project: Project, service: Service, how: Recreate): Task<string | undefined> {
  const { store } = call.engine;
  const mine = projectContainers(store, project.name).filter((one) => labelOf(one, 'service') === service.name);
  const isOld = (one: Container): boolean =>
    how === 'force' || (how === 'diverged' && labelOf(one, 'config-hash') !== configHash(service));
  const order = [...mine].sort((a, b) => Number(isOld(a)) - Number(isOld(b)) || numberOf(a) - numberOf(b));
  if (service.scale > 1 && service.containerName !== '')
    return `WARNING: The ${JSON.stringify(service.name)} service is using the custom container name ${JSON.stringify(service.containerName)}. Docker requires each container to have a unique name. Remove the custom name to scale the service`;
  for (const extra of order.slice(service.scale)) yield* stopAndRemove(call, extra);
  for (const one of order.slice(0, service.scale)) {
    if (isOld(one)) {
      const failed = yield* recreate(call, project, service, one);
      if (failed !== undefined) return failed;
    } else if (one.state.status === 'running') progress(call, `Container ${one.name}`, '', 'Running');
  }
  const next = Math.max(0, ...mine.map(numberOf)) + 1;
  for (let i = 0; i < service.scale - mine.length; i++) {
    const name = containerName(project, service, next + i);
    progress(call, `Container ${name}`, '', 'Creating');
    const joins = joinsOf(call, project);
    const failed = yield* makeContainer(call, project, service, { number: next + i, name, publishes: true, joins });
    if (failed !== undefined) {
      progress(call, `Container ${name}`, '', failed);
      return failed;
    }
    progress(call, `Container ${name}`, '', 'Created');
  }
  return undefined;
}

/** Stops and removes a container, and says so. */
export function* stopAndRemove(call: Call, container: Container, volumes = false): Task<void> {
  const name = `Container ${container.name}`;
  progress(call, name, '', 'Stopping');
  yield* engineRun(call, ['stop', ...timeout(call), container.id]);
  progress(call, name, '', 'Stopped');
  progress(call, name, '', 'Removing');
  yield* engineRun(call, ['rm', '-f', ...(volumes ? ['-v'] : []), container.id]);
  progress(call, name, '', 'Removed');
}

/** Containers of a project that belong to none of its services any more, and one-off ones that have ended. */
export function orphans(call: Call, project: Project): Container[] {
  const known = [...project.services.map(({ name }) => name), ...project.disabled];
  return projectContainers(call.engine.store, project.name, { oneOff: true }).filter((one) =>
    labelOf(one, 'oneoff') === 'True' ? one.state.status === 'exited' : !known.includes(labelOf(one, 'service')),
  );
}

/** Makes all that a project consists of, without starting it (pkg/compose/create.go). Gives an error's text. */
export function* createProject(
  call: Call,
  project: Project,
  how: Recreate,
  options: { readonly removeOrphans: boolean; readonly ignoreOrphans?: boolean; readonly forced?: readonly string[] },
): Task<string | undefined> {
  const shared = yield* makeShared(call, project);
  if (shared !== undefined) return shared;
  const lost = orphans(call, project);
  if (lost.length > 0 && options.removeOrphans) for (const one of lost) yield* stopAndRemove(call, one);
  else if (lost.length > 0 && !options.ignoreOrphans)
    warn(
      call,
      `Found orphan containers ([${lost.map(({ name }) => name).join(' ')}]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up.`,
    );
  for (const service of inOrder(project.services)) {
    const isMeant = options.forced === undefined || options.forced.includes(service.name);
    const failed = yield* ensureService(call, project, service, how === 'force' && !isMeant ? 'diverged' : how);
    if (failed !== undefined) return failed;
  }
  return undefined;
}
