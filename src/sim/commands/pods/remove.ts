import { membersOf, removePod, stopPod } from '../../engine/pods/index.ts';
import { isUp } from '../../engine/runtime/index.ts';
import type { Pod } from '../../engine/types.ts';
import type { Call, Command } from '../command.ts';
import { chosenPods } from './choose.ts';
import { complainAll, SELECT } from './for-pods.ts';

const PAUSED_OR_RUNNING =
  'as it is running - running or paused containers cannot be removed without force: container state improper';

/** What is said when running members keep a pod: removePod in libpod/runtime_pod_common.go. */
function whyNotRemoved({ engine }: Call, pod: Pod): string[] {
  const members = membersOf(engine.store, pod);
  const infra = members.find(({ isInfra }) => isInfra);
  const head = (id: string): string => `error removing container ${id} from pod ${pod.id}:`;
  return [
    `not all containers could be removed from pod ${pod.id}: removing pod containers`,
    ...(infra && isUp(infra)
      ? [
          `${head(infra.id)} a container that depends on container ${infra.id} could not be stopped: container state improper`,
        ]
      : []),
    ...members
      .filter(({ isInfra, state }) => !isInfra && state.pid !== 0)
      .map(({ id }) => `${head(id)} cannot remove container ${id} ${PAUSED_OR_RUNNING}`),
  ];
}

/** podman pod rm. */
export const podRemove: Command = {
  name: 'pod rm',
  engines: ['podman'],
  handles: [...SELECT, 'force', 'ignore', 'time', 'pod-id-file'],
  *run(call) {
    const { engine, flags, proc } = call;
    if (flags.has('time') && !flags.bool('force'))
      return call.fail('--force option must be specified to use the --time option');
    const force = flags.bool('force');
    const pods = chosenPods(call, { missingCode: 1, ignores: force || flags.bool('ignore'), takesFiles: true });
    if (typeof pods === 'number') return pods;
    const errors: string[] = [];
    for (const pod of pods) {
      const running = membersOf(engine.store, pod).filter((container) => !container.isInfra && isUp(container));
      if (running.length > 0 && !force) {
        errors.push(...whyNotRemoved(call, pod));
        continue;
      }
      yield* stopPod(engine, pod, flags.has('time') ? flags.int('time') : undefined, true);
      removePod(engine, pod);
      proc.out(`${pod.id}\n`);
    }
    return complainAll(call, errors);
  },
};
