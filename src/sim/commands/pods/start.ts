import { startPod, stopPod } from '../../engine/pods/index.ts';
import type { Pod } from '../../engine/types.ts';
import type { Call } from '../command.ts';
import { forPods } from './for-pods.ts';

function started(call: Call, pod: Pod, verb: 'starting' | 'restarting'): readonly string[] {
  if (pod.containers.length === 0)
    return [`no containers in pod ${pod.id} have no dependencies, cannot start pod: no such container`];
  const done = startPod(call.engine, pod);
  return done.ok ? [] : done.error.map(({ container, text }) => `${verb} container ${container.id}: ${text}`);
}

/** podman pod start. */
export const podStart = forPods(
  'pod start',
  ['pod-id-file'],
  function* start(call, pod) {
    yield* call.proc.tick();
    call.engine.kernel.spend(150);
    return started(call, pod, 'starting');
  },
  'name',
);

/** podman pod restart. */
export const podRestart = forPods('pod restart', [], function* restart(call, pod) {
  yield* stopPod(call.engine, pod, undefined);
  return started(call, pod, 'restarting');
});
