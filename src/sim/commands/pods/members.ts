import { findPod, membersOf, podsByAge } from '../../engine/pods/index.ts';
import { isUp } from '../../engine/runtime/index.ts';
import type { Container, Pod } from '../../engine/types.ts';
import type { Call, Command } from '../command.ts';
import { engineForward } from '../compose/child.ts';
import { printList } from '../queries/print-list.ts';
import { refuse } from '../queries/refuse.ts';
import { podOf } from './choose.ts';

/** The pod of --latest or of the first argument, and the arguments behind it. */
function podAndRest(
  call: Call,
): { readonly pod: Pod; readonly word: string; readonly rest: readonly string[] } | number {
  const [word = '', ...rest] = call.args;
  if (call.args.length > 1) return call.fail('requires exactly 1 arg');
  if (call.args.length === 0 && !call.flags.bool('latest'))
    return call.fail('specify at least one pod name or ID to log');
  if (call.flags.bool('latest') && call.args.length > 0) return call.fail('--latest and pods cannot be used together');
  if (call.flags.bool('latest')) {
    const newest = podsByAge(call.engine.store)[0];
    return newest ? { pod: newest, word: newest.name, rest: call.args } : call.fail('no such pod');
  }
  const pod = podOf(call, word);
  return typeof pod === 'number' ? pod : { pod, word, rest };
}

/** podman pod top: the processes of all containers of a pod that run; of none that do, nothing. */
export const podTop: Command = {
  name: 'pod top',
  engines: ['podman'],
  handles: ['latest'],
  *run(call) {
    yield* call.proc.tick();
    const { engine, proc, args, flags } = call;
    if (args.length === 0 && !flags.bool('latest'))
      return call.fail('you must provide the name or id of a running pod');
    const found = flags.bool('latest') ? undefined : findPod(engine.store, args[0] ?? '');
    if (found && !found.ok) {
      const why = engine.words.pods[found.error === 'missing' ? 'missing' : 'ambiguous'](args[0] ?? '');
      return call.fail(`unable to look up requested container: ${why}`);
    }
    const pod = found ? found.value : podsByAge(engine.store)[0];
    if (!pod) return call.fail('unable to look up requested container: no such pod');
    const rest = flags.bool('latest') ? args : args.slice(1);
    const running = membersOf(engine.store, pod).filter(({ state }) => state.status === 'running');
    const lines: string[] = [];
    for (const container of running) {
      const table = engine.words.queries.top(engine, container, rest);
      if (!table.ok) return refuse(call, table.error);
      const [header = '', ...rows] = table.value.replace(/\n$/, '').split('\n');
      if (lines.length === 0) lines.push(header);
      lines.push(...rows);
    }
    proc.out(lines.map((line) => `${line}\n`).join(''));
    return 0;
  },
};

/** Flags of `pod logs` that `logs` takes as they are. */
function logFlags({ flags }: Call): string[] {
  const switches = ['follow', 'names', 'timestamps', 'color']
    .filter((name) => flags.bool(name))
    .map((name) => `--${name}`);
  const values = ['since', 'until', 'tail']
    .filter((name) => flags.has(name))
    .map((name) => `--${name}=${flags.text(name)}`);
  return [...switches, ...values];
}

/** podman pod logs: `podman logs` of all containers of a pod, the infra container with them: so each line has an id. */
export const podLogs: Command = {
  name: 'pod logs',
  engines: ['podman'],
  handles: ['container', 'follow', 'latest', 'names', 'since', 'tail', 'timestamps', 'until', 'color'],
  *run(call) {
    const chosen = podAndRest(call);
    if (typeof chosen === 'number') return chosen;
    const members = membersOf(call.engine.store, chosen.pod);
    const wanted = call.flags.text('container');
    const shown = members.filter(({ id, name }) => wanted === '' || name === wanted || id === wanted);
    if (wanted !== '' && shown.length === 0)
      return call.fail(`container ${wanted} is not in pod ${chosen.word}: no such container`);
    if (shown.length === 0) return 0;
    return yield* engineForward(call, ['logs', ...logFlags(call), ...shown.map(({ name }) => name)]);
  },
};

/** The containers whose use `pod stats` shows: those of running pods, or of the pods that are named. */
function statsOf(call: Call): readonly Container[] | number {
  const { engine, flags, args } = call;
  const { store } = engine;
  const named: Pod[] = [];
  for (const word of args) {
    const found = findPod(store, word);
    if (!found.ok) return call.fail(`unable to get list of pods: ${engine.words.pods.missing(word)}`);
    named.push(found.value);
  }
  const all = podsByAge(store);
  const pods = named.length > 0 ? named : flags.bool('latest') ? all.slice(0, 1) : all;
  return pods.flatMap((pod) => membersOf(store, pod)).filter(isUp);
}

/** podman pod stats: what the containers of pods use; again and again unless --no-stream is given. */
export const podStats: Command = {
  name: 'pod stats',
  engines: ['podman'],
  handles: ['all', 'format', 'latest', 'no-reset', 'no-stream'],
  *run(call) {
    const { engine, flags, proc } = call;
    if (flags.bool('all') && (flags.bool('latest') || call.args.length > 0))
      return call.fail('--all, --latest and arguments cannot be used together');
    const look = { quiet: false, noHeading: false, noTrunc: false, format: flags.maybe('format') };
    for (;;) {
      const shown = statsOf(call);
      if (typeof shown === 'number') return shown;
      engine.kernel.spend(50);
      if (!flags.bool('no-stream') && !flags.bool('no-reset') && proc.isTty(1)) proc.out('\u001b[2J\u001b[H');
      const code = printList(call, engine.words.pods.stats, shown, look);
      if (flags.bool('no-stream') || code !== 0) return code;
      yield* proc.drain();
      yield* proc.sleep(5000);
    }
  },
};
