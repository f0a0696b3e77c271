import { isUp } from '../../engine/runtime/index.ts';
import type { Container } from '../../engine/types.ts';
import type { Task } from '../../host/program.ts';
import type { Call, Command } from '../command.ts';
import { engineRun, reason } from './child.ts';
import { labelOf, projectContainers } from './containers.ts';
import { orphans, stopAndRemove, timeout } from './create.ts';
import { warn } from './load/files.ts';
import type { Project } from './model.ts';
import { complain, progress } from './progress.ts';
import { inOrder, projectOrName } from './project.ts';
import { startProject, waitFor } from './start.ts';

/** Containers of a call's project, of the services it names; with what they need where a file tells that. */
export interface Chosen {
  readonly name: string;
  readonly project: Project | undefined;
  readonly containers: readonly Container[];
}

/** Reads the project of a call and picks its containers. Gives an error's text. */
export function choose(call: Call, options: { readonly oneOff?: boolean } = {}): Chosen | string {
  const found = projectOrName(call, call.args);
  if (!found.ok) return found.error;
  const { project, name } = found.value;
  const all = projectContainers(call.engine.store, name, options);
  const containers = call.args.length === 0 ? all : all.filter((one) => call.args.includes(labelOf(one, 'service')));
  return { name, project, containers };
}

/** Containers so that those come first whose services others need; `reversed`: last. */
function inTurn(project: Project | undefined, containers: readonly Container[], reversed: boolean): Container[] {
  if (!project) return [...containers];
  const names = inOrder(project.services).map(({ name }) => name);
  const rank = (one: Container): number => names.indexOf(labelOf(one, 'service'));
  return [...containers].sort((a, b) => (reversed ? rank(b) - rank(a) : rank(a) - rank(b)));
}

const LABEL = 'com.docker.compose.project';

/** What a project is made of besides containers: by its file, else by labels. */
function shared(call: Call, { project, name }: Chosen): { readonly networks: string[]; readonly volumes: string[] } {
  const { store } = call.engine;
  const ofProject = (labels: Readonly<Record<string, string>>): boolean => labels[LABEL] === name;
  const own = (all: Project['networks']): string[] =>
    Object.values(all)
      .filter(({ external }) => !external)
      .map((one) => one.name);
  return {
    networks: project
      ? own(project.networks)
      : Object.values(store.networks)
          .filter(({ labels }) => ofProject(labels))
          .map((one) => one.name),
    volumes: project
      ? own(project.volumes)
      : Object.values(store.volumes)
          .filter(({ labels }) => ofProject(labels))
          .map((one) => one.name),
  };
}

function* removeNetworks(call: Call, names: readonly string[], project: string): Task<string | undefined> {
  const { store } = call.engine;
  for (const name of names) {
    const network = Object.values(store.networks).find((one) => one.name === name && one.labels[LABEL] === project);
    if (!network) continue;
    progress(call, `Network ${name}`, '', 'Removing');
    const inUse = Object.values(store.containers).some(
      (one) => one.state.pid !== 0 && one.endpoints.some((endpoint) => endpoint.network === name),
    );
    if (inUse) {
      progress(call, `Network ${name}`, '', 'Resource is still in use');
      continue;
    }
    const gone = yield* engineRun(call, ['network', 'rm', name]);
    if (gone.code !== 0) {
      progress(call, `Network ${name}`, '', 'Error');
      return `failed to remove network ${name}: ${reason(gone.err)}`;
    }
    progress(call, `Network ${name}`, '', 'Removed');
  }
  return undefined;
}

function* removeAll(call: Call, kind: 'Volume' | 'Image', names: readonly string[]): Task<void> {
  for (const name of names) {
    if (kind === 'Volume' && !call.engine.store.volumes[name]) continue;
    progress(call, `${kind} ${name}`, '', 'Removing');
    const gone = yield* engineRun(call, kind === 'Volume' ? ['volume', 'rm', '-f', name] : ['image', 'rm', name]);
    const used = /in use|conflict|is using/i.test(gone.err);
    progress(
      call,
      `${kind} ${name}`,
      '',
      gone.code === 0 ? 'Removed' : used ? 'Resource is still in use' : 'Warning: No resource found to remove',
    );
  }
}

/** Images that --rmi takes away: all, or those without a name of their own. */
function imagesOf(call: Call, project: Project | undefined): string[] {
  const mode = call.flags.text('rmi');
  const all = (project?.services ?? []).filter(({ raw }) => mode === 'all' || raw['image'] === undefined);
  return mode === ''
    ? []
    : [...new Set(all.map(({ image }) => (image.includes(':') ? image : `${image}:latest`)))].sort();
}

const composeDown: Command = {
  name: 'compose down',
  engines: ['docker'],
  handles: ['volumes', 'timeout', 'remove-orphans', 'rmi'],
  *run(call) {
    const { flags } = call;
    const mode = flags.text('rmi');
    if (mode !== '' && mode !== 'all' && mode !== 'local')
      return complain(call, `invalid value for --rmi: ${JSON.stringify(mode)}`);
    const found = projectOrName(call, []);
    if (!found.ok) return complain(call, found.error);
    const { project, name } = found.value;
    const missing = project && call.args.find((word) => !project.services.some((one) => one.name === word));
    if (missing !== undefined) return complain(call, `no such service: ${missing}: not found`);
    const all = projectContainers(call.engine.store, name);
    const known = project ? all.filter((one) => project.services.some((s) => s.name === labelOf(one, 'service'))) : all;
    const mine = known.filter((one) => call.args.length === 0 || call.args.includes(labelOf(one, 'service')));
    for (const one of inTurn(project, mine, true)) yield* stopAndRemove(call, one, flags.bool('volumes'));
    if (flags.bool('remove-orphans') && project)
      for (const one of orphans(call, project)) yield* stopAndRemove(call, one);
    const rest = shared(call, { project, name, containers: [] });
    const failed = yield* removeNetworks(call, rest.networks, name);
    if (failed !== undefined) return complain(call, failed);
    yield* removeAll(call, 'Image', imagesOf(call, project));
    if (flags.bool('volumes')) yield* removeAll(call, 'Volume', rest.volumes);
    if (all.length === 0 && rest.networks.length === 0 && !(flags.bool('volumes') && rest.volumes.length > 0))
      warn(call, `Warning: No resource found to remove for project ${JSON.stringify(name)}.`);
    return 0;
  },
};

const composeStop: Command = {
  name: 'compose stop',
  engines: ['docker'],
  handles: ['timeout'],
  *run(call) {
    const chosen = choose(call);
    if (typeof chosen === 'string') return complain(call, chosen);
    for (const one of inTurn(chosen.project, chosen.containers, true)) {
      progress(call, `Container ${one.name}`, '', 'Stopping');
      const done = yield* engineRun(call, ['stop', ...timeout(call), one.id]);
      if (done.code !== 0) return complain(call, reason(done.err));
      progress(call, `Container ${one.name}`, '', 'Stopped');
    }
    return 0;
  },
};

const composeStart: Command = {
  name: 'compose start',
  engines: ['docker'],
  handles: ['wait', 'wait-timeout'],
  *run(call) {
    const chosen = choose(call);
    if (typeof chosen === 'string') return complain(call, chosen);
    if (chosen.project) {
      const failed = yield* startProject(call, chosen.project);
      return failed === undefined ? 0 : complain(call, failed);
    }
    if (chosen.containers.length === 0)
      return complain(call, `no container found for project ${JSON.stringify(chosen.name)}: not found`);
    for (const one of chosen.containers.filter((each) => !isUp(each))) {
      progress(call, `Container ${one.name}`, '', 'Starting');
      const done = yield* engineRun(call, ['start', one.id]);
      if (done.code !== 0) return complain(call, reason(done.err));
      progress(call, `Container ${one.name}`, '', 'Started');
    }
    return 0;
  },
};

const composeRestart: Command = {
  name: 'compose restart',
  engines: ['docker'],
  handles: ['timeout', 'no-deps'],
  *run(call) {
    const chosen = choose(call);
    if (typeof chosen === 'string') return complain(call, chosen);
    const { project } = chosen;
    for (const one of inTurn(project, chosen.containers, false)) {
      const service = project?.services.find(({ name }) => name === labelOf(one, 'service'));
      if (project && service) {
        const missing = yield* waitFor(
          call,
          project,
          service.name,
          service.dependsOn.filter(({ restart }) => restart),
        );
        if (missing !== undefined) return complain(call, missing);
      }
      progress(call, `Container ${one.name}`, '', 'Restarting');
      const done = yield* engineRun(call, ['restart', ...timeout(call), one.id]);
      if (done.code !== 0) return complain(call, reason(done.err));
      progress(call, `Container ${one.name}`, '', 'Started');
    }
    return 0;
  },
};

const composeKill: Command = {
  name: 'compose kill',
  engines: ['docker'],
  handles: ['signal', 'remove-orphans'],
  *run(call) {
    const chosen = choose(call, { oneOff: true });
    if (typeof chosen === 'string') return complain(call, chosen);
    const { project } = chosen;
    const known = chosen.containers.filter(
      (one) =>
        isUp(one) &&
        (!project ||
          call.flags.bool('remove-orphans') ||
          project.services.some(({ name }) => name === labelOf(one, 'service'))),
    );
    if (known.length === 0) call.proc.err('no container to kill');
    const signal = call.flags.has('signal') ? ['-s', call.flags.text('signal')] : [];
    for (const one of known) {
      progress(call, `Container ${one.name}`, '', 'Killing');
      const done = yield* engineRun(call, ['kill', ...signal, one.id]);
      if (done.code !== 0) {
        progress(call, `Container ${one.name}`, '', 'Error while Killing');
        return complain(call, reason(done.err));
      }
      progress(call, `Container ${one.name}`, '', 'Killed');
    }
    return 0;
  },
};

/** pause and unpause: containers that run. */
const forRunning = (name: string, done: string): Command => ({
  name: `compose ${name}`,
  engines: ['docker'],
  handles: [],
  *run(call) {
    const chosen = choose(call);
    if (typeof chosen === 'string') return complain(call, chosen);
    for (const one of chosen.containers.filter(isUp)) {
      const ran = yield* engineRun(call, [name, one.id]);
      if (ran.code !== 0) return complain(call, reason(ran.err));
      progress(call, `Container ${one.name}`, '', done);
    }
    return 0;
  },
});

const composeRemove: Command = {
  name: 'compose rm',
  engines: ['docker'],
  handles: ['force', 'stop', 'volumes', 'all'],
  *run(call) {
    const { flags, proc } = call;
    const chosen = choose(call);
    if (typeof chosen === 'string') return complain(call, chosen);
    if (flags.bool('stop')) {
      for (const one of inTurn(chosen.project, chosen.containers, true)) {
        progress(call, `Container ${one.name}`, '', 'Stopping');
        yield* engineRun(call, ['stop', one.id]);
        progress(call, `Container ${one.name}`, '', 'Stopped');
      }
    }
    const gone = chosen.containers.filter((one) => !isUp(one));
    if (gone.length === 0) return complain(call, 'No stopped containers', 0);
    const question = `Going to remove ${gone.map(({ name }) => name).join(', ')}`;
    proc.out(flags.bool('force') ? `${question}\n` : question);
    if (!flags.bool('force')) {
      const answer = yield* proc.readLine(0);
      if (!/^(y|yes|true|t|1)$/i.test((answer ?? '').trim())) return 0;
    }
    for (const one of gone) {
      progress(call, `Container ${one.name}`, '', 'Removing');
      yield* engineRun(call, [
        'rm',
        ...(flags.bool('force') ? ['-f'] : []),
        ...(flags.bool('volumes') ? ['-v'] : []),
        one.id,
      ]);
      progress(call, `Container ${one.name}`, '', 'Removed');
    }
    return 0;
  },
};

/** Commands of compose that stop, start again and remove. */
export const composeDownCommands: readonly Command[] = [
  composeDown,
  composeRemove,
  composeStop,
  composeStart,
  composeRestart,
  composeKill,
  forRunning('pause', 'Paused'),
  forRunning('unpause', 'Unpaused'),
];
