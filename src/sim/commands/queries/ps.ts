import type { Command } from '../command.ts';
import { atOnce } from './at-once.ts';
import { filtersOf } from './filters.ts';
import { lookOf, printList } from './print-list.ts';
import { refuse } from './refuse.ts';

/** docker ps, podman ps: the list of containers. */
export const ps: Command = {
  name: 'ps',
  engines: ['docker', 'podman'],
  handles: [
    'all',
    'external',
    'filter',
    'format',
    'last',
    'latest',
    'no-trunc',
    'noheading',
    'ns',
    'pod',
    'quiet',
    'size',
    'sort',
    'sync',
  ],
  run: atOnce((call) => {
    const { engine, flags, proc } = call;
    const words = engine.words.queries;
    const clash = words.psClash(flags);
    if (clash) return refuse(call, clash);
    const look = lookOf(call);
    const warning = words.psWarning(look.quiet, look.format);
    if (warning !== '') proc.err(warning);
    const filters = filtersOf(call);
    if (typeof filters === 'number') return filters;
    const last = flags.has('last') && flags.int('last') > 0 ? flags.int('last') : flags.bool('latest') ? 1 : 0;
    const chosen = words.psSelect(engine, filters, { all: flags.bool('all'), last, sort: flags.text('sort') });
    if (!chosen.ok) return refuse(call, chosen.error);
    const pod = look.pod || (look.format ?? '').includes('.PodName');
    const format = look.format?.replaceAll('.Namespaces.', '.');
    const quiet = look.quiet && !(words.quietYields && look.format !== undefined);
    return printList(call, words.ps, chosen.value, { ...look, pod, quiet, format: quiet ? undefined : format });
  }),
};
