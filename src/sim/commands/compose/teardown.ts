import type { Task } from '../../host/program.ts';
import type { Call } from '../command.ts';
import { engineRun, reason } from './child.ts';
import type { Chosen } from './chosen.ts';
import type { Project } from './model.ts';
import { progress } from './progress.ts';

const LABEL = 'com.docker.compose.project';

/** What a project is made of besides containers: by its file, else by labels. */
export function sharedOf(
  call: Call,
  { project, name }: Pick<Chosen, 'project' | 'name'>,
): { readonly networks: string[]; readonly volumes: string[] } {
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

/** Removes the networks that compose made for a project and nothing uses any more. Gives an error's text. */
export function* removeNetworks(call: Call, names: readonly string[], project: string): Task<string | undefined> {
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

/** Removes volumes or images; what is in use stays, and that is said. */
export function* removeAll(call: Call, kind: 'Volume' | 'Image', names: readonly string[]): Task<void> {
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
