import type { EngineFailure } from '../../engine/failure.ts';
import { isUp, removeContainer } from '../../engine/runtime/index.ts';
import type { Container } from '../../engine/types.ts';
import type { Task } from '../../host/program.ts';
import type { Call, Command } from '../command.ts';
import { forEach } from './for-each.ts';
import { dependents, removeByForce } from './remove-by-force.ts';
import { timeoutOf } from './stop.ts';

function* removeOne(call: Call, word: string, container: Container): Task<EngineFailure | undefined> {
  const { engine, flags } = call;
  const words = engine.words.containers;
  const others = words.keepsDependents ? dependents(engine, container) : [];
  // --all takes with it what depends on a container, as --depend does
  const depend = flags.bool('depend') || flags.bool('all');
  const infra = depend ? undefined : words.isInfra(container, engine);
  if (infra) return infra;
  if (others.length > 0 && !depend) return words.hasDependents(container, others);
  if (others.some(isUp) && !flags.bool('force') && !flags.bool('depend')) {
    const wrong = words.cannotRemove(container, word);
    if (wrong) return wrong;
  }
  for (const other of others) {
    yield* removeByForce(engine, other, timeoutOf(call));
    call.proc.out(`${other.id}\n`);
  }
  if (!flags.bool('force') && !flags.bool('all-running')) {
    const wrong = words.cannotRemove(container, word);
    if (wrong) return wrong;
  }
  if (flags.bool('force'))
    yield* removeByForce(engine, container, timeoutOf(call), flags.bool('volumes') || words.forceTakesVolumes);
  else removeContainer(engine, container, { volumes: flags.bool('volumes') || words.removeTakesVolumes, force: false });
  return undefined;
}

function* remove(call: Call): Task<number> {
  const lonely =
    call.flags.has('time') && !call.flags.bool('force') ? call.engine.words.containers.timeNeedsForce : undefined;
  if (lonely) return call.refuse(lonely);
  return yield* forEach(call, ({ word, container }) => removeOne(call, word, container), { isRemove: true });
}

export const removeCommand: Command = {
  name: 'rm',
  engines: ['docker', 'podman'],
  handles: ['force', 'volumes', 'all', 'latest', 'ignore', 'time', 'cidfile', 'depend', 'filter'],
  run: remove,
};
