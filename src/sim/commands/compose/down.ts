import type { Call, Command } from '../command.ts';
import { inTurn } from './chosen.ts';
import { labelOf, orphans, projectContainers } from './containers.ts';
import { warn } from './load/files.ts';
import type { Project } from './model.ts';
import { complain } from './progress.ts';
import { projectOrName } from './project.ts';
import { stopAndRemove } from './stop-and-remove.ts';
import { removeAll, removeNetworks, sharedOf } from './teardown.ts';

/** docker compose down: stops and removes what a project is made of (pkg/compose/down.go). */
export const composeDown: Command = {
  name: 'compose down',
  engines: ['docker'],
  handles: ['volumes', 'timeout', 'remove-orphans', 'rmi'],
  *run(call) {
    const { flags } = call;
    const mode = flags.text('rmi');
    if (mode !== '' && mode !== 'all' && mode !== 'local')
      return complain(call, `invalid value for --rmi: ${JSON.stringify(mode)}`);
    const found = projectOrName(call, []);
    if (!found.ok) return complain(call, found.error);
    const { project, name } = found.value;
    const missing = project && call.args.find((word) => !project.services.some((one) => one.name === word));
    if (missing !== undefined) return complain(call, `no such service: ${missing}: not found`);
    const all = projectContainers(call.engine.store, name);
    const known = project ? all.filter((one) => project.services.some((s) => s.name === labelOf(one, 'service'))) : all;
    const mine = known.filter((one) => call.args.length === 0 || call.args.includes(labelOf(one, 'service')));
    for (const one of inTurn(project, mine, true)) yield* stopAndRemove(call, one, flags.bool('volumes'));
    if (flags.bool('remove-orphans') && project)
      for (const one of orphans(call, project)) yield* stopAndRemove(call, one);
    const rest = sharedOf(call, { project, name });
    const failed = yield* removeNetworks(call, rest.networks, name);
    if (failed !== undefined) return complain(call, failed);
    yield* removeAll(call, 'Image', imagesOf(call, project));
    if (flags.bool('volumes')) yield* removeAll(call, 'Volume', rest.volumes);
    if (all.length === 0 && rest.networks.length === 0 && !(flags.bool('volumes') && rest.volumes.length > 0))
      warn(call, `Warning: No resource found to remove for project ${JSON.stringify(name)}.`);
    return 0;
  },
};

/** Images that --rmi takes away: all, or those without a name of their own. */
export function imagesOf(call: Call, project: Project | undefined): string[] {
  const mode = call.flags.text('rmi');
  const all = (project?.services ?? []).filter(({ raw }) => mode === 'all' || raw['image'] === undefined);
  return mode === ''
    ? []
    : [...new Set(all.map(({ image }) => (image.includes(':') ? image : `${image}:latest`)))].sort();
}
