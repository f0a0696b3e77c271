import type { Command } from '../command.ts';
import { pullImage } from './images.ts';
import { complain } from './progress.ts';
import { loadProject } from './project.ts';

/** docker compose pull: the images of services. */
export const composePull: Command = {
  name: 'compose pull',
  engines: ['docker'],
  handles: ['quiet', 'ignore-pull-failures', 'ignore-buildable', 'include-deps', 'policy'],
  *run(call) {
    const { flags } = call;
    const project = loadProject(call, { services: call.args });
    if (!project.ok) return complain(call, project.error);
    const chosen = project.value.services.filter(
      ({ name }) => call.args.length === 0 || flags.bool('include-deps') || call.args.includes(name),
    );
    for (const service of chosen) {
      if (service.hasBuild && flags.bool('ignore-buildable')) continue;
      const failed = yield* pullImage(call, service, flags.bool('quiet'));
      if (failed !== undefined && !flags.bool('ignore-pull-failures') && !service.hasBuild)
        return complain(call, failed);
    }
    return 0;
  },
};
