import { findContainer, latestContainer } from '../../engine/find.ts';
import type { Command } from '../command.ts';
import { printList } from './print-list.ts';
import { refuse } from './refuse.ts';

/** docker stats, podman stats: what containers use; again and again unless --no-stream is given. */
export const stats: Command = {
  name: 'stats',
  engines: ['docker', 'podman'],
  handles: ['all', 'format', 'no-stream', 'no-trunc', 'no-reset', 'interval', 'latest'],
  *run(call) {
    const { engine, flags, proc } = call;
    const words = engine.words.queries;
    const named: string[] = [];
    for (const word of call.args) {
      const found = findContainer(engine.store, word);
      if (!found.ok) return refuse(call, words.noContainerToMeasure(word));
      named.push(found.value.id);
    }
    const latest = flags.bool('latest') ? latestContainer(engine.store) : undefined;
    if (latest) named.push(latest.id);
    const look = { quiet: false, noHeading: false, noTrunc: flags.bool('no-trunc'), format: flags.maybe('format') };
    for (;;) {
      const all = Object.values(engine.store.containers).sort((a, b) => b.created - a.created);
      const shown =
        named.length > 0
          ? named.flatMap((id) => engine.store.containers[id] ?? [])
          : all.filter(({ state }) => flags.bool('all') || Number(state.pid) !== 0);
      engine.kernel.spend(50);
      if (!flags.bool('no-stream') && proc.isTty(1)) proc.out('\u001b[2J\u001b[H');
      const code = printList(call, words.stats, shown, look);
      if (flags.bool('no-stream') || code !== 0) return code;
      yield* proc.drain();
      yield* proc.sleep(1000 * (flags.has('interval') ? Math.max(1, flags.int('interval')) : 1));
    }
  },
};
