import { findNetwork, networks, networkUsers, removeNetwork } from '../../engine/networks/index.ts';
import type { Network } from '../../engine/types.ts';
import type { Refusal } from '../../engine/words/refusal.ts';
import type { Task } from '../../host/program.ts';
import type { Call, Command } from '../command.ts';
import { confirm } from '../queries/confirm.ts';
import { filtersOf } from '../queries/filters.ts';
import { refuse, refuseAll } from '../queries/refuse.ts';
import { removeUsers } from '../queries/remove-users.ts';

/** Takes one network away, or says why not. */
function* removeOne(call: Call, word: string): Task<Refusal | undefined> {
  const { engine, flags } = call;
  const words = engine.words.networks;
  const found = findNetwork(engine, word);
  if (!found.ok) {
    if (flags.bool('force') && found.error === 'missing') return undefined;
    return found.error === 'missing' ? words.missing(word, 'rm') : words.ambiguous(word);
  }
  if (flags.bool('force') && words.rm.forceRemovesContainers)
    yield* removeUsers(call, networkUsers(engine, found.value), flags.has('time') ? flags.int('time') : undefined);
  const kept = words.keeps(engine, found.value, word);
  if (kept) return kept;
  removeNetwork(engine, found.value);
  engine.kernel.spend(90);
  call.proc.out(`${word}\n`);
  return undefined;
}

/** docker network rm, podman network rm. */
export const networkRemove: Command = {
  name: 'network rm',
  engines: ['docker', 'podman'],
  handles: ['force', 'time'],
  *run(call) {
    const { rm } = call.engine.words.networks;
    if (call.flags.has('time') && !call.flags.bool('force'))
      return call.fail('--force option must be specified to use the --time option');
    const refused: Refusal[] = [];
    for (const word of call.args) {
      const why = yield* removeOne(call, word);
      if (why && rm.stopsAtUse && why.code === 2) return refuse(call, why);
      if (why) refused.push(why);
    }
    const code = refuseAll(call, refused);
    if (refused.length > 0 && rm.trailer !== '') call.proc.err(`${rm.trailer}\n`);
    return code;
  },
};

/** docker network prune, podman network prune. */
export const networkPrune: Command = {
  name: 'network prune',
  engines: ['docker', 'podman'],
  handles: ['filter', 'force'],
  *run(call) {
    const words = call.engine.words.networks;
    if (!call.flags.bool('force')) {
      const answer = yield* confirm(call, words.pruneWarning);
      if (answer !== 'yes') return answer === 'no' ? 0 : answer;
    }
    const filters = filtersOf(call);
    if (typeof filters === 'number') return filters;
    const selected = words.select(call.engine, unusedNetworks(call), filters, true);
    if (!selected.ok) return refuse(call, selected.error);
    for (const network of selected.value) removeNetwork(call.engine, network);
    call.proc.out(words.pruned(selected.value));
    return 0;
  },
};

/** Networks of users that no container is on. */
export const unusedNetworks = ({ engine }: Call): Network[] =>
  networks(engine).filter((network) => !network.builtIn && networkUsers(engine, network).length === 0);
