import type { Container } from '../../engine/types.ts';
import type { Call } from '../command.ts';
import { labelOf, projectContainers } from './containers.ts';
import { inOrder } from './dependencies.ts';
import type { Project } from './model.ts';
import { projectOrName } from './project.ts';

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

/** A project's containers so that those come first whose services others need; `reversed`: last. */
export function inTurn(project: Project | undefined, containers: readonly Container[], reversed: boolean): Container[] {
  if (!project) return [...containers];
  const names = inOrder(project.services).map(({ name }) => name);
  const rank = (one: Container): number => names.indexOf(labelOf(one, 'service'));
  return [...containers].sort((a, b) => (reversed ? rank(b) - rank(a) : rank(a) - rank(b)));
}
