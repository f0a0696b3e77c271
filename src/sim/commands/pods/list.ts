import { type Filters, hasLabelPatterns, matches, parseMoment, readFilters } from '../../engine/inspect/index.ts';
import { membersOf, podStatus, podsByAge } from '../../engine/pods/index.ts';
import type { EngineStore, Pod } from '../../engine/types.ts';
import type { Call, Command } from '../command.ts';
import { lookOf, printList } from '../queries/print-list.ts';

type Fits = (store: EngineStore, pod: Pod, values: readonly string[], now: number) => boolean;

const POD_STATES = ['stopped', 'running', 'paused', 'exited', 'dead', 'created', 'degraded'];
const CONTAINER_STATES = ['created', 'running', 'paused', 'stopped', 'exited', 'unknown'];
const withoutStopped = (status: string): string => (status === 'stopped' ? 'exited' : status);
/** An id by its start, or by an expression (container-libs: filters.FilterID). */
const fitsId = (id: string, values: readonly string[]): boolean =>
  values.some((value) => id.startsWith(value) || matches(value, id));

/** Filters of `pod ps`: pkg/domain/filters/pods.go. ctr-names looks at the first container only, as there. */
const FILTERS: Readonly<Record<string, Fits>> = {
  id: (_store, pod, values) => fitsId(pod.id, values),
  name: (_store, pod, values) => values.some((value) => matches(value, pod.name)),
  status: (store, pod, values) => values.includes(podStatus(store, pod).toLowerCase()),
  label: (_store, pod, values) => hasLabelPatterns(values, pod.labels),
  'label!': (_store, pod, values) => !hasLabelPatterns(values, pod.labels),
  until: (_store, pod, values, now) => values.every((value) => pod.created < (parseMoment(value, now) ?? 0)),
  network: (_store, pod, values) => values.some((value) => pod.networks.includes(value)),
  'ctr-names': (store, pod, values) =>
    membersOf(store, pod)
      .slice(0, 1)
      .some(({ name }) => values.some((value) => matches(value, name))),
  'ctr-ids': (store, pod, values) => membersOf(store, pod).some(({ id }) => fitsId(id, values)),
  'ctr-status': (store, pod, values) =>
    membersOf(store, pod).some(({ state }) => values.map(withoutStopped).includes(state.status)),
  'ctr-number': (_store, pod, values) => values.some((value) => Number(value) === pod.containers.length),
};

/** What is wrong with the filters of a call, in the engine's words. */
function wrongFilter(filters: Filters): string | undefined {
  for (const [key, values] of filters) {
    if (!FILTERS[key]) return `${key} is an invalid filter`;
    const known = key === 'status' ? POD_STATES : key === 'ctr-status' ? CONTAINER_STATES : undefined;
    const odd = known && values.find((value) => !known.includes(value));
    if (odd !== undefined) return `${odd} is not a valid ${key === 'status' ? 'pod ' : ''}status`;
  }
  return undefined;
}

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
