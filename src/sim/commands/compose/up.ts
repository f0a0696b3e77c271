import { isUp } from '../../engine/runtime/index.ts';
import type { Container } from '../../engine/types.ts';
import type { Task } from '../../host/program.ts';
import type { Call, Command } from '../command.ts';
import { configHash, containerName, createArguments } from './arguments.ts';
import { engineForward, engineRun, reason } from './child.ts';
import { labelOf, numberOf, projectContainers } from './containers.ts';
import { follow } from './follow.ts';
import type { Project, Service } from './model.ts';
import { fromFolder } from './paths.ts';
import { complain, progress } from './progress.ts';
import { inOrder, loadProject } from './project.ts';

/** Makes the networks and volumes of a project that are not there. Gives an error's text. */
function* makeShared(call: Call, project: Project): Task<string | undefined> {
  const { store } = call.engine;
  const label = ['--label', `com.docker.compose.project=${project.name}`];
  for (const [key, network] of Object.entries(project.networks)) {
    if (Object.values(store.networks).some(({ name }) => name === network.name)) continue;
    if (network.external) return `network ${network.name} declared as external, but could not be found`;
    progress(call, 'Network', network.name, 'Creating');
    const extra = [
      ...(network.internal ? ['--internal'] : []),
      ...(network.driver === '' ? [] : ['--driver', network.driver]),
    ];
    const made = yield* engineRun(call, [
      'network',
      'create',
      ...label,
      '--label',
      `com.docker.compose.network=${key}`,
      ...extra,
      network.name,
    ]);
    if (made.code !== 0) return reason(made.err);
    progress(call, 'Network', network.name, 'Created');
  }
  for (const [key, volume] of Object.entries(project.volumes)) {
    if (store.volumes[volume.name]) continue;
    if (volume.external) return `external volume "${volume.name}" not found`;
    progress(call, 'Volume', volume.name, 'Creating');
    yield* engineRun(call, ['volume', 'create', ...label, '--label', `com.docker.compose.volume=${key}`, volume.name]);
    progress(call, 'Volume', volume.name, 'Created');
  }
  return undefined;
}

/** Builds or pulls what a service runs. */
export function* prepareImage(
  call: Call,
  project: Project,
  service: Service,
  force: boolean,
): Task<string | undefined> {
  if (service.build) {
    const known = (yield* engineRun(call, ['image', 'inspect', service.image])).code === 0;
    if (known && !force) return undefined;
    const { context, dockerfile, args, target } = service.build;
    const folder = fromFolder(context.startsWith('/') ? context : `./${context}`, project.folder);
    const options = [
      ...(dockerfile === '' ? [] : ['-f', `${folder}/${dockerfile}`]),
      ...(target === '' ? [] : ['--target', target]),
    ];
    const values = Object.entries(args).flatMap(([name, value]) => ['--build-arg', `${name}=${value}`]);
    const built = yield* engineForward(call, ['build', '-t', service.image, ...options, ...values, folder]);
    return built === 0 ? undefined : `failed to solve: the build of ${service.name} failed`;
  }
  const known = (yield* engineRun(call, ['image', 'inspect', service.image])).code === 0;
  if (known) return undefined;
  progress(call, service.name, '', 'Pulling'.trim());
  const pulled = yield* engineRun(call, ['pull', '-q', service.image]);
  return pulled.code === 0 ? undefined : reason(pulled.err);
}

/** Makes the containers that a service lacks, removes those that are too many. */
export function* createService(
  call: Call,
  project: Project,
  service: Service,
  scale: number,
  recreate: boolean,
): Task<string | undefined> {
  const { store } = call.engine;
  const existing = projectContainers(store, project.name).filter((one) => labelOf(one, 'service') === service.name);
  const isOld = (one: Container): boolean => recreate || labelOf(one, 'config-hash') !== configHash(service);
  for (const extra of existing.filter((one) => isOld(one) || numberOf(one) > scale))
    yield* engineRun(call, ['rm', '-f', extra.id]);
  for (let number = 1; number <= scale; number++) {
    const name = containerName(project, service, number);
    if (existing.some((one) => numberOf(one) === number && !isOld(one))) {
      progress(call, 'Container', name, 'Running');
      continue;
    }
    progress(call, 'Container', name, 'Creating');
    const made = yield* engineRun(call, [
      'create',
      ...createArguments(project, service, { number, name, publishes: true }),
    ]);
    if (made.code !== 0) return reason(made.err);
    for (const network of service.networks.slice(1))
      yield* engineRun(call, [
        'network',
        'connect',
        '--alias',
        service.name,
        project.networks[network]?.name ?? network,
        name,
      ]);
    progress(call, 'Container', name, 'Created');
  }
  return undefined;
}

/** Starts containers that do not run. */
export function* startAll(call: Call, containers: readonly Container[]): Task<string | undefined> {
  for (const container of containers) {
    if (isUp(container)) continue;
    progress(call, 'Container', container.name, 'Starting');
    const started = yield* engineRun(call, ['start', container.id]);
    if (started.code !== 0) return reason(started.err);
    progress(call, 'Container', container.name, 'Started');
  }
  return undefined;
}

function scalesOf(call: Call): Record<string, number> {
  return Object.fromEntries(
    call.flags.list('scale').map((one) => [one.split('=')[0] ?? '', Number(one.split('=')[1])]),
  );
}

/** The services that a call names with what they depend on; all without names. */
export function chosenServices(call: Call, project: Project, withDependencies: boolean): Service[] | string {
  const wanted = new Set<string>();
  const add = (name: string): void => {
    if (wanted.has(name)) return;
    wanted.add(name);
    if (withDependencies)
      for (const other of project.services.find((one) => one.name === name)?.dependsOn ?? []) add(other);
  };
  for (const name of call.args) {
    if (!project.services.some((one) => one.name === name)) return `no such service: ${name}`;
    add(name);
  }
  const services = inOrder(project.services).filter(
    (service) => service.profiles.length === 0 || wanted.has(service.name),
  );
  return call.args.length === 0 ? services : services.filter(({ name }) => wanted.has(name));
}

function* raise(call: Call, starts: boolean): Task<number> {
  const project = loadProject(call);
  if (!project.ok) return complain(call, project.error);
  const services = chosenServices(call, project.value, !call.flags.bool('no-deps'));
  if (typeof services === 'string') return complain(call, services);
  const shared = yield* makeShared(call, project.value);
  if (shared !== undefined) return complain(call, shared);
  const scales = scalesOf(call);
  for (const service of services) {
    const image = yield* prepareImage(call, project.value, service, call.flags.bool('build'));
    if (image !== undefined) return complain(call, image);
    const made = yield* createService(
      call,
      project.value,
      service,
      scales[service.name] ?? service.scale,
      call.flags.bool('force-recreate'),
    );
    if (made !== undefined) return complain(call, made);
  }
  if (!starts || call.flags.bool('no-start')) return 0;
  for (const { name } of services) {
    const mine = projectContainers(call.engine.store, project.value.name).filter(
      (one) => labelOf(one, 'service') === name,
    );
    const started = yield* startAll(call, mine);
    if (started !== undefined) return complain(call, started);
  }
  return call.flags.bool('detach') || call.flags.bool('wait') ? 0 : yield* follow(call, project.value, services);
}

const composeUp: Command = {
  name: 'compose up',
  engines: ['docker'],
  handles: [
    'detach',
    'scale',
    'build',
    'force-recreate',
    'no-deps',
    'quiet-pull',
    'remove-orphans',
    'wait',
    'file',
    'project-name',
    'no-build',
    'no-recreate',
    'pull',
    'abort-on-container-exit',
    'abort-on-container-failure',
    'always-recreate-deps',
    'attach',
    'attach-dependencies',
    'exit-code-from',
    'menu',
    'no-attach',
    'no-color',
    'no-log-prefix',
    'no-start',
    'quiet-build',
    'renew-anon-volumes',
    'timeout',
    'timestamps',
    'wait-timeout',
    'yes',
  ],
  run: (call) => raise(call, true),
};
const composeCreate: Command = { ...composeUp, name: 'compose create', run: (call) => raise(call, false) };

const composeScale: Command = {
  name: 'compose scale',
  engines: ['docker'],
  handles: ['no-deps'],
  *run(call) {
    const project = loadProject(call);
    if (!project.ok) return complain(call, project.error);
    for (const word of call.args) {
      const [name = '', count = ''] = word.split('=');
      if (!/^\d+$/.test(count)) return complain(call, `invalid scale specifier: ${word}`);
      const service = project.value.services.find((one) => one.name === name);
      if (!service) return complain(call, `no such service: ${name}`);
      const made = yield* createService(call, project.value, service, Number(count), false);
      if (made !== undefined) return complain(call, made);
      const mine = projectContainers(call.engine.store, project.value.name).filter(
        (one) => labelOf(one, 'service') === name,
      );
      const started = yield* startAll(call, mine);
      if (started !== undefined) return complain(call, started);
    }
    return 0;
  },
};

const composeBuild: Command = {
  name: 'compose build',
  engines: ['docker'],
  handles: ['quiet', 'no-cache', 'pull', 'build-arg'],
  *run(call) {
    const project = loadProject(call);
    if (!project.ok) return complain(call, project.error);
    const services = chosenServices(call, project.value, false);
    if (typeof services === 'string') return complain(call, services);
    for (const service of services.filter(({ build }) => build !== undefined)) {
      const failed = yield* prepareImage(call, project.value, service, true);
      if (failed !== undefined) return complain(call, failed);
    }
    return 0;
  },
};

const composePull: Command = {
  name: 'compose pull',
  engines: ['docker'],
  handles: ['quiet', 'ignore-pull-failures'],
  *run(call) {
    const project = loadProject(call);
    if (!project.ok) return complain(call, project.error);
    for (const { name, image } of project.value.services) {
      if (!call.flags.bool('quiet')) call.proc.err(` ${name} Pulling \n`);
      const pulled = yield* engineRun(call, ['pull', '-q', image]);
      if (pulled.code !== 0) return complain(call, reason(pulled.err));
      if (!call.flags.bool('quiet')) call.proc.err(` ${name} Pulled \n`);
    }
    return 0;
  },
};

/** Commands of compose that make and start containers. */
export const composeUpCommands: readonly Command[] = [
  composeUp,
  composeCreate,
  composeScale,
  composeBuild,
  composePull,
];
