import { isUp } from '../../engine/runtime/index.ts';
import type { Command } from '../command.ts';
import { engineRun } from './child.ts';
import { choose, inTurn } from './chosen.ts';
import { complain, progress } from './progress.ts';

/** docker compose rm: stopped containers. */
export const composeRemove: Command = {
  name: 'compose rm',
  engines: ['docker'],
  handles: ['force', 'stop', 'volumes', 'all'],
  *run(call) {
    const { flags, proc } = call;
    const chosen = choose(call);
    if (typeof chosen === 'string') return complain(call, chosen);
    if (flags.bool('stop')) {
      for (const one of inTurn(chosen.project, chosen.containers, true)) {
        progress(call, `Container ${one.name}`, '', 'Stopping');
        yield* engineRun(call, ['stop', one.id]);
        progress(call, `Container ${one.name}`, '', 'Stopped');
      }
    }
    const gone = chosen.containers.filter((one) => !isUp(one));
    if (gone.length === 0) return complain(call, 'No stopped containers', 0);
    const question = `Going to remove ${gone.map(({ name }) => name).join(', ')}`;
    proc.out(flags.bool('force') ? `${question}\n` : question);
    if (!flags.bool('force')) {
      const answer = yield* proc.readLine(0);
      if (!/^(y|yes|true|t|1)$/i.test((answer ?? '').trim())) return 0;
    }
    for (const one of gone) {
      progress(call, `Container ${one.name}`, '', 'Removing');
      yield* engineRun(call, [
        'rm',
        ...(flags.bool('force') ? ['-f'] : []),
        ...(flags.bool('volumes') ? ['-v'] : []),
        one.id,
      ]);
      progress(call, `Container ${one.name}`, '', 'Removed');
    }
    return 0;
  },
};
