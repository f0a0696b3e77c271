import { isUp } from '../../engine/runtime/index.ts';
import type { Container } from '../../engine/types.ts';
import type { Call, Command } from '../command.ts';
import { createArguments, networksOf } from './arguments.ts';
import { engineForward, engineRun } from './child.ts';
import { labelOf, numberOf, projectContainers } from './containers.ts';
import { createProject } from './create.ts';
import { prepareImages } from './images.ts';
import { keyValues } from './load/canonical.ts';
import { listAt, mapAt, type Raw, textAt } from './load/raw.ts';
import type { Project, Service } from './model.ts';
import { complain, progress } from './progress.ts';
import { loadProject, projectNameOf } from './project.ts';
import { startProject, waitFor } from './start.ts';
import { shellWords } from './words.ts';

/** A running container of a service, by --index (getSpecifiedContainer). An error's text. */
function runningOf(call: Call, service: string): Container | string {
  const project = projectNameOf(call);
  if (!project.ok) return project.error;
  const index = call.flags.has('index') ? call.flags.int('index') : 0;
  const mine = projectContainers(call.engine.store, project.value).filter(
    (one) => labelOf(one, 'service') === service && isUp(one) && (index === 0 || numberOf(one) === index),
  );
  return mine[0] ?? `service ${JSON.stringify(service)} is not running${index > 0 ? ` container #${index}` : ''}`;
}

const composeExec: Command = {
  name: 'compose exec',
  engines: ['docker'],
  handles: ['detach', 'env', 'index', 'no-TTY', 'no-tty', 'privileged', 'user', 'workdir', 'interactive', 'tty'],
  *run(call) {
    const { args, flags, proc } = call;
    const container = runningOf(call, args[0] ?? '');
    if (typeof container === 'string') return complain(call, container);
    const tty = proc.isTty(0) && proc.isTty(1) && !flags.bool('no-TTY') && !flags.bool('no-tty');
    const options = [
      ...(flags.bool('detach') ? ['-d'] : [tty ? '-it' : '-i']),
      ...flags.list('env').flatMap((one) => ['-e', one]),
      ...(flags.has('user') ? ['-u', flags.text('user')] : []),
      ...(flags.has('workdir') ? ['-w', flags.text('workdir')] : []),
      ...(flags.bool('privileged') ? ['--privileged'] : []),
    ];
    return yield* engineForward(call, ['exec', ...options, container.id, ...args.slice(1)]);
  },
};

/** The service as the flags of `run` change it for one container (applyRunOptions). */
function changed({ flags }: Call, service: Service): Service {
  const { raw } = service;
  const entrypoint = flags.maybe('entrypoint');
  const set = (key: string, flag: string): Raw => (flags.has(flag) ? { [key]: flags.text(flag) } : {});
  const without = (key: string, gone: readonly string[]): unknown[] =>
    listAt(raw, key).filter((one) => !gone.includes(String(one)));
  const { container_name: _name, restart: _restart, ...rest } = raw;
  return {
    ...service,
    containerName: '',
    environment: { ...service.environment, ...(keyValues(flags.list('env')) as Record<string, string>) },
    raw: {
      ...rest,
      ...set('user', 'user'),
      ...set('working_dir', 'workdir'),
      labels: { ...mapAt(raw, 'labels'), ...keyValues(flags.list('label')) },
      cap_add: [...without('cap_add', flags.list('cap-drop')), ...flags.list('cap-add')],
      cap_drop: [...without('cap_drop', flags.list('cap-add')), ...flags.list('cap-drop')],
    },
    ...(entrypoint !== undefined && { entrypoint: shellWords(entrypoint), command: undefined }),
  };
}

/** What a one-off container needs: networks, volumes, the services it depends on. Gives an error's text. */
function* prepare(call: Call, project: Project, service: Service) {
  const { flags } = call;
  const needed = flags.bool('no-deps') ? [] : project.services.filter(({ name }) => name !== service.name);
  const others: Project = { ...project, services: needed, disabled: [...project.disabled, service.name] };
  const images = yield* prepareImages(call, [...needed, service], flags.bool('build'));
  if (images !== undefined) return images;
  const made = yield* createProject(call, others, 'diverged', { removeOrphans: flags.bool('remove-orphans') });
  if (made !== undefined || needed.length === 0) return made;
  const started = yield* startProject(call, others);
  return started ?? (yield* waitFor(call, others, service.name, service.dependsOn));
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
    'tty',
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
    'quiet-build',
    'quiet-pull',
    'remove-orphans',
    'use-aliases',
    'volume',
    'workdir',
  ],
  *run(call) {
    const { args, flags, engine, proc } = call;
    const [name = '', ...command] = args;
    if (flags.list('publish').length > 0 && flags.bool('service-ports'))
      return complain(call, '--service-ports and --publish are incompatible');
    const loaded = loadProject(call, { services: [name], withEnvironment: true });
    if (!loaded.ok) return complain(call, loaded.error);
    const project = loaded.value;
    const known = project.services.find((one) => one.name === name);
    if (!known) return complain(call, `no such service: ${name}`);
    if (flags.list('label').some((one) => !one.includes('='))) return complain(call, 'label must be set as KEY=VALUE');
    const service = changed(call, known);
    const failed = yield* prepare(call, project, service);
    if (failed !== undefined) return complain(call, failed);
    const own = flags.maybe('name') ?? `${project.name}-${name}-run-${engine.kernel.hex(12)}`;
    const instance = {
      number: -1,
      name: own,
      oneOff: command,
      publishes: flags.bool('service-ports'),
      usesAliases: flags.bool('use-aliases'),
    };
    const tty = proc.isTty(0) && proc.isTty(1) && !flags.bool('no-TTY') && !flags.bool('no-tty');
    const extra = networksOf(service)
      .slice(1)
      .flatMap((key) =>
        textAt(service.raw, 'network_mode') === '' ? ['--network', project.networks[key]?.name ?? key] : [],
      );
    const options = [
      ...(flags.bool('rm') ? ['--rm'] : []),
      ...(flags.bool('detach') ? ['-d'] : [tty ? '-it' : '-i']),
      ...flags.list('publish').flatMap((one) => ['-p', one]),
      ...flags.list('volume').flatMap((one) => ['-v', one]),
      ...extra,
    ];
    return yield* engineForward(call, ['run', ...options, ...createArguments(project, service, instance)]);
  },
};

/** Processes of several containers as one table: service, number, then what `top` tells (cmd/compose/top.go). */
function topTable(
  tables: readonly { readonly service: string; readonly number: string; readonly text: string }[],
): string {
  const rows: string[][] = [];
  for (const { service, number, text } of tables) {
    const [head = '', ...lines] = text.replace(/\n$/, '').split('\n');
    const titles = head.trim().split(/\s+/);
    if (rows.length === 0) rows.push(['SERVICE', '#', ...titles]);
    for (const line of lines) {
      const cells = line.trim().split(/\s+/);
      rows.push([service, number, ...cells.slice(0, titles.length - 1), cells.slice(titles.length - 1).join(' ')]);
    }
  }
  const widths = (rows[0] ?? []).map((_title, column) =>
    Math.max(4, ...rows.map((row) => (row[column]?.length ?? 0) + 2)),
  );
  return rows
    .map(
      (row) =>
        `${row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0))).join('')}\n`,
    )
    .join('');
}

const composeTop: Command = {
  name: 'compose top',
  engines: ['docker'],
  handles: [],
  *run(call) {
    const project = projectNameOf(call);
    if (!project.ok) return complain(call, project.error);
    // Services that are not there are passed over without a word.
    const all = projectContainers(call.engine.store, project.value, { oneOff: true });
    const chosen = call.args.length === 0 ? all : all.filter((one) => call.args.includes(labelOf(one, 'service')));
    const tables: { service: string; number: string; text: string }[] = [];
    for (const container of chosen.filter(isUp)) {
      const ran = yield* engineRun(call, ['top', container.id]);
      if (ran.code === 0)
        tables.push({
          service: labelOf(container, 'service'),
          number: labelOf(container, 'container-number'),
          text: ran.out,
        });
    }
    call.proc.out(topTable(tables));
    return 0;
  },
};

const composeCp: Command = {
  name: 'compose cp',
  engines: ['docker'],
  handles: ['index', 'archive', 'follow-link', 'all'],
  *run(call) {
    const { args, flags, engine } = call;
    const project = projectNameOf(call);
    if (!project.ok) return complain(call, project.error);
    const serviceOf = (word = ''): string | undefined => /^([^./:][^:]*):/.exec(word)?.[1];
    const [from, to] = [serviceOf(args[0]), serviceOf(args[1])];
    if (from !== undefined && to !== undefined) return complain(call, 'copying between services is not supported');
    const service = from ?? to;
    if (service === undefined) return complain(call, 'unknown copy direction');
    const index = flags.has('index') ? flags.int('index') : 0;
    const mine = projectContainers(engine.store, project.value).filter((one) => labelOf(one, 'service') === service);
    const chosen =
      index > 0 ? mine.filter((one) => numberOf(one) === index) : from === undefined ? mine : mine.slice(0, 1);
    if (chosen.length === 0)
      return complain(
        call,
        index > 0
          ? `service ${JSON.stringify(service)} is not running container #${index}`
          : `no container found for service ${JSON.stringify(service)}`,
      );
    const path = (word = ''): string => word.slice(word.indexOf(':') + 1);
    for (const one of chosen) {
      const text =
        from === undefined
          ? `copy ${args[0]} to ${one.name}:${path(args[1])}`
          : `copy ${one.name}:${path(args[0])} to ${args[1]}`;
      progress(call, one.name, text, 'Copying');
      const [source, target] =
        from === undefined ? [args[0], `${one.id}:${path(args[1])}`] : [`${one.id}:${path(args[0])}`, args[1]];
      const ran = yield* engineForward(call, [
        'cp',
        '-q',
        ...(flags.bool('archive') ? ['-a'] : []),
        source ?? '',
        target ?? '',
      ]);
      if (ran !== 0) return ran;
      progress(call, one.name, text, 'Copied');
    }
    return 0;
  },
};

const composeWait: Command = {
  name: 'compose wait',
  engines: ['docker'],
  handles: ['down-project'],
  *run(call) {
    const { args, flags, engine, proc } = call;
    const project = projectNameOf(call);
    if (!project.ok) return complain(call, project.error);
    const chosen = projectContainers(engine.store, project.value, { oneOff: true }).filter(
      (one) => isUp(one) && args.includes(labelOf(one, 'service')),
    );
    if (chosen.length === 0) return complain(call, `no containers for project ${JSON.stringify(project.value)}`);
    let code = 0;
    const open = [...chosen];
    while (open.length > 0) {
      yield* proc.until(() => open.some((one) => !isUp(one)));
      for (const one of open.filter((each) => !isUp(each))) {
        code = one.state.exitCode;
        proc.out(`container ${JSON.stringify(one.id)} exited with status code ${code}\n`);
        open.splice(open.indexOf(one), 1);
      }
    }
    if (flags.bool('down-project'))
      yield* engineForward(call, ['compose', '-p', project.value, 'down', '--remove-orphans']);
    return code;
  },
};

const composeStats: Command = {
  name: 'compose stats',
  engines: ['docker'],
  handles: ['all', 'format', 'no-stream', 'no-trunc'],
  *run(call) {
    const { args, flags, engine } = call;
    const project = projectNameOf(call);
    if (!project.ok) return complain(call, project.error);
    const chosen = projectContainers(engine.store, project.value, { oneOff: true }).filter(
      (one) => (args.length === 0 || args.includes(labelOf(one, 'service'))) && (flags.bool('all') || isUp(one)),
    );
    if (chosen.length === 0) return 0;
    const switches = ['no-stream', 'no-trunc'].filter((name) => flags.bool(name)).map((name) => `--${name}`);
    const format = flags.has('format') ? ['--format', flags.text('format')] : [];
    return yield* engineForward(call, ['stats', ...switches, ...format, ...chosen.map(({ id }) => id)]);
  },
};

const composeVersion: Command = {
  name: 'compose version',
  engines: ['docker'],
  handles: ['short', 'format'],
  offline: true,
  *run({ flags, proc, engine }) {
    yield* proc.tick();
    const version = engine.release.versions['compose'] ?? '2.40.3-3';
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
export const composeRunCommands: readonly Command[] = [
  composeExec,
  composeRun,
  composeTop,
  composeCp,
  composeWait,
  composeStats,
  composeVersion,
];
