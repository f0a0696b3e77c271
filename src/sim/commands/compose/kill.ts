import { isUp } from '../../engine/runtime/index.ts';
import type { Command } from '../command.ts';
import { engineRun, reason } from './child.ts';
import { choose } from './chosen.ts';
import { labelOf } from './containers.ts';
import { complain, progress } from './progress.ts';

/** docker compose kill. */
export const composeKill: Command = {
  name: 'compose kill',
  engines: ['docker'],
  handles: ['signal', 'remove-orphans'],
  *run(call) {
    const chosen = choose(call, { oneOff: true });
    if (typeof chosen === 'string') return complain(call, chosen);
    const { project } = chosen;
    const known = chosen.containers.filter(
      (one) =>
        isUp(one) &&
        (!project ||
          call.flags.bool('remove-orphans') ||
          project.services.some(({ name }) => name === labelOf(one, 'service'))),
    );
    if (known.length === 0) call.proc.err('no container to kill');
    const signal = call.flags.has('signal') ? ['-s', call.flags.text('signal')] : [];
    for (const one of known) {
      progress(call, `Container ${one.name}`, '', 'Killing');
      const done = yield* engineRun(call, ['kill', ...signal, one.id]);
      if (done.code !== 0) {
        progress(call, `Container ${one.name}`, '', 'Error while Killing');
        return complain(call, reason(done.err));
      }
      progress(call, `Container ${one.name}`, '', 'Killed');
    }
    return 0;
  },
};
