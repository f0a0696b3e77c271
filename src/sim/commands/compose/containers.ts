import type { Container, EngineStore } from '../../engine/types.ts';
import type { Call } from '../command.ts';
import type { Project } from './model.ts';

const LABEL = 'com.docker.compose';

/** A container's label of compose. */
export const labelOf = (container: Container, name: string): string =>
  container.config.labels[`${LABEL}.${name}`] ?? '';

/** Containers of a project, by service and number; those of `run` only if asked. */
export function projectContainers(
  store: EngineStore,
  project: string,
  options: { readonly oneOff?: boolean } = {},
): Container[] {
  return Object.values(store.containers)
    .filter((container) => labelOf(container, 'project') === project)
    .filter((container) => options.oneOff || labelOf(container, 'oneoff') !== 'True')
    .sort((a, b) =>
      labelOf(a, 'service') < labelOf(b, 'service')
        ? -1
        : labelOf(a, 'service') > labelOf(b, 'service')
          ? 1
          : numberOf(a) - numberOf(b),
    );
}

/** Which of its service's containers it is. */
export const numberOf = (container: Container): number => Number(labelOf(container, 'container-number'));

/** Containers of a service, one-off ones aside. */
export const containersOf = (call: Call, project: string, service: string): Container[] =>
  projectContainers(call.engine.store, project).filter((one) => labelOf(one, 'service') === service);

/** Containers of a project that belong to none of its services any more, and one-off ones that have ended. */
export function orphans(call: Call, project: Project): Container[] {
  const known = [...project.services.map(({ name }) => name), ...project.disabled];
  return projectContainers(call.engine.store, project.name, { oneOff: true }).filter((one) =>
    labelOf(one, 'oneoff') === 'True' ? one.state.status === 'exited' : !known.includes(labelOf(one, 'service')),
  );
}
