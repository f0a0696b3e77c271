import type { Container, EngineStore } from '../../engine/types.ts';

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
