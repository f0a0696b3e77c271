import { membersOf, podStatus, removePod, startPod, stopPod } from '../../engine/pods/index.ts';
import { isUp, pauseContainer, signalContainer, unpauseContainer } from '../../engine/runtime/index.ts';
import type { Pod } from '../../engine/types.ts';
import type { Task } from '../../host/program.ts';
import { signalName, signalNumber } from '../../host/signals.ts';
import type { Call, Command } from '../command.ts';
import { chosenPods } from './choose.ts';

const SELECT = ['all', 'latest'] as const;

/** What a command does to one pod; gives an exit code. */
type Act = (call: Call, pod: Pod, word: string) => Task<number>;

/** A command that does one thing to each pod it is given, then prints its id (start and stop: the word that was typed). */
const forPods = (name: string, handles: readonly string[], act: Act, says: 'word' | 'id' = 'id'): Command => ({
  name,
  engines: ['podman'],
  handles: [...SELECT, ...handles],
  *run(call) {
    const chosen = chosenPods(call);
    if (typeof chosen === 'number') return chosen;
    let code = 0;
    for (const { pod, word } of chosen.pods) {
      const one = yield* act(call, pod, word);
      if (one === 0) call.proc.out(`${says === 'word' ? word : pod.id}\n`);
      else code = one;
    }
    return code;
  },
});

function started(call: Call, pod: Pod): number {
  const done = startPod(call.engine, pod);
  if (done.ok) return 0;
  call.proc.err(`Error: starting container ${done.error[0]?.container.id}: ${done.error[0]?.text}\n`);
  return call.fail(`failed to start pod ${pod.id}`, 125);
}

const podStart = forPods(
  'pod start',
  ['pod-id-file'],
  function* start(call, pod) {
    yield* call.proc.tick();
    call.engine.kernel.spend(150);
    return started(call, pod);
  },
  'word',
);

const podStop = forPods(
  'pod stop',
  ['time', 'timeout', 'ignore', 'pod-id-file'],
  function* stop(call, pod) {
    yield* stopPod(call.engine, pod, call.flags.has('time') ? call.flags.int('time') : undefined);
    return 0;
  },
  'word',
);

const podRestart = forPods('pod restart', [], function* restart(call, pod) {
  yield* stopPod(call.engine, pod, undefined);
  return started(call, pod);
});

const podKill = forPods('pod kill', ['signal'], function* kill(call, pod) {
  const { engine, flags } = call;
  const number = signalNumber(flags.text('signal') || 'KILL');
  if (number === undefined) return call.fail(`invalid signal: ${flags.text('signal')}`);
  const members = membersOf(engine.store, pod).filter(isUp);
  if (members.length === 0) return call.fail(`no containers in pod ${pod.id} are running: container state improper`);
  for (const container of members) signalContainer(engine, container, signalName(number));
  yield* call.proc.until(() => number !== 9 || !members.some(isUp), engine.kernel.now + 1000);
  return 0;
});

const podPause = forPods('pod pause', [], function* pause(call, pod) {
  yield* call.proc.tick();
  for (const container of membersOf(call.engine.store, pod))
    if (container.state.status === 'running') pauseContainer(call.engine, container);
  return 0;
});

const podUnpause = forPods('pod unpause', [], function* unpause(call, pod) {
  yield* call.proc.tick();
  for (const container of membersOf(call.engine.store, pod))
    if (container.state.status === 'paused') unpauseContainer(call.engine, container);
  return 0;
});

const PAUSED_OR_RUNNING =
  'as it is running - running or paused containers cannot be removed without force: container state improper';

/** What is said when running members keep a pod: libpod/pod_top-level removal in runtime_pod_common.go. */
function refuseRemoval(call: Call, pod: Pod): number {
  const { engine, proc } = call;
  const members = membersOf(engine.store, pod);
  const infra = members.find(({ isInfra }) => isInfra);
  call.fail(`not all containers could be removed from pod ${pod.id}: removing pod containers`);
  const head = (id: string): string => `Error: error removing container ${id} from pod ${pod.id}:`;
  if (infra && isUp(infra))
    proc.err(
      `${head(infra.id)} a container that depends on container ${infra.id} could not be stopped: container state improper\n`,
    );
  for (const { id, isInfra, state } of members) {
    if (!isInfra && state.pid !== 0) proc.err(`${head(id)} cannot remove container ${id} ${PAUSED_OR_RUNNING}\n`);
  }
  return 125;
}

const podRemove: Command = {
  name: 'pod rm',
  engines: ['podman'],
  handles: [...SELECT, 'force', 'ignore', 'time', 'pod-id-file'],
  *run(call) {
    const { engine, flags, proc } = call;
    if (flags.bool('ignore') || flags.bool('force')) {
      const { store } = engine;
      const there = call.args.filter((word) =>
        Object.values(store.pods).some(({ id, name }) => name === word || id.startsWith(word)),
      );
      if (there.length === 0 && call.args.length > 0) return 0;
    }
    const chosen = chosenPods(call, 1);
    if (typeof chosen === 'number') return chosen;
    let code = 0;
    for (const { pod } of chosen.pods) {
      const running = membersOf(engine.store, pod).filter((container) => !container.isInfra && isUp(container));
      if (running.length > 0 && !flags.bool('force')) {
        code = refuseRemoval(call, pod);
        continue;
      }
      yield* stopPod(engine, pod, flags.has('time') ? flags.int('time') : undefined);
      removePod(engine, pod);
      proc.out(`${pod.id}\n`);
    }
    return code;
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
