import type { Container } from '../../engine/types.ts';
import type { Task } from '../../host/program.ts';
import type { Call } from '../command.ts';
import { createArguments } from './arguments/create.ts';
import { containerName, type Instance } from './arguments/instance.ts';
import { connectArguments, networksOf } from './arguments/network.ts';
import { engineRun, reason } from './child.ts';
import { labelOf, numberOf, projectContainers } from './containers.ts';
import { textAt } from './load/raw.ts';
import type { Project, Service } from './model.ts';
import { progress } from './progress.ts';
import { timeoutArguments } from './stop-and-remove.ts';

/** 'service:NAME' → 'container:ID' for the services whose namespaces another one shares. */
export function joinsOf(call: Call, project: Project): Record<string, string> {
  const all = projectContainers(call.engine.store, project.name);
  return Object.fromEntries(
    project.services.flatMap(({ name }) => {
      const first = all.find((one) => labelOf(one, 'service') === name);
      return first ? [[`service:${name}`, `container:${first.id}`]] : [];
    }),
  );
}

/** Makes one container and connects it to its networks. Gives an error's text. */
export function* makeContainer(
  call: Call,
  project: Project,
  service: Service,
  instance: Instance,
): Task<string | undefined> {
  const made = yield* engineRun(call, ['create', ...createArguments(project, service, instance)]);
  if (made.code !== 0) return reason(made.err);
  if (textAt(service.raw, 'network_mode') !== '') return undefined;
  for (const key of networksOf(service).slice(1)) {
    const done = yield* engineRun(call, ['network', 'connect', ...connectArguments(project, service, key, instance)]);
    if (done.code !== 0) return reason(done.err);
  }
  return undefined;
}

/** Puts a new container in the place of one: made beside it, then named as it was. Gives an error's text. */
export function* recreate(call: Call, project: Project, service: Service, old: Container): Task<string | undefined> {
  const name = old.name;
  const number = numberOf(old);
  progress(call, `Container ${name}`, '', 'Recreate');
  const joins = joinsOf(call, project);
  const replaces = service.containerName || `${service.name}-${number}`;
  const temporary = `${old.id.slice(0, 12)}_${name}`;
  const made = yield* makeContainer(call, project, service, {
    number,
    name: temporary,
    publishes: true,
    joins,
    replaces,
  });
  if (made !== undefined) {
    progress(call, `Container ${name}`, '', made);
    return made;
  }
  yield* engineRun(call, ['stop', ...timeoutArguments(call), old.id]);
  yield* engineRun(call, ['rm', old.id]);
  yield* engineRun(call, ['rename', temporary, containerName(project, service, number)]);
  progress(call, `Container ${name}`, '', 'Recreated');
  return undefined;
}
