import { listedVolumes } from '../../engine/volumes/index.ts';
import type { Command } from '../command.ts';
import { atOnce } from '../queries/at-once.ts';
import { filtersOf } from '../queries/filters.ts';
import { lookOf, printList } from '../queries/print-list.ts';
import { refuse } from '../queries/refuse.ts';

/** docker volume ls, podman volume ls. */
export const volumeList: Command = {
  name: 'volume ls',
  engines: ['docker', 'podman'],
  handles: ['filter', 'format', 'quiet', 'noheading'],
  run: atOnce((call) => {
    const { engine } = call;
    const filters = filtersOf(call);
    if (typeof filters === 'number') return filters;
    const selected = engine.words.volumes.select(engine, listedVolumes(engine), filters);
    if (!selected.ok) return refuse(call, selected.error);
    const look = lookOf(call);
    const clash = engine.words.volumes.quietClash;
    if (clash !== undefined && look.quiet && look.format !== undefined) return call.fail(clash);
    return printList(call, engine.words.volumes.list, selected.value, look);
  }),
};
