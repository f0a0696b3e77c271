import { emit } from '../../engine/events/index.ts';
import type { Volume } from '../../engine/types.ts';
import { findVolume, listedVolumes, removeVolume, volumeSize, volumeUsers } from '../../engine/volumes/index.ts';
import type { Refusal } from '../../engine/words/refusal.ts';
import type { Task } from '../../host/program.ts';
import type { Call, Command } from '../command.ts';
import { confirm } from '../queries/confirm.ts';
import { filtersOf } from '../queries/filters.ts';
import { refuse, refuseAll } from '../queries/refuse.ts';
import { removeUsers } from '../queries/remove-users.ts';

function* removeOne(call: Call, word: string): Task<Refusal | undefined> {
  const { engine, flags, proc } = call;
  const words = engine.words.volumes;
  const found = findVolume(engine, word);
  if (!found.ok) {
    if (flags.bool('force') && found.error === 'missing') {
      if (!words.forceRemovesContainers) proc.out(`${word}\n`);
      return undefined;
    }
    return found.error === 'missing' ? words.missing(word, 'rm') : words.ambiguous(word);
  }
  const volume = found.value;
  if (flags.bool('force') && words.forceRemovesContainers)
    yield* removeUsers(call, volumeUsers(engine.store, volume.name), flags.has('time') ? flags.int('time') : undefined);
  const users = volumeUsers(engine.store, volume.name);
  if (users.length > 0)
    return words.inUse(
      volume.name,
      users.map(({ id }) => id),
    );
  removeVolume(engine, volume);
  engine.kernel.spend(15);
  proc.out(`${words.prefixes ? volume.name : word}\n`);
  return undefined;
}

/** docker volume rm, podman volume rm. */
export const volumeRemove: Command = {
  name: 'volume rm',
  engines: ['docker', 'podman'],
  handles: ['all', 'force', 'time'],
  *run(call) {
    const { args, engine, flags } = call;
    const all = flags.bool('all');
    if (all === args.length > 0) return call.fail('choose either one or more volumes or all');
    if (flags.has('time') && !flags.bool('force'))
      return call.fail('--force option must be specified to use the --time option');
    const refused: Refusal[] = [];
    for (const word of all ? listedVolumes(engine).map(({ name }) => name) : args) {
      const why = yield* removeOne(call, word);
      if (why) refused.push(why);
    }
    return refuseAll(call, refused);
  },
};

/** Volumes that no container mounts. */
export const unusedVolumes = ({ engine }: Call): Volume[] =>
  listedVolumes(engine).filter(({ name }) => volumeUsers(engine.store, name).length === 0);

/** Takes volumes away; gives the bytes that were in them. */
export function removeVolumes({ engine }: Call, volumes: readonly Volume[]): number {
  let bytes = 0;
  for (const volume of volumes) {
    bytes += volumeSize(engine, volume);
    removeVolume(engine, volume);
  }
  emit(engine, 'volume', 'prune', { id: '', name: '' }, { reclaimed: String(bytes) });
  return bytes;
}

/** docker volume prune, podman volume prune. */
export const volumePrune: Command = {
  name: 'volume prune',
  engines: ['docker', 'podman'],
  handles: ['all', 'filter', 'force', 'dry-run'],
  *run(call) {
    const { engine, flags, proc } = call;
    const words = engine.words.volumes;
    const every = flags.bool('all');
    const filters = filtersOf(call);
    if (typeof filters === 'number') return filters;
    if (every && filters.has('all')) return refuse(call, words.allTwice);
    if (flags.bool('force') && flags.bool('dry-run')) return call.fail('--force and --dry-run cannot be used together');
    const chosen = words.prunable(engine, unusedVolumes(call), filters, every);
    if (flags.bool('dry-run')) {
      if (!chosen.ok) return refuse(call, chosen.error);
      proc.out(`Volumes that would be pruned:\n${words.pruned(chosen.value, 0)}`);
      return 0;
    }
    if (!flags.bool('force')) {
      const question = words.pruneQuestion(chosen.ok ? chosen.value : [], every || !engine.release.pruneKeepsNamed);
      if (!question.asks) {
        proc.out(question.text);
        return 0;
      }
      const answer = yield* confirm(call, question.text);
      if (answer !== 'yes') return answer === 'no' ? 0 : answer;
    }
    if (!chosen.ok) return refuse(call, chosen.error);
    proc.out(words.pruned(chosen.value, removeVolumes(call, chosen.value)));
    return 0;
  },
};
