import { readFilters } from '../../engine/inspect/index.ts';
import { podsByAge } from '../../engine/pods/index.ts';
import type { Pod } from '../../engine/types.ts';
import type { Call, Command } from '../command.ts';
import { lookOf, printList } from '../queries/print-list.ts';
import { FILTERS, wrongFilter } from './filters.ts';

/** What --sort sorts by. */
const SORTS: Readonly<Record<string, (a: Pod, b: Pod) => number>> = {
  created: (a, b) => b.created - a.created,
  id: (a, b) => (a.id < b.id ? -1 : 1),
  name: (a, b) => (a.name < b.name ? -1 : 1),
  number: (a, b) => a.containers.length - b.containers.length,
  status: () => 0,
};

/** The columns of the list: podPsFormat. */
function columnsOf({ flags }: Call): string[] {
  const members = (['ctr-ids', 'ctr-names', 'ctr-status'] as const).filter((name) => flags.bool(name));
  const field = { 'ctr-ids': 'ContainerIds', 'ctr-names': 'ContainerNames', 'ctr-status': 'ContainerStatuses' };
  return [
    ...['ID', 'Name', 'Status', 'Created', 'InfraID'],
    ...members.map((name) => field[name]),
    ...(flags.bool('ns') ? ['Cgroup', 'Namespace'] : []),
    ...(members.length === 0 ? ['NumberOfContainers'] : []),
  ].map((name) => `{{.${name}}}`);
}

/** podman pod ps. */
export const podList: Command = {
  name: 'pod ps',
  engines: ['podman'],
  handles: [
    'filter',
    'format',
    'no-trunc',
    'noheading',
    'quiet',
    'sort',
    'ctr-ids',
    'ctr-names',
    'ctr-status',
    'latest',
    'ns',
  ],
  *run(call) {
    const { engine, flags } = call;
    yield* call.proc.tick();
    if (flags.bool('quiet') && flags.has('format')) return call.fail('quiet and format cannot be used together');
    const { filters, bad } = readFilters(flags.list('filter'));
    if (bad !== undefined) return call.fail(`filter input must be in the form of filter=value: ${bad} is invalid`);
    const wrong = wrongFilter(filters);
    if (wrong !== undefined) return call.fail(wrong);
    const order = SORTS[flags.text('sort') || 'created'];
    if (!order) return call.fail('invalid option for --sort, options are: created, id, name, number, or status');
    const now = engine.kernel.now;
    const fits = podsByAge(engine.store).filter((pod) =>
      [...filters].every(([key, values]) => FILTERS[key]?.(engine.store, pod, values, now) ?? false),
    );
    const sorted = [...fits].sort(order);
    const look = lookOf(call);
    const listing = { ...engine.words.pods.list, defaultFormat: () => `table ${columnsOf(call).join('\t')}` };
    return printList(call, listing, flags.bool('latest') ? sorted.slice(0, 1) : sorted, look);
  },
};
