import { goStruct, humanDuration, humanSizeWithPrecision } from '../../cli/index.ts';
import { shortId } from '../../engine/find.ts';
import type { Command } from '../command.ts';
import { labelOf, projectContainers } from './containers.ts';
import { imageRow } from './image-row.ts';
import { printRows } from './print-rows.ts';
import { complain } from './progress.ts';
import { projectNameOf } from './project.ts';

/** docker compose images: those that the containers of a project came from. */
export const composeImages: Command = {
  name: 'compose images',
  engines: ['docker'],
  handles: ['format', 'quiet'],
  *run(call) {
    const { engine, flags, proc } = call;
    yield* proc.tick();
    const project = projectNameOf(call);
    if (!project.ok) return complain(call, project.error);
    const chosen = projectContainers(engine.store, project.value).filter(
      (one) => call.args.length === 0 || call.args.includes(labelOf(one, 'service')),
    );
    const rows = chosen.map((one) => imageRow(engine, one));
    if (flags.bool('quiet')) proc.out([...new Set(rows.map(({ ID }) => `${ID.slice(7)}\n`))].join(''));
    else if (flags.text('format') === 'json') proc.out(`${JSON.stringify(rows)}\n`);
    else {
      const shown = rows.map((row) =>
        goStruct('imageView', {
          ...row,
          ID: shortId(row.ID),
          Size: humanSizeWithPrecision(row.Size, 3),
          Created: `${humanDuration((engine.kernel.now - Date.parse(row.LastTagTime)) / 1000)} ago`,
        }),
      );
      return printRows(
        call,
        shown,
        {
          ContainerName: 'CONTAINER',
          Repository: 'REPOSITORY',
          Tag: 'TAG',
          Platform: 'PLATFORM',
          ID: 'IMAGE ID',
          Size: 'SIZE',
          Created: 'CREATED',
        },
        'table {{.ContainerName}}\t{{.Repository}}\t{{.Tag}}\t{{.Platform}}\t{{.ID}}\t{{.Size}}\t{{.Created}}',
      );
    }
    return 0;
  },
};
