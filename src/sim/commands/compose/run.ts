import { isUp } from '../../engine/runtime/index.ts';
import type { Container } from '../../engine/types.ts';
import type { Call, Command } from '../command.ts';
import { createArguments } from './arguments.ts';
import { engineForward, engineRun } from './child.ts';
import { labelOf, numberOf, projectContainers } from './containers.ts';
import { projectNameOf } from './down.ts';
import type { Service } from './model.ts';
import { complain } from './progress.ts';
import { loadProject } from './project.ts';
import { prepareImage } from './up.ts';
import { shellWords } from './words.ts';

/** A running container of a service, by --index. */
function runningOf(call: Call, service: string): Container | string {
  const project = projectNameOf(call);
  if (!project.ok) return project.error;
  const mine = projectContainers(call.engine.store, project.name).filter(
    (one) => labelOf(one, 'service') === service && isUp(one),
  );
  const index = call.flags.has('index') ? call.flags.int('index') : 0;
  return mine.find((one) => index === 0 || numberOf(one) === index) ?? `service "${service}" is not running`;
}

const composeExec: Command = {
  name: 'compose exec',
  engines: ['docker'],
  handles: [
    'detach',
    'env',
    'index',
    'no-TTY',
    'no-tty',
    'privileged',
    'user',
    'workdir',
    'interactive',
    'tty',
    'file',
    'project-name',
  ],
  *run(call) {
    const { args, flags, proc } = call;
    const container = runningOf(call, args[0] ?? '');
    if (typeof container === 'string') return complain(call, container);
    const tty = proc.isTty(0) && !flags.bool('no-TTY') && !flags.bool('no-tty');
    const options = [
      ...(flags.bool('detach') ? ['-d'] : [tty ? '-it' : '-i']),
      ...flags.list('env').flatMap((one) => ['-e', one]),
      ...flags.list('publish').flatMap((one) => ['-p', one]),
      ...(flags.has('user') ? ['-u', flags.text('user')] : []),
      ...(flags.has('workdir') ? ['-w', flags.text('workdir')] : []),
      ...(flags.bool('privileged') ? ['--privileged'] : []),
    ];
    return yield* engineForward(call, ['exec', ...options, container.id, ...args.slice(1)]);
  },
};

/** The service as the flags of `run` change it for one container. */
function changed({ flags }: Call, service: Service): Service {
  const entrypoint = flags.maybe('entrypoint');
  const labels = flags.list('label').map((text) => [text.split('=')[0] ?? '', text.split(/=(.*)/s)[1] ?? '']);
  return {
    ...service,
    user: flags.maybe('user') ?? service.user,
    workdir: flags.maybe('workdir') ?? service.workdir,
    volumes: [...service.volumes, ...flags.list('volume')],
    capAdd: [...service.capAdd, ...flags.list('cap-add')],
    capDrop: [...service.capDrop, ...flags.list('cap-drop')],
    labels: { ...service.labels, ...Object.fromEntries(labels) },
    ...(entrypoint !== undefined && { entrypoint: shellWords(entrypoint) }),
  };
}

const composeRun: Command = {
  name: 'compose run',
  engines: ['docker'],
  handles: [
    'rm',
    'detach',
    'env',
    'entrypoint',
    'no-deps',
    'no-TTY',
    'no-tty',
    'user',
    'name',
    'interactive',
    'publish',
    'service-ports',
    'build',
    'cap-add',
    'cap-drop',
    'label',
    'pull',
    'quiet',
    'quiet-build',
    'quiet-pull',
    'remove-orphans',
    'use-aliases',
    'volume',
    'workdir',
  ],
  *run(call) {
    const { args, flags, engine, proc } = call;
    const project = loadProject(call);
    if (!project.ok) return complain(call, project.error);
    const known = project.value.services.find(({ name }) => name === args[0]);
    if (!known) return complain(call, `no such service: ${args[0]}`);
    const service = changed(call, known);
    const needed = flags.bool('no-deps') ? [] : service.dependsOn;
    if (needed.length > 0)
      yield* engineRun(call, ['compose', '-f', project.value.file, '-p', project.value.name, 'up', '-d', ...needed]);
    else
      yield* engineRun(call, [
        'network',
        'create',
        '--label',
        `com.docker.compose.project=${project.value.name}`,
        project.value.networks['default']?.name ?? `${project.value.name}_default`,
      ]);
    const failed = yield* prepareImage(call, project.value, service, false);
    if (failed !== undefined) return complain(call, failed);
    const name = flags.maybe('name') ?? `${project.value.name}-${service.name}-run-${engine.kernel.hex(12)}`;
    const instance = { number: 1, name, oneOff: args.slice(1), publishes: flags.bool('service-ports') };
    const tty = proc.isTty(0) && !flags.bool('no-TTY') && !flags.bool('no-tty');
    const options = [
      ...(flags.bool('rm') ? ['--rm'] : []),
      ...(flags.bool('detach') ? ['-d'] : [tty ? '-it' : '-i']),
      ...flags.list('env').flatMap((one) => ['-e', one]),
    ];
    return yield* engineForward(call, ['run', ...options, ...createArguments(project.value, service, instance)]);
  },
};

const composeTop: Command = {
  name: 'compose top',
  engines: ['docker'],
  handles: [],
  *run(call) {
    const project = projectNameOf(call);
    if (!project.ok) return complain(call, project.error);
    // Services that are not there are passed over without a word.
    const all = projectContainers(call.engine.store, project.name);
    const chosen = call.args.length === 0 ? all : all.filter((one) => call.args.includes(labelOf(one, 'service')));
    for (const container of chosen.filter(isUp)) {
      call.proc.out(`${container.name}\n`);
      yield* engineForward(call, ['top', container.id]);
      call.proc.out('\n');
    }
    return 0;
  },
};

const composeCp: Command = {
  name: 'compose cp',
  engines: ['docker'],
  handles: ['index', 'archive', 'follow-link'],
  *run(call) {
    const translate = (word: string): string => {
      const [service = '', path] = word.split(':');
      if (path === undefined) return word;
      const container = runningOf(call, service);
      return typeof container === 'string' ? word : `${container.id}:${path}`;
    };
    return yield* engineForward(call, ['cp', ...call.args.map(translate)]);
  },
};

const composeVersion: Command = {
  name: 'compose version',
  engines: ['docker'],
  handles: ['short', 'format'],
  offline: true,
  *run({ flags, proc, engine }) {
    yield* proc.tick();
    const version = engine.release.versions['compose'] ?? '2.40.3';
    proc.out(
      flags.bool('short')
        ? `${version}\n`
        : flags.text('format') === 'json'
          ? `{"version":"${version}"}\n`
          : `Docker Compose version ${version}\n`,
    );
    return 0;
  },
};

/** Commands of compose that run something in or as a service. */
export const composeRunCommands: readonly Command[] = [composeExec, composeRun, composeTop, composeCp, composeVersion];
