import { findContainer, latestContainer } from '../../engine/find.ts';
import { inOrder } from '../../engine/runtime/journal.ts';
import type { Container } from '../../engine/types.ts';
import type { Command } from '../command.ts';
import { follow } from './log-follow.ts';
import { write } from './log-lines.ts';
import { fits, lookOf } from './log-look.ts';
import { refuse } from './refuse.ts';

/** docker logs, podman logs: what containers have written, and with --follow what they write. */
export const logs: Command = {
  name: 'logs',
  engines: ['docker', 'podman'],
  handles: ['follow', 'since', 'until', 'tail', 'timestamps', 'names', 'latest', 'color', 'details'],
  *run(call) {
    const { args, engine, flags } = call;
    const words = engine.words.queries;
    const look = lookOf(call);
    if ('text' in look) {
      const missing = args.find((word) => !findContainer(engine.store, word).ok);
      return refuse(call, missing !== undefined && words.clientPrefix === '' ? words.noContainer(missing) : look);
    }
    const newest = latestContainer(engine.store);
    const containers: Container[] = flags.bool('latest') && newest ? [newest] : [];
    for (const word of args) {
      const found = findContainer(engine.store, word);
      if (!found.ok) return refuse(call, words.noContainer(word));
      containers.push(found.value);
    }
    for (const container of containers) {
      const refused = words.logsRefused(container);
      if (refused) return refuse(call, refused);
      const lines = inOrder(container.logs).filter((line) => fits(line, look));
      const shown = look.tail === undefined ? lines : look.tail === 0 ? [] : lines.slice(-look.tail);
      for (const line of shown) write(call, container, line, look, containers.length > 1);
    }
    yield* call.proc.drain();
    if (look.follow) yield* follow(call, containers, look);
    return 0;
  },
};
