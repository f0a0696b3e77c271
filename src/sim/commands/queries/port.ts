import { findContainer, latestContainer } from '../../engine/find.ts';
import type { Command } from '../command.ts';
import { atOnce } from './at-once.ts';
import { refuse } from './refuse.ts';

/** docker port, podman port: where ports are published. */
export const port: Command = {
  name: 'port',
  engines: ['docker', 'podman'],
  handles: ['all', 'latest'],
  run: atOnce((call) => {
    const { args, engine, flags, proc } = call;
    const words = engine.words.queries;
    if (flags.bool('all')) {
      for (const container of Object.values(engine.store.containers)) {
        const lines = words.port(engine, container, undefined);
        if (lines.ok) proc.out(lines.value.replace(/^(?=.)/gm, `${container.id.slice(0, 12)}\t`));
      }
      return 0;
    }
    const latest = flags.bool('latest') ? latestContainer(engine.store) : undefined;
    if (!latest && args.length === 0) return call.fail('you must supply a running container name or id');
    const [word = '', wanted] = latest ? ['', args[0]] : args;
    const found = latest ? undefined : findContainer(engine.store, word);
    if (found && !found.ok) return refuse(call, words.noContainer(word));
    const container = latest ?? (found?.ok ? found.value : undefined);
    if (!container) return 0;
    const lines = words.port(engine, container, wanted);
    if (!lines.ok) return refuse(call, lines.error);
    proc.out(lines.value);
    return 0;
  }),
};
