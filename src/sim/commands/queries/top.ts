import { findContainer, latestContainer } from '../../engine/find.ts';
import type { Command } from '../command.ts';
import { atOnce } from './at-once.ts';
import { refuse } from './refuse.ts';

/** docker top, podman top: the processes of a container. */
export const top: Command = {
  name: 'top',
  engines: ['docker', 'podman'],
  handles: ['latest'],
  run: atOnce((call) => {
    const { engine, flags } = call;
    const latest = flags.bool('latest');
    const [word = '', ...rest] = call.args;
    const found = latest ? latestContainer(engine.store) : findContainer(engine.store, word);
    if (!found) return refuse(call, engine.words.queries.noContainerToTop(''));
    if ('ok' in found && !found.ok) return refuse(call, engine.words.queries.noContainerToTop(word));
    const container = 'ok' in found ? found.value : found;
    const table = engine.words.queries.top(engine, container, latest ? call.args : rest);
    if (!table.ok) return refuse(call, table.error);
    call.proc.out(table.value);
    return 0;
  }),
};
