import { emit } from '../../engine/events.ts';
import { membersOf, podStatus } from '../../engine/pods/index.ts';
import { pauseContainer, unpauseContainer } from '../../engine/runtime/index.ts';
import { forPods } from './for-pods.ts';

/** podman pod pause. */
export const podPause = forPods('pod pause', [], function* pause(call, pod) {
  yield* call.proc.tick();
  for (const container of membersOf(call.engine.store, pod))
    if (container.state.status === 'running') pauseContainer(call.engine, container);
  emit(call.engine, 'pod', 'pause', pod);
  return [];
});

/** podman pod unpause. */
export const podUnpause = forPods('pod unpause', [], function* unpause(call, pod) {
  yield* call.proc.tick();
  if (!['Paused', 'Degraded'].includes(podStatus(call.engine.store, pod))) return undefined;
  for (const container of membersOf(call.engine.store, pod))
    if (container.state.status === 'paused') unpauseContainer(call.engine, container);
  emit(call.engine, 'pod', 'unpause', pod);
  return [];
});
