import type { Command } from '../command.ts';
import { engineRun, reason } from './child.ts';
import { choose, inTurn } from './chosen.ts';
import { complain, progress } from './progress.ts';
import { timeoutArguments } from './stop-and-remove.ts';

/** docker compose stop. */
export const composeStop: Command = {
  name: 'compose stop',
  engines: ['docker'],
  handles: ['timeout'],
  *run(call) {
    const chosen = choose(call);
    if (typeof chosen === 'string') return complain(call, chosen);
    for (const one of inTurn(chosen.project, chosen.containers, true)) {
      progress(call, `Container ${one.name}`, '', 'Stopping');
      const done = yield* engineRun(call, ['stop', ...timeoutArguments(call), one.id]);
      if (done.code !== 0) return complain(call, reason(done.err));
      progress(call, `Container ${one.name}`, '', 'Stopped');
    }
    return 0;
  },
};
