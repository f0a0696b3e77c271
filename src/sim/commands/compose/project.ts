import { err, ok, type Result } from '../../../lib/result.ts';
import type { Call } from '../command.ts';
import { type LoadOptions, projectOf } from './from-model.ts';
import { loadModel } from './load/load.ts';
import { ComposeError } from './load/raw.ts';
import type { Project } from './model.ts';

/** The name of the project that a call speaks of, without its file. */
export const namedProject = (call: Call): string | undefined =>
  call.group.maybe('project-name') ?? call.proc.env['COMPOSE_PROJECT_NAME'];

/**
 * Reads the project of a call: finds its files, replaces variables, checks them.
 *
 * Errors: compose's own texts (compose-go): no file, YAML that is none, keys and references that are not known.
 */
export function loadProject(call: Call, options: LoadOptions = {}): Result<Project, string> {
  try {
    const model = loadModel(call, options.services ?? []);
    return ok(projectOf(call, model, { ...options, withAll: options.withAll || call.group.bool('all-resources') }));
  } catch (error) {
    if (error instanceof ComposeError) return err(error.message);
    throw error;
  }
}

/** A project by its files, or by the name that was given instead of them (ProjectOptions.projectOrName). */
export function projectOrName(
  call: Call,
  services: readonly string[] = [],
): Result<{ readonly project: Project | undefined; readonly name: string }, string> {
  const named = call.group.maybe('project-name');
  if (named !== undefined && call.group.list('file').length === 0) return ok({ project: undefined, name: named });
  const project = loadProject(call, { services });
  if (project.ok) return ok({ project: project.value, name: project.value.name });
  const name = call.proc.env['COMPOSE_PROJECT_NAME'];
  return name === undefined || name === '' ? project : ok({ project: undefined, name });
}

/** Only the name of a call's project (ProjectOptions.toProjectName). */
export function projectNameOf(call: Call): Result<string, string> {
  const named = namedProject(call);
  if (named !== undefined && named !== '') return ok(named);
  const project = loadProject(call);
  return project.ok ? ok(project.value.name) : project;
}
