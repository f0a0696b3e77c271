import type { Command } from '../command.ts';
import { buildImage } from './build-image.ts';
import { complain } from './progress.ts';
import { loadProject } from './project.ts';

/** docker compose build: the images of services. */
export const composeBuild: Command = {
  name: 'compose build',
  engines: ['docker'],
  handles: ['quiet', 'no-cache', 'pull', 'build-arg', 'with-dependencies'],
  *run(call) {
    const { flags } = call;
    const project = loadProject(call, { services: call.args });
    if (!project.ok) return complain(call, project.error);
    const extra = [
      ...(flags.bool('quiet') ? ['-q'] : []),
      ...(flags.bool('no-cache') ? ['--no-cache'] : []),
      ...(flags.bool('pull') ? ['--pull'] : []),
      ...flags.list('build-arg').flatMap((one) => ['--build-arg', one]),
    ];
    const chosen = project.value.services.filter(
      ({ name }) => call.args.length === 0 || flags.bool('with-dependencies') || call.args.includes(name),
    );
    const buildable = chosen.filter(({ hasBuild }) => hasBuild);
    for (const service of buildable) {
      const failed = yield* buildImage(call, service, extra);
      if (failed !== undefined) return complain(call, failed);
    }
    return 0;
  },
};
