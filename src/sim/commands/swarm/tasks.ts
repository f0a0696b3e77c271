import type { EngineContext } from '../../engine/engine.ts';
import { removeContainer } from '../../engine/runtime/remove.ts';
import { isUp, signalContainer, stopSignal } from '../../engine/runtime/stop.ts';
import type { HostPid } from '../../host/ids.ts';
import { nullStream, sink } from '../../host/streams.ts';
import { reason } from '../compose/child.ts';
import { milliseconds } from './duration.ts';
import { runWords } from './settings.ts';
import {
  containerOf,
  liveTasks,
  type Service,
  type Swarm,
  type SwarmTask,
  swarmId,
  taskName,
  wantedOf,
} from './state.ts';

/** Tasks of a slot that are remembered (swarmkit, TaskHistoryRetentionLimit). */
const HISTORY = 5;
/** From the start of a container until the manager has heard of it, in milliseconds. */
const STARTS = 800;
/** Between the end of a task and the next one in its slot, unless --restart-delay says otherwise. */
const RESTART_DELAY = '5s';

const living = (swarm: Swarm, service: Service): boolean => swarm.services[service.name] === service;

function set(engine: EngineContext, task: SwarmTask, state: SwarmTask['state'], error = ''): void {
  Object.assign(task, { state, error, since: engine.kernel.now });
}

/** Looks after a task's container: its end is the task's, and another one takes the slot by the restart condition. */
function watch(engine: EngineContext, swarm: Swarm, service: Service, task: SwarmTask, pid: HostPid): void {
  engine.kernel.onExit(pid, (code) => {
    const missing = containerOf(engine, task) === undefined;
    if (task.desired === 'Shutdown') {
      set(engine, task, 'Shutdown');
      return;
    }
    if (code === 0) set(engine, task, 'Complete');
    else
      set(engine, task, 'Failed', missing ? `No such container: ${task.container}` : `task: non-zero exit (${code})`);
    again(engine, swarm, service, task);
  });
}

function again(engine: EngineContext, swarm: Swarm, service: Service, task: SwarmTask): void {
  const { settings } = task.spec;
  const usual = service.mode === 'replicated-job' ? 'on-failure' : 'any';
  const condition = settings['restart-condition']?.at(-1) ?? usual;
  if (condition === 'none' || (condition === 'on-failure' && task.state === 'Complete')) return;
  const delay = milliseconds(settings['restart-delay']?.at(-1) ?? RESTART_DELAY);
  engine.kernel.at(engine.kernel.now + 1, () => {
    if (task.desired !== 'Running' || !living(swarm, service)) return;
    task.desired = 'Shutdown';
    engine.kernel.at(engine.kernel.now + delay, () => {
      if (!living(swarm, service) || task.slot > wantedOf(service)) return;
      if (!liveTasks(service).some(({ slot }) => slot === task.slot)) startTask(engine, swarm, service, task.slot);
    });
  });
}

function forget(engine: EngineContext, service: Service, slot: number): void {
  const old = service.tasks.filter((one) => one.slot === slot && one.desired === 'Shutdown');
  for (const task of old.slice(0, Math.max(0, old.length - HISTORY + 1))) {
    const container = containerOf(engine, task);
    if (container && !isUp(container)) removeContainer(engine, container, { volumes: true, force: true });
    service.tasks = service.tasks.filter((one) => one !== task);
  }
}

const words = (engine: EngineContext, swarm: Swarm, service: Service, task: SwarmTask): string[] => {
  const { spec } = task;
  const labels = {
    'com.docker.swarm.node.id': swarm.nodeId,
    'com.docker.swarm.service.id': service.id,
    'com.docker.swarm.service.name': service.name,
    'com.docker.swarm.task': '',
    'com.docker.swarm.task.id': task.id,
    'com.docker.swarm.task.name': `${taskName(swarm, service, task)}.${task.id}`,
  };
  return [
    'docker',
    'run',
    '-d',
    '--name',
    `${taskName(swarm, service, task)}.${task.id}`,
    ...Object.entries(labels).flatMap(([key, value]) => ['--label', `${key}=${value}`]),
    ...spec.env.flatMap((one) => ['-e', one]),
    ...(task.slot === 1 ? spec.ports.flatMap((one) => ['-p', one]) : []),
    ...runWords(engine, swarm, spec, task.id),
    ...(spec.settings['network'] ? ['--network-alias', service.name, '--network-alias', `tasks.${service.name}`] : []),
    spec.image,
    ...spec.command,
  ];
};

/** Why the node did not take a task. */
function refusal(text: string, { spec }: SwarmTask): string {
  const image = /:[^/]*$/.test(spec.image) ? spec.image : `${spec.image}:latest`;
  if (/^Unable to find image/.test(text)) return `No such image: ${image}`;
  return reason(text).replace(/^Error response from daemon: /, '');
}

/** A task has its container: it comes up, or has ended already. */
function begun(engine: EngineContext, swarm: Swarm, service: Service, task: SwarmTask, id: string): void {
  task.container = id;
  const container = containerOf(engine, task);
  if (task.desired === 'Shutdown') retire(engine, task);
  else if (container && isUp(container)) {
    set(engine, task, 'Starting');
    watch(engine, swarm, service, task, container.state.pid);
    engine.kernel.at(engine.kernel.now + STARTS, () => {
      if (task.state === 'Starting') set(engine, task, 'Running');
    });
  } else {
    const code = container?.state.exitCode ?? 0;
    set(engine, task, code === 0 ? 'Complete' : 'Failed', code === 0 ? '' : `task: non-zero exit (${code})`);
    again(engine, swarm, service, task);
  }
}

/** Makes a new task in a slot; without a node that takes tasks it waits. */
export function startTask(caller: EngineContext, swarm: Swarm, service: Service, slot: number): SwarmTask {
  const engine = caller.architecture.lasting(caller);
  const { kernel } = engine;
  forget(engine, service, slot);
  const task: SwarmTask = {
    id: swarmId(engine),
    slot,
    spec: service.spec,
    desired: 'Running',
    state: 'Preparing',
    since: kernel.now,
    error: '',
  };
  service.tasks.push(task);
  if (swarm.availability !== 'active') {
    set(engine, task, 'Pending', 'no suitable node (1 node not available for new tasks)');
    return task;
  }
  const [out, problem] = [sink(), sink()];
  const started = kernel.spawn({
    parent: 1 as HostPid,
    argv: words(engine, swarm, service, task),
    program: 'docker',
    env: { PATH: '/usr/bin:/bin' },
    cwd: '/',
    fds: { 0: nullStream(), 1: out, 2: problem },
  });
  if (!started.ok) return task;
  kernel.onExit(started.value, (code) => {
    if (code === 0) begun(engine, swarm, service, task, out.text().trim());
    else {
      set(engine, task, 'Rejected', refusal(problem.text(), task));
      again(engine, swarm, service, task);
    }
  });
  return task;
}

/** Ends a task: the stop signal of its container, then KILL after the grace period. `then` runs when it is over. */
export function retire(caller: EngineContext, task: SwarmTask, then: () => void = () => undefined): void {
  const engine = caller.architecture.lasting(caller);
  const { kernel } = engine;
  task.desired = 'Shutdown';
  const container = containerOf(engine, task);
  if (!container || !isUp(container)) {
    if (['Pending', 'Preparing'].includes(task.state)) set(engine, task, 'Shutdown');
    then();
    return;
  }
  const { pid } = container.state;
  container.state.stoppedByUser = true;
  kernel.onExit(pid, () => kernel.at(kernel.now + 1, then));
  signalContainer(engine, container, stopSignal(container));
  kernel.at(kernel.now + milliseconds(task.spec.settings['stop-grace-period']?.at(-1) ?? '10s'), () => {
    if (container.state.pid === pid) signalContainer(engine, container, 'KILL');
  });
}

/** Ends a task and forgets it, with its container: what a smaller number of replicas, or the end of a service, does. */
export function removeTask(caller: EngineContext, service: Service, task: SwarmTask): void {
  const engine = caller.architecture.lasting(caller);
  service.tasks = service.tasks.filter((one) => one !== task);
  retire(engine, task, () => {
    const container = containerOf(engine, task);
    if (container) removeContainer(engine, container, { volumes: true, force: true });
  });
}
