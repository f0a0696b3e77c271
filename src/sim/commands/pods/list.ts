import { hasLabelPatterns, matches } from '../../engine/inspect/filters.ts';
import { membersOf, podStatus, podsByAge } from '../../engine/pods/index.ts';
import type { EngineStore, Pod } from '../../engine/types.ts';
import type { Command } from '../command.ts';
import { filtersOf } from '../queries/filters.ts';
import { lookOf, printList } from '../queries/print-list.ts';

type Fits = (store: EngineStore, pod: Pod, values: readonly string[]) => boolean;

/** Filters of `pod ps`: pkg/domain/filters/pods.go. */
const FILTERS: Readonly<Record<string, Fits>> = {
  id: (_store, pod, values) => values.some((value) => pod.id.startsWith(value) || matches(value, pod.id)),
  name: (_store, pod, values) => values.some((value) => matches(value, pod.name)),
  status: (store, pod, values) => values.some((value) => podStatus(store, pod).toLowerCase() === value.toLowerCase()),
  label: (_store, pod, values) => hasLabelPatterns(values, pod.labels),
  network: (_store, pod, values) => values.some((value) => pod.networks.includes(value)),
  'ctr-names': (store, pod, values) =>
    membersOf(store, pod).some(({ name }) => values.some((value) => matches(value, name))),
  'ctr-ids': (store, pod, values) =>
    membersOf(store, pod).some(({ id }) => values.some((value) => id.startsWith(value))),
  'ctr-status': (store, pod, values) => membersOf(store, pod).some(({ state }) => values.includes(state.status)),
  'ctr-number': (store, pod, values) => values.includes(String(membersOf(store, pod).length)),
};

const SORTS: Readonly<Record<string, (a: Pod, b: Pod) => number>> = {
  created: (a, b) => b.created - a.created,
  id: (a, b) => (a.id < b.id ? -1 : 1),
  name: (a, b) => (a.name < b.name ? -1 : 1),
  number: (a, b) => a.containers.length - b.containers.length,
  status: () => 0,
};

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
  ],
  *run(call) {
    const { engine, flags } = call;
    yield* call.proc.tick();
    const filters = filtersOf(call);
    if (typeof filters === 'number') return filters;
    for (const key of filters.keys()) if (!FILTERS[key]) return call.fail(`${key} is an invalid filter`);
    const fits = podsByAge(engine.store).filter((pod) =>
      [...filters].every(([key, values]) => FILTERS[key]?.(engine.store, pod, values) ?? false),
    );
    const sorted = [...fits].sort(SORTS[flags.text('sort') || 'created'] ?? (() => 0));
    const look = lookOf(call);
    const extra = [
      flags.bool('ctr-ids') && '{{.ContainerIds}}',
      flags.bool('ctr-names') && '{{.ContainerNames}}',
      flags.bool('ctr-status') && '{{.ContainerStatuses}}',
    ];
    const columns = extra.filter((part): part is string => typeof part === 'string');
    const { list } = engine.words.pods;
    const listing =
      columns.length === 0
        ? list
        : {
            ...list,
            defaultFormat: () => `table {{.ID}}\t{{.Name}}\t{{.Status}}\t{{.Created}}\t${columns.join('\t')}`,
          };
    return printList(call, listing, flags.bool('latest') ? sorted.slice(0, 1) : sorted, look);
  },
};
