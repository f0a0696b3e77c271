import type { Container } from '../../engine/types.ts';
import type { Task } from '../../host/program.ts';
import type { Call } from '../command.ts';
import { containerName } from './arguments/instance.ts';
import { configHash } from './arguments/labels.ts';
import { joinsOf, makeContainer, recreate } from './container.ts';
import { labelOf, numberOf, projectContainers } from './containers.ts';
import type { Project, Service } from './model.ts';
import { progress } from './progress.ts';
import { stopAndRemove } from './stop-and-remove.ts';

/** How containers are made anew: those that changed, all, or none. */
export type Recreate = 'diverged' | 'force' | 'never';

/** Makes the containers that a service lacks, removes those that are too many, makes anew those that changed. */
export function* ensureService(
  call: Call,
  project: Project,
  service: Service,
  how: Recreate,
): Task<string | undefined> {
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
