import { isUp } from '../../engine/runtime/index.ts';
import type { Task } from '../../host/program.ts';
import type { Call } from '../command.ts';
import { engineRun, reason } from './child.ts';
import { containersOf, projectContainers } from './containers.ts';
import { inOrder } from './dependencies.ts';
import type { Project } from './model.ts';
import { progress } from './progress.ts';
import { waitFor } from './wait-for.ts';

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
