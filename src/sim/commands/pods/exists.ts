import type { Command } from '../command.ts';

/** podman pod exists: 0 or 1, without a word. */
export const podExists: Command = {
  name: 'pod exists',
  engines: ['podman'],
  handles: [],
  *run({ engine, args, proc }) {
    yield* proc.tick();
    const [word = ''] = args;
    return Object.values(engine.store.pods).some(({ id, name }) => name === word || id.startsWith(word)) ? 0 : 1;
  },
};
