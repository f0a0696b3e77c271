import type { Container } from '../../engine/types.ts';
import type { Task } from '../../host/program.ts';
import type { Call, Command } from '../command.ts';
import { engineRun, reason } from './child.ts';
import { labelOf, projectContainers } from './containers.ts';
import { complain, progress } from './progress.ts';
import { loadProject, namedProject } from './project.ts';

/** The project of a call by its name alone, or by its file. */
export function projectNameOf(
  call: Call,
): { readonly ok: true; readonly name: string } | { readonly ok: false; readonly error: string } {
  const project = loadProject(call);
  if (project.ok) return { ok: true, name: project.value.name };
  const named = call.group.has('file') ? undefined : namedProject(call);
  return named === undefined ? { ok: false, error: project.error } : { ok: true, name: named };
}

/** Containers of a call's project, of the services it names. */
export function chosenContainers(call: Call, options: { readonly oneOff?: boolean } = {}): Container[] | string {
  const project = projectNameOf(call);
  if (!project.ok) return project.error;
  const all = projectContainers(call.engine.store, project.name, options);
  const loaded = loadProject(call);
  const missing = call.args.find(
    (name) => loaded.ok && !loaded.value.services.some((service) => service.name === name),
  );
  if (missing !== undefined) return `no such service: ${missing}`;
  return call.args.length === 0 ? all : all.filter((one) => call.args.includes(labelOf(one, 'service')));
}

const timeOf = ({ flags }: Call): string[] => (flags.has('timeout') ? ['-t', String(flags.int('timeout'))] : []);

function* removeThings(call: Call, name: string): Task<void> {
  const { store } = call.engine;
  const label = 'com.docker.compose.project';
  if (call.flags.bool('volumes')) {
    for (const volume of Object.values(store.volumes).filter(({ labels }) => labels[label] === name)) {
      progress(call, 'Volume', volume.name, 'Removing');
      yield* engineRun(call, ['volume', 'rm', '-f', volume.name]);
      progress(call, 'Volume', volume.name, 'Removed');
    }
  }
  for (const network of Object.values(store.networks).filter(({ labels }) => labels[label] === name)) {
    progress(call, 'Network', network.name, 'Removing');
    yield* engineRun(call, ['network', 'rm', network.name]);
    progress(call, 'Network', network.name, 'Removed');
  }
}

const composeDown: Command = {
  name: 'compose down',
  engines: ['docker'],
  handles: ['volumes', 'timeout', 'remove-orphans', 'rmi', 'file', 'project-name'],
  *run(call) {
    const project = projectNameOf(call);
    if (!project.ok) return complain(call, project.error);
    for (const container of projectContainers(call.engine.store, project.name, {
      oneOff: call.flags.bool('remove-orphans'),
    })) {
      progress(call, 'Container', container.name, 'Stopping');
      yield* engineRun(call, ['stop', ...timeOf(call), container.id]);
      progress(call, 'Container', container.name, 'Stopped');
      progress(call, 'Container', container.name, 'Removing');
      yield* engineRun(call, ['rm', '-f', ...(call.flags.bool('volumes') ? ['-v'] : []), container.id]);
      progress(call, 'Container', container.name, 'Removed');
    }
    yield* removeThings(call, project.name);
    return 0;
  },
};

/** A command that does one thing of the engine to each container of the services named. */
const forEach = (
  name: string,
  verbs: readonly [string, string],
  engine: (call: Call) => readonly string[],
  handles: readonly string[] = [],
): Command => ({
  name: `compose ${name}`,
  engines: ['docker'],
  handles: ['file', 'project-name', 'timeout', ...handles],
  *run(call) {
    const containers = chosenContainers(call);
    if (typeof containers === 'string') return complain(call, containers);
    for (const container of containers) {
      progress(call, 'Container', container.name, verbs[0]);
      const done = yield* engineRun(call, [...engine(call), container.id]);
      if (done.code !== 0) return complain(call, reason(done.err));
      progress(call, 'Container', container.name, verbs[1]);
    }
    return 0;
  },
});

const composeRemove: Command = {
  name: 'compose rm',
  engines: ['docker'],
  handles: ['force', 'stop', 'volumes'],
  *run(call) {
    const containers = chosenContainers(call, { oneOff: true });
    if (typeof containers === 'string') return complain(call, containers);
    const gone = containers.filter(({ state }) => call.flags.bool('stop') || state.pid === 0);
    if (gone.length === 0) return complain(call, 'No stopped containers', 0);
    for (const container of gone) {
      if (call.flags.bool('stop')) yield* engineRun(call, ['stop', container.id]);
      progress(call, 'Container', container.name, 'Removing');
      yield* engineRun(call, ['rm', '-f', container.id]);
      progress(call, 'Container', container.name, 'Removed');
    }
    return 0;
  },
};

/** Commands of compose that stop, start again and remove. */
export const composeDownCommands: readonly Command[] = [
  composeDown,
  composeRemove,
  forEach('stop', ['Stopping', 'Stopped'], (call) => ['stop', ...timeOf(call)]),
  forEach('start', ['Starting', 'Started'], () => ['start'], ['wait']),
  forEach('restart', ['Restarting', 'Started'], (call) => ['restart', ...timeOf(call)], ['no-deps']),
  forEach(
    'kill',
    ['Killing', 'Killed'],
    (call) => ['kill', ...(call.flags.has('signal') ? ['-s', call.flags.text('signal')] : [])],
    ['signal'],
  ),
  forEach('pause', ['Pausing', 'Paused'], () => ['pause']),
  forEach('unpause', ['Unpausing', 'Unpaused'], () => ['unpause']),
];
