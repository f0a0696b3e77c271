import { isUp } from '../../engine/runtime/index.ts';
import type { Command } from '../command.ts';
import { engineForward } from './child.ts';
import { labelOf, projectContainers } from './containers.ts';
import { complain } from './progress.ts';
import { projectNameOf } from './project.ts';

/** docker compose stats. */
export const composeStats: Command = {
  name: 'compose stats',
  engines: ['docker'],
  handles: ['all', 'format', 'no-stream', 'no-trunc'],
  *run(call) {
    const { args, flags, engine } = call;
    const project = projectNameOf(call);
    if (!project.ok) return complain(call, project.error);
    const chosen = projectContainers(engine.store, project.value, { oneOff: true }).filter(
      (one) => (args.length === 0 || args.includes(labelOf(one, 'service'))) && (flags.bool('all') || isUp(one)),
    );
    if (chosen.length === 0) return 0;
    const switches = ['no-stream', 'no-trunc'].filter((name) => flags.bool(name)).map((name) => `--${name}`);
    const format = flags.has('format') ? ['--format', flags.text('format')] : [];
    return yield* engineForward(call, ['stats', ...switches, ...format, ...chosen.map(({ id }) => id)]);
  },
};
