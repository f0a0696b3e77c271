import { goStruct } from '../../cli/index.ts';
import type { Command } from '../command.ts';
import { labelOf, projectContainers } from './containers.ts';
import { printRows } from './print-rows.ts';
import { complain } from './progress.ts';
import { projectOrName } from './project.ts';

/** docker compose volumes: those of a project. */
export const composeVolumes: Command = {
  name: 'compose volumes',
  engines: ['docker'],
  handles: ['format', 'quiet'],
  *run(call) {
    const { engine, flags, proc } = call;
    yield* proc.tick();
    const found = projectOrName(call, call.args);
    if (!found.ok) return complain(call, found.error);
    const used = new Set(
      projectContainers(engine.store, found.value.name)
        .filter((one) => call.args.includes(labelOf(one, 'service')))
        .flatMap(({ mounts }) => mounts.map(({ name }) => name)),
    );
    const volumes = Object.values(engine.store.volumes)
      .filter(({ labels }) => labels['com.docker.compose.project'] === found.value.name)
      .filter(({ name }) => call.args.length === 0 || used.has(name))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    if (flags.bool('quiet')) proc.out(volumes.map(({ name }) => `${name}\n`).join(''));
    else
      return printRows(
        call,
        volumes.map(({ name, driver }) => goStruct('volumeContext', { Name: name, Driver: driver })),
        { Name: 'VOLUME NAME', Driver: 'DRIVER' },
        'table {{.Driver}}\t{{.Name}}',
      );
    return 0;
  },
};
