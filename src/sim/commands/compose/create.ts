import type { Task } from '../../host/program.ts';
import type { Call } from '../command.ts';
import { orphans } from './containers.ts';
import { inOrder } from './dependencies.ts';
import { ensureService, type Recreate } from './ensure-service.ts';
import { warn } from './load/files.ts';
import type { Project } from './model.ts';
import { makeShared } from './shared.ts';
import { stopAndRemove } from './stop-and-remove.ts';

/** Makes all that a project consists of, without starting it (pkg/compose/create.go). Gives an error's text. */
export function* createProject(
  call: Call,
  project: Project,
  how: Recreate,
  options: { readonly removeOrphans: boolean; readonly ignoreOrphans?: boolean; readonly forced?: readonly string[] },
): Task<string | undefined> {
  const shared = yield* makeShared(call, project);
  if (shared !== undefined) return shared;
  const lost = orphans(call, project);
  if (lost.length > 0 && options.removeOrphans) for (const one of lost) yield* stopAndRemove(call, one);
  else if (lost.length > 0 && !options.ignoreOrphans)
    warn(
      call,
      `Found orphan containers ([${lost.map(({ name }) => name).join(' ')}]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up.`,
    );
  for (const service of inOrder(project.services)) {
    const isMeant = options.forced === undefined || options.forced.includes(service.name);
    const failed = yield* ensureService(call, project, service, how === 'force' && !isMeant ? 'diverged' : how);
    if (failed !== undefined) return failed;
  }
  return undefined;
}
