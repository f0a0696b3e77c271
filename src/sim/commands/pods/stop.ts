import { emit } from '../../engine/events.ts';
import { membersOf, stopPod } from '../../engine/pods/index.ts';
import { isUp, signalContainer } from '../../engine/runtime/index.ts';
import { signalName, signalNumber } from '../../host/signals.ts';
import { forPods } from './for-pods.ts';

/** podman pod stop. */
export const podStop = forPods(
  'pod stop',
  ['time', 'timeout', 'ignore', 'pod-id-file'],
  function* stop(call, pod) {
    yield* stopPod(call.engine, pod, call.flags.has('time') ? call.flags.int('time') : undefined);
    return [];
  },
  'name',
);

/** podman pod kill: a signal to each process 1 of its containers. */
export const podKill = forPods(
  'pod kill',
  ['signal'],
  function* kill(call, pod) {
    const { engine, flags } = call;
    const number = signalNumber(flags.text('signal') || 'KILL') ?? 9;
    const members = membersOf(engine.store, pod).filter(isUp);
    for (const container of members) signalContainer(engine, container, signalName(number));
    emit(engine, 'pod', 'kill', pod);
    yield* call.proc.until(() => number !== 9 || !members.some(isUp), engine.kernel.now + 1000);
    return [];
  },
  'id',
  ({ flags }) =>
    signalNumber(flags.text('signal') || 'KILL') === undefined ? `invalid signal: ${flags.text('signal')}` : undefined,
);
