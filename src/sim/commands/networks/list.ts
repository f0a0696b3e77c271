import { networksByName } from '../../engine/networks/index.ts';
import type { Command } from '../command.ts';
import { atOnce } from '../queries/at-once.ts';
import { filtersOf } from '../queries/filters.ts';
import { lookOf, printList } from '../queries/print-list.ts';
import { refuse } from '../queries/refuse.ts';

/** docker network ls, podman network ls. */
export const networkList: Command = {
  name: 'network ls',
  engines: ['docker', 'podman'],
  handles: ['filter', 'format', 'no-trunc', 'quiet', 'noheading'],
  run: atOnce((call) => {
    const { engine } = call;
    const filters = filtersOf(call);
    if (typeof filters === 'number') return filters;
    const selected = engine.words.networks.select(engine, networksByName(engine), filters, false);
    if (!selected.ok) return refuse(call, selected.error);
    return printList(call, engine.words.networks.list, selected.value, lookOf(call));
  }),
};
