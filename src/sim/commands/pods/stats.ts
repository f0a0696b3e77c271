import { findPod, membersOf, podsByAge } from '../../engine/pods/index.ts';
import { isUp } from '../../engine/runtime/index.ts';
import type { Container, Pod } from '../../engine/types.ts';
import type { Call, Command } from '../command.ts';
import { printList } from '../queries/print-list.ts';

/** The containers whose use `pod stats` shows: those of running pods, or of the pods that are named. */
function statsOf(call: Call): readonly Container[] | number {
  const { engine, flags, args } = call;
  const { store } = engine;
  const named: Pod[] = [];
  for (const word of args) {
    const found = findPod(store, word);
    if (!found.ok) return call.fail(`unable to get list of pods: ${engine.words.pods.missing(word)}`);
    named.push(found.value);
  }
  const all = podsByAge(store);
  const pods = named.length > 0 ? named : flags.bool('latest') ? all.slice(0, 1) : all;
  return pods.flatMap((pod) => membersOf(store, pod)).filter(isUp);
}

/** podman pod stats: what the containers of pods use; again and again unless --no-stream is given. */
export const podStats: Command = {
  name: 'pod stats',
  engines: ['podman'],
  handles: ['all', 'format', 'latest', 'no-reset', 'no-stream'],
  *run(call) {
    const { engine, flags, proc } = call;
    if (flags.bool('all') && (flags.bool('latest') || call.args.length > 0))
      return call.fail('--all, --latest and arguments cannot be used together');
    const look = { quiet: false, noHeading: false, noTrunc: false, format: flags.maybe('format') };
    for (;;) {
      const shown = statsOf(call);
      if (typeof shown === 'number') return shown;
      engine.kernel.spend(50);
      if (!flags.bool('no-stream') && !flags.bool('no-reset') && proc.isTty(1)) proc.out('\u001b[2J\u001b[H');
      const code = printList(call, engine.words.pods.stats, shown, look);
      if (flags.bool('no-stream') || code !== 0) return code;
      yield* proc.drain();
      yield* proc.sleep(5000);
    }
  },
};
