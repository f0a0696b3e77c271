import { type Filters, hasLabelPatterns, matches, parseMoment } from '../../engine/inspect/index.ts';
import { membersOf, podStatus } from '../../engine/pods/index.ts';
import type { EngineStore, Pod } from '../../engine/types.ts';

type Fits = (store: EngineStore, pod: Pod, values: readonly string[], now: number) => boolean;

const POD_STATES = ['stopped', 'running', 'paused', 'exited', 'dead', 'created', 'degraded'];
const CONTAINER_STATES = ['created', 'running', 'paused', 'stopped', 'exited', 'unknown'];
const withoutStopped = (status: string): string => (status === 'stopped' ? 'exited' : status);
/** An id by its start, or by an expression (container-libs: filters.FilterID). */
const fitsId = (id: string, values: readonly string[]): boolean =>
  values.some((value) => id.startsWith(value) || matches(value, id));

/** Filters of `pod ps`: pkg/domain/filters/pods.go. ctr-names looks at the first container only, as there. */
export const FILTERS: Readonly<Record<string, Fits>> = {
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
export function wrongFilter(filters: Filters): string | undefined {
  for (const [key, values] of filters) {
    if (!FILTERS[key]) return `${key} is an invalid filter`;
    const known = key === 'status' ? POD_STATES : key === 'ctr-status' ? CONTAINER_STATES : undefined;
    const odd = known && values.find((value) => !known.includes(value));
    if (odd !== undefined) return `${odd} is not a valid ${key === 'status' ? 'pod ' : ''}status`;
  }
  return undefined;
}
