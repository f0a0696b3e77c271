import { isUp } from '../../engine/runtime/index.ts';
import type { Container } from '../../engine/types.ts';
import type { Task } from '../../host/program.ts';
import type { Call } from '../command.ts';
import { engineRun, reason } from './child.ts';
import { labelOf, projectContainers } from './containers.ts';
import { warn } from './load/files.ts';
import type { Dependency, Project } from './model.ts';
import { progress } from './progress.ts';
import { inOrder } from './project.ts';

/** Containers of a service, one-off ones aside. */
export const containersOf = (call: Call, project: string, service: string): Container[] =>
  projectContainers(call.engine.store, project).filter((one) => labelOf(one, 'service') === service);

/** How far a container is with what is waited for: done, not yet, or why it never will be. */
type Progress = 'done' | 'waiting' | { readonly error: string };

function healthOf({ name, state, config }: Container, mayJustRun: boolean): Progress {
  if (state.status === 'exited') return { error: `container ${name} exited (${state.exitCode})` };
  const hasCheck = config.healthcheck !== undefined && config.healthcheck.test[0] !== 'NONE';
  if (!hasCheck && mayJustRun) return state.status === 'running' ? 'done' : 'waiting';
  if (!hasCheck || !state.health) return { error: `container ${name} has no healthcheck configured` };
  if (state.health.status === 'unhealthy') return { error: `container ${name} is unhealthy` };
  return state.health.status === 'healthy' ? 'done' : 'waiting';
}

function progressOf(condition: string, service: string, containers: readonly Container[]): Progress {
  if (condition === 'service_completed_successfully') {
    const ended = containers.find(({ state }) => state.status === 'exited');
    if (!ended) return 'waiting';
    if (ended.state.exitCode === 0) return 'done';
    return { error: `service ${JSON.stringify(service)} didn't complete successfully: exit ${ended.state.exitCode}` };
  }
  for (const one of containers) {
    const health = healthOf(one, condition === 'running_or_healthy');
    if (health !== 'done') return health;
  }
  return 'done';
}

/** Waits until what a service needs is there: waitDependencies in pkg/compose/convergence.go. Gives an error's text. */
export function* waitFor(
  call: Call,
  project: Project,
  dependant: string,
  needed: readonly Dependency[],
  until?: number,
): Task<string | undefined> {
  const { kernel } = call.engine;
  for (const { name, condition, required } of needed) {
    if (condition === 'service_started' || project.disabled.includes(name)) continue;
    if (project.services.find((one) => one.name === name)?.scale === 0) continue;
    const all = containersOf(call, project.name, name);
    for (const one of all) progress(call, `Container ${one.name}`, '', 'Waiting');
    if (all.length === 0) {
      if (required) return `${dependant} is missing dependency ${name}`;
      warn(call, `${dependant} is missing dependency ${name}`);
      continue;
    }
    let state: Progress = 'waiting';
    while (state === 'waiting') {
      if (until !== undefined && kernel.now >= until) return 'timeout';
      yield* call.proc.sleep(500);
      state = progressOf(condition, name, all);
    }
    if (state === 'done') {
      const word = condition === 'service_completed_successfully' ? 'Exited' : 'Healthy';
      for (const one of all) progress(call, `Container ${one.name}`, '', word);
      continue;
    }
    if (!required) {
      for (const one of all)
        progress(
          call,
          `Container ${one.name}`,
          '',
          `Skipped: optional dependency ${JSON.stringify(name)} failed to start`,
        );
      continue;
    }
    const isHealth = condition === 'service_healthy';
    if (condition !== 'running_or_healthy')
      for (const one of all) progress(call, `Container ${one.name}`, '', isHealth ? 'Error' : state.error);
    return isHealth ? `dependency failed to start: ${state.error}` : state.error;
  }
  return undefined;
}

/** Starts what does not run, each service after what it needs (pkg/compose/start.go). Gives an error's text. */
export function* startProject(call: Call, project: Project): Task<string | undefined> {
  for (const service of inOrder(project.services)) {
    if (service.scale === 0) continue;
    const missing = yield* waitFor(call, project, service.name, service.dependsOn);
    if (missing !== undefined) return missing;
    if (projectContainers(call.engine.store, project.name).length === 0)
      return `service ${JSON.stringify(service.name)} has no container to start`;
    for (const one of containersOf(call, project.name, service.name)) {
      if (isUp(one)) continue;
      progress(call, `Container ${one.name}`, '', 'Starting');
      const started = yield* engineRun(call, ['start', one.id]);
      if (started.code !== 0) return reason(started.err);
      progress(call, `Container ${one.name}`, '', 'Started');
    }
  }
  return undefined;
}

/** --wait: until every service runs, or is healthy where that is checked. Gives an error's text. */
export function* waitAll(call: Call, project: Project): Task<string | undefined> {
  const completes = (name: string): boolean =>
    project.services.some(({ dependsOn }) =>
      dependsOn.some((one) => one.name === name && one.condition === 'service_completed_successfully'),
    );
  const needed = project.services.map(({ name }) => ({
    name,
    condition: completes(name) ? 'service_completed_successfully' : 'running_or_healthy',
    restart: false,
    required: true,
  }));
  const seconds = call.flags.int('wait-timeout');
  const until = seconds > 0 ? call.engine.kernel.now + seconds * 1000 : undefined;
  const failed = yield* waitFor(call, project, project.name, needed, until);
  return failed === 'timeout' ? `application not healthy after ${seconds}s` : failed;
}
