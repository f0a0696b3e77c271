import { isUp } from '../../engine/runtime/index.ts';
import type { Command } from '../command.ts';
import { engineRun, reason } from './child.ts';
import { choose } from './chosen.ts';
import { complain, progress } from './progress.ts';

/** pause and unpause: of the containers that run. */
const forRunning = (name: string, done: string): Command => ({
  name: `compose ${name}`,
  engines: ['docker'],
  handles: [],
  *run(call) {
    const chosen = choose(call);
    if (typeof chosen === 'string') return complain(call, chosen);
    for (const one of chosen.containers.filter(isUp)) {
      const ran = yield* engineRun(call, [name, one.id]);
      if (ran.code !== 0) return complain(call, reason(ran.err));
      progress(call, `Container ${one.name}`, '', done);
    }
    return 0;
  },
});

/** docker compose pause: freezes what runs. */
export const composePause = forRunning('pause', 'Paused');
/** docker compose unpause. */
export const composeUnpause = forRunning('unpause', 'Unpaused');
