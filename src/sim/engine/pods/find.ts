import type { Result } from '../../../lib/result.ts';
import { findByNameOrId, type NotFound } from '../find.ts';
import type { Container, EngineStore, Pod } from '../types.ts';

/** A pod by name, id or start of id. Errors: 'missing', 'ambiguous'. */
export const findPod = (store: EngineStore, word: string): Result<Pod, NotFound> =>
  findByNameOrId(Object.values(store.pods), word);

/** Pods, newest first: the order of `podman pod ps`. */
export const podsByAge = (store: EngineStore): Pod[] => Object.values(store.pods).sort((a, b) => b.created - a.created);

/** The containers of a pod, in the order in which they joined; the infra container first. */
export const membersOf = (store: EngineStore, pod: Pod): Container[] =>
  pod.containers.flatMap((id) => store.containers[id] ?? []);

export type PodStatus = 'Created' | 'Running' | 'Degraded' | 'Paused' | 'Exited' | 'Stopped';

/** What a pod's containers make of its state: createPodStatusResults in libpod/pod_status.go. */
export function podStatus(store: EngineStore, pod: Pod): PodStatus {
  const members = membersOf(store, pod).map(({ state }) => state.status);
  const count = (...wanted: readonly string[]): number => members.filter((status) => wanted.includes(status)).length;
  const running = count('running');
  const stopped = count('exited', 'stopping');
  if (members.length === 0) return 'Created';
  if (running === members.length) return 'Running';
  if (running > 0) return 'Degraded';
  if (count('paused') === members.length) return 'Paused';
  if (stopped === members.length) return 'Exited';
  return stopped > 0 ? 'Stopped' : 'Created';
}
