import { emitContainer } from '../../engine/events.ts';
import { applyLimits, isUp } from '../../engine/runtime/index.ts';
import type { Container } from '../../engine/types.ts';
import type { Task } from '../../host/program.ts';
import type { Call, Command } from '../command.ts';
import { forEach } from './for-each.ts';
import { change } from './update-change.ts';
import { UPDATE_FLAGS } from './update-flags.ts';

/** What has changed is told to the kernel and to those who watch. */
function applyUpdate({ engine }: Call, container: Container): void {
  if (isUp(container)) applyLimits(engine, container);
  emitContainer(engine, container, 'update');
}

function* update(call: Call): Task<number> {
  const words = call.engine.words.containers;
  if (words.updateNeedsFlags && call.flags.given.length === 0) {
    return call.refuse({ text: 'you must provide one or more flags when using this command', client: true });
  }
  return yield* forEach(
    call,
    function* one({ word, container }) {
      const before = { ...container.host };
      const wrong = change(call, container) ?? words.badUpdate(container, word, before, call.flags);
      if (!wrong) applyUpdate(call, container);
      if (!wrong) return undefined;
      Object.assign(container.host, before);
      return { text: wrong };
    },
    { print: words.updatePrintsId ? 'id' : 'word' },
  );
}

/** docker update, podman update: other limits for containers that are there. */
export const updateCommand: Command = {
  name: 'update',
  engines: ['docker', 'podman'],
  handles: UPDATE_FLAGS,
  run: update,
};
