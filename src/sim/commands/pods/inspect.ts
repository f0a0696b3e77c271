import { err, ok } from '../../../lib/result.ts';
import { findPod, podsByAge } from '../../engine/pods/index.ts';
import { refusal } from '../../engine/words/refusal.ts';
import type { Command } from '../command.ts';
import { type Finder, inspectThings } from '../queries/inspect-things.ts';
import { podDocument } from './document.ts';

/** Finds a pod for inspect. */
export const inspectPods: Finder = (engine, word) => {
  const found = findPod(engine.store, word);
  return found.ok ? ok(podDocument(engine, found.value)) : err(refusal(`no such pod ${word}`, 125));
};

/** podman pod inspect: the same as inspect with --type pod. */
export const podInspect: Command = {
  name: 'pod inspect',
  engines: ['podman'],
  handles: ['format', 'latest'],
  *run(call) {
    const { engine, flags, args, proc } = call;
    yield* proc.tick();
    const words = flags.bool('latest')
      ? podsByAge(engine.store)
          .slice(0, 1)
          .map(({ id }) => id)
      : args;
    return inspectThings(call, words, 'pod', inspectPods);
  },
};
