import { isUp } from '../../engine/runtime/index.ts';
import type { Call, Command } from '../command.ts';
import { labelOf, projectContainers } from './containers.ts';
import { printRows } from './print-rows.ts';
import { complain } from './progress.ts';
import { projectOrName } from './project.ts';
import { HEADERS, TABLE } from './ps-columns.ts';
import { rowOf } from './rows.ts';

/** States that --status and --filter ask for; an error's text. */
function statuses({ flags }: Call): readonly string[] | string {
  const filter = flags.maybe('filter') ?? '';
  const [key = '', value] = filter.split(/=(.*)/s);
  if (filter === '') return flags.list('status');
  if (value === undefined) return 'arguments to --filter should be in form KEY=VAL';
  if (key === 'source') return 'not implemented';
  return key === 'status' ? [...flags.list('status'), value] : `unknown filter ${key}`;
}

/** docker compose ps: containers of a project. */
export const composePs: Command = {
  name: 'compose ps',
  engines: ['docker'],
  handles: ['all', 'format', 'quiet', 'services', 'no-trunc', 'status', 'filter', 'orphans'],
  *run(call) {
    const { flags, engine, proc } = call;
    yield* proc.tick();
    const wanted = statuses(call);
    if (typeof wanted === 'string') return complain(call, wanted);
    const found = projectOrName(call, call.args);
    if (!found.ok) return complain(call, found.error);
    const { project, name } = found.value;
    const all = flags.bool('all') || wanted.length > 0;
    const names = call.args.length > 0 ? call.args : undefined;
    const known = flags.has('orphans') && !flags.bool('orphans') ? project?.services.map((one) => one.name) : undefined;
    const shown = projectContainers(engine.store, name, { oneOff: all })
      .filter((one) => (names ?? known)?.includes(labelOf(one, 'service')) ?? true)
      .filter((one) => (wanted.length > 0 ? wanted.includes(one.state.status) : all || isUp(one)))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    if (flags.bool('quiet')) for (const { id } of shown) proc.out(`${id}\n`);
    else if (flags.bool('services'))
      proc.out(`${[...new Set(shown.map((one) => labelOf(one, 'service')))].join('\n')}\n`);
    else
      return printRows(
        call,
        shown.map((one) => rowOf(one, engine.kernel.now, flags.bool('no-trunc'))),
        HEADERS,
        TABLE,
      );
    return 0;
  },
};
