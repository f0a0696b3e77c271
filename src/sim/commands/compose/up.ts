import type { Task } from '../../host/program.ts';
import type { Call, Command } from '../command.ts';
import { createProject, type Recreate } from './create.ts';
import { follow } from './follow.ts';
import { buildImage, prepareImages, pullImage } from './images.ts';
import type { Project, Service } from './model.ts';
import { complain } from './progress.ts';
import { inOrder, loadProject } from './project.ts';
import { startProject, waitAll } from './start.ts';

const DETACHED = '--abort-on-container-exit, --abort-on-container-failure, --attach, --attach-dependencies or --watch';

/** Flags that do not go together (validateFlags in cmd/compose/up.go). */
function conflict({ flags }: Call): string | undefined {
  const on = (name: string): boolean => flags.bool(name);
  const stops = on('abort-on-container-exit') || (flags.has('exit-code-from') && !on('abort-on-container-failure'));
  const attaches = flags.list('attach').length > 0 || on('attach-dependencies');
  if (stops && on('abort-on-container-failure'))
    return '--abort-on-container-failure cannot be combined with --abort-on-container-exit';
  if (on('wait') && (attaches || stops))
    return '--wait cannot be combined with --abort-on-container-exit, --attach or --attach-dependencies';
  if (on('build') && on('no-build')) return '--build and --no-build are incompatible';
  if ((on('detach') || on('wait')) && (attaches || stops || on('abort-on-container-failure') || on('watch')))
    return `--${on('wait') ? 'wait' : 'detach'} cannot be combined with ${DETACHED}`;
  if (on('renew-anon-volumes') && on('no-recreate')) return '--no-recreate and --renew-anon-volumes are incompatible';
  if (on('force-recreate') && on('no-recreate')) return '--force-recreate and --no-recreate are incompatible';
  if (on('always-recreate-deps') && on('no-recreate'))
    return '--always-recreate-deps and --no-recreate are incompatible';
  return undefined;
}

const recreateOf = ({ flags }: Call): Recreate =>
  flags.bool('force-recreate') ? 'force' : flags.bool('no-recreate') ? 'never' : 'diverged';

/** The project with the counts of --scale. Gives an error's text. */
function scaled(call: Call, project: Project): Project | string {
  let services: readonly Service[] = project.services;
  for (const one of call.flags.list('scale')) {
    const [name = '', count] = one.split('=');
    if (count === undefined || name === '')
      return `invalid --scale option ${JSON.stringify(one)}. Should be SERVICE=NUM`;
    if (!/^-?\d+$/.test(count)) return `strconv.Atoi: parsing ${JSON.stringify(count)}: invalid syntax`;
    if (!services.some((service) => service.name === name)) {
      const why = project.disabled.includes(name) ? 'service disabled' : 'not found';
      return `no such service: ${name}: ${why}`;
    }
    services = services.map((service) => (service.name === name ? { ...service, scale: Number(count) } : service));
  }
  return { ...project, services };
}

/** The project of a call that makes things: the services it names, without what they need if that was asked for. */
function wanted(call: Call): Project | string {
  const loaded = loadProject(call, { services: call.args, withEnvironment: true });
  if (!loaded.ok) return loaded.error;
  if (loaded.value.services.length === 0) return 'no service selected';
  const project = scaled(call, loaded.value);
  if (typeof project === 'string' || !call.flags.bool('no-deps') || call.args.length === 0) return project;
  const left = project.services.filter(({ name }) => !call.args.includes(name)).map(({ name }) => name);
  const services = project.services.filter(({ name }) => call.args.includes(name));
  return { ...project, services, disabled: [...project.disabled, ...left] };
}

function* raise(call: Call, starts: boolean): Task<number> {
  const wrong = starts ? conflict(call) : undefined;
  if (wrong !== undefined) return complain(call, wrong);
  const project = wanted(call);
  if (typeof project === 'string') return complain(call, project);
  const from = call.flags.maybe('exit-code-from');
  if (from !== undefined && !project.services.some(({ name }) => name === from))
    return complain(call, `no such service: ${from}: not found`);
  const image = yield* prepareImages(call, inOrder(project.services), call.flags.bool('build'));
  if (image !== undefined) return complain(call, image);
  const made = yield* createProject(call, project, recreateOf(call), {
    removeOrphans: call.flags.bool('remove-orphans'),
    ...(call.args.length > 0 && !call.flags.bool('always-recreate-deps') && { forced: call.args }),
  });
  if (made !== undefined) return complain(call, made);
  if (!starts || call.flags.bool('no-start')) return 0;
  const started = yield* startProject(call, project);
  if (started !== undefined) return complain(call, started);
  if (call.flags.bool('wait')) {
    const failed = yield* waitAll(call, project);
    return failed === undefined ? 0 : complain(call, failed);
  }
  if (call.flags.bool('detach')) return 0;
  const shown = call.args.length > 0 && !call.flags.bool('attach-dependencies') ? call.args : undefined;
  const hidden = call.flags.list('no-attach');
  const attach = call.flags.list('attach');
  return yield* follow(
    call,
    project,
    project.services.filter(
      ({ name }) =>
        (attach.length > 0 ? attach.includes(name) : (shown?.includes(name) ?? true)) && !hidden.includes(name),
    ),
  );
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

/** `SERVICE=NUMBER` words of scale; an error's text. */
function countsOf(args: readonly string[]): Map<string, number> | string {
  const counts = new Map<string, number>();
  for (const word of args) {
    const [name = '', count = ''] = word.split(/=(.*)/s);
    if (name === '' || count === '') return `invalid scale specifier: ${word}`;
    if (!/^[+-]?\d+$/.test(count)) return `invalid scale specifier: can't parse replica value as int: ${word}`;
    counts.set(name, Number(count));
  }
  return counts;
}

const composeScale: Command = {
  name: 'compose scale',
  engines: ['docker'],
  handles: ['no-deps'],
  *run(call) {
    const counts = countsOf(call.args);
    if (typeof counts === 'string') return complain(call, counts);
    const loaded = loadProject(call, { services: [...counts.keys()].sort(), withEnvironment: true });
    if (!loaded.ok) return complain(call, loaded.error);
    const services = loaded.value.services
      .filter(({ name }) => !call.flags.bool('no-deps') || counts.has(name))
      .map((service) => ({ ...service, scale: counts.get(service.name) ?? service.scale }));
    const project = { ...loaded.value, services };
    const image = yield* prepareImages(call, inOrder(services));
    if (image !== undefined) return complain(call, image);
    const made = yield* createProject(call, project, 'diverged', { removeOrphans: false });
    if (made !== undefined) return complain(call, made);
    const started = yield* startProject(call, project);
    return started === undefined ? 0 : complain(call, started);
  },
};

const composeBuild: Command = {
  name: 'compose build',
  engines: ['docker'],
  handles: ['quiet', 'no-cache', 'pull', 'build-arg', 'with-dependencies'],
  *run(call) {
    const { flags } = call;
    const project = loadProject(call, { services: call.args });
    if (!project.ok) return complain(call, project.error);
    const extra = [
      ...(flags.bool('quiet') ? ['-q'] : []),
      ...(flags.bool('no-cache') ? ['--no-cache'] : []),
      ...(flags.bool('pull') ? ['--pull'] : []),
      ...flags.list('build-arg').flatMap((one) => ['--build-arg', one]),
    ];
    const chosen = project.value.services.filter(
      ({ name }) => call.args.length === 0 || flags.bool('with-dependencies') || call.args.includes(name),
    );
    const buildable = chosen.filter(({ hasBuild }) => hasBuild);
    for (const service of buildable) {
      const failed = yield* buildImage(call, service, extra);
      if (failed !== undefined) return complain(call, failed);
    }
    return 0;
  },
};

const composePull: Command = {
  name: 'compose pull',
  engines: ['docker'],
  handles: ['quiet', 'ignore-pull-failures', 'ignore-buildable', 'include-deps', 'policy'],
  *run(call) {
    const { flags } = call;
    const project = loadProject(call, { services: call.args });
    if (!project.ok) return complain(call, project.error);
    const chosen = project.value.services.filter(
      ({ name }) => call.args.length === 0 || flags.bool('include-deps') || call.args.includes(name),
    );
    for (const service of chosen) {
      if (service.hasBuild && flags.bool('ignore-buildable')) continue;
      const failed = yield* pullImage(call, service, flags.bool('quiet'));
      if (failed !== undefined && !flags.bool('ignore-pull-failures') && !service.hasBuild)
        return complain(call, failed);
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
