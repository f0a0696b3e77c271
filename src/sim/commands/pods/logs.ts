import { membersOf, podsByAge } from '../../engine/pods/index.ts';
import type { Pod } from '../../engine/types.ts';
import type { Call, Command } from '../command.ts';
import { engineForward } from '../compose/child.ts';
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
