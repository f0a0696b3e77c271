import { podStatus, removePod } from '../../engine/pods/index.ts';
import type { Command } from '../command.ts';

/** podman pod prune: pods that do not run. */
export const podPrune: Command = {
  name: 'pod prune',
  engines: ['podman'],
  handles: ['force'],
  *run(call) {
    const { engine, flags, proc } = call;
    if (!flags.bool('force')) {
      proc.out('WARNING! This will remove all stopped/exited pods..\nAre you sure you want to continue? [y/N] ');
      const answer = yield* proc.readLine(0);
      if (answer === null) return call.fail('EOF');
      if (!answer.trim().toLowerCase().startsWith('y')) return 0;
    }
    for (const pod of Object.values(engine.store.pods)) {
      if (!['Exited', 'Stopped'].includes(podStatus(engine.store, pod))) continue;
      removePod(engine, pod);
      proc.out(`${pod.id}\n`);
    }
    return 0;
  },
};
