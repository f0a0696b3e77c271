import { emit } from '../../engine/events.ts';
import { membersOf, podStatus, removePod, startPod, stopPod } from '../../engine/pods/index.ts';
import { isUp, pauseContainer, signalContainer, unpauseContainer } from '../../engine/runtime/index.ts';
import type { Pod } from '../../engine/types.ts';
import type { Task } from '../../host/program.ts';
import { signalName, signalNumber } from '../../host/signals.ts';
import type { Call, Command } from '../command.ts';
import { chosenPods } from './choose.ts';

const SELECT = ['all', 'latest'] as const;

/** What a command does to one pod: what went wrong, line by line; undefined where it has nothing to say of the pod. */
type Act = (call: Call, pod: Pod) => Task<readonly string[] | undefined>;

/** Prints errors as Podman does after all that went well: one 'Error: ' line each. Gives the exit code. */
const complainAll = (call: Call, errors: readonly string[]): number => {
  for (const text of errors) call.fail(text);
  return errors.length > 0 ? 125 : 0;
};

/** A command that does one thing to each pod it is given, then prints its id (start and stop: its name). */
const forPods = (
  name: string,
  handles: readonly string[],
  act: Act,
  says: 'name' | 'id' = 'id',
  check: (call: Call) => string | undefined = () => undefined,
): Command => ({
  name,
  engines: ['podman'],
  handles: [...SELECT, ...handles],
  *run(call) {
    const wrong = check(call);
    if (wrong !== undefined) return call.fail(wrong);
    const ignores = handles.includes('ignore') && call.flags.bool('ignore');
    const pods = chosenPods(call, { ignores, takesFiles: handles.includes('pod-id-file') });
    if (typeof pods === 'number') return pods;
    const errors: string[] = [];
    for (const pod of pods) {
      const failed = yield* act(call, pod);
      if (failed?.length === 0) call.proc.out(`${pod[says]}\n`);
      else errors.push(...(failed ?? []));
    }
    return complainAll(call, errors);
  },
});

function started(call: Call, pod: Pod, verb: 'starting' | 'restarting'): readonly string[] {
  if (pod.containers.length === 0)
    return [`no containers in pod ${pod.id} have no dependencies, cannot start pod: no such container`];
  const done = startPod(call.engine, pod);
  return done.ok ? [] : done.error.map(({ container, text }) => `${verb} container ${container.id}: ${text}`);
}

const podStart = forPods(
  'pod start',
  ['pod-id-file'],
  function* start(call, pod) {
    yield* call.proc.tick();
    call.engine.kernel.spend(150);
    return started(call, pod, 'starting');
  },
  'name',
);

const podStop = forPods(
  'pod stop',
  ['time', 'timeout', 'ignore', 'pod-id-file'],
  function* stop(call, pod) {
    yield* stopPod(call.engine, pod, call.flags.has('time') ? call.flags.int('time') : undefined);
    return [];
  },
  'name',
);

const podRestart = forPods('pod restart', [], function* restart(call, pod) {
  yield* stopPod(call.engine, pod, undefined);
  return started(call, pod, 'restarting');
});

const podKill = forPods(
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

const podPause = forPods('pod pause', [], function* pause(call, pod) {
  yield* call.proc.tick();
  for (const container of membersOf(call.engine.store, pod))
    if (container.state.status === 'running') pauseContainer(call.engine, container);
  emit(call.engine, 'pod', 'pause', pod);
  return [];
});

const podUnpause = forPods('pod unpause', [], function* unpause(call, pod) {
  yield* call.proc.tick();
  if (!['Paused', 'Degraded'].includes(podStatus(call.engine.store, pod))) return undefined;
  for (const container of membersOf(call.engine.store, pod))
    if (container.state.status === 'paused') unpauseContainer(call.engine, container);
  emit(call.engine, 'pod', 'unpause', pod);
  return [];
});

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

const podRemove: Command = {
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

const podPrune: Command = {
  name: 'pod prune',
  engines: ['podman'],
  handles: ['force'],
  *run(call) {
    const { engine, flags, proc } = call;
    if (!flags.bool('force')) {
      proc.out('WARNING! This will remove all stopped/exited pods..\nAre you sure you want to continue? [y/N] ');
      const answer = yield* proc.readLine(0);
      if (answer === null) return call.fail('EOF');
      if (!answer.trim().toLowerCase().startsWith('y')) return 0;
    }
    for (const pod of Object.values(engine.store.pods)) {
      if (!['Exited', 'Stopped'].includes(podStatus(engine.store, pod))) continue;
      removePod(engine, pod);
      proc.out(`${pod.id}\n`);
    }
    return 0;
  },
};

const podExists: Command = {
  name: 'pod exists',
  engines: ['podman'],
  handles: [],
  *run({ engine, args, proc }) {
    yield* proc.tick();
    const [word = ''] = args;
    return Object.values(engine.store.pods).some(({ id, name }) => name === word || id.startsWith(word)) ? 0 : 1;
  },
};

/** Commands that start, stop and remove pods. */
export const podLifecycle: readonly Command[] = [
  podStart,
  podStop,
  podRestart,
  podKill,
  podPause,
  podUnpause,
  podRemove,
  podPrune,
  podExists,
];
