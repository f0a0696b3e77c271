import { findContainer } from '../../engine/find.ts';
import type { Container } from '../../engine/types.ts';
import type { Call, Command } from '../command.ts';
import { atOnce } from './at-once.ts';
import { printList } from './print-list.ts';
import { refuse } from './refuse.ts';

const newest = ({ engine }: Call): Container | undefined =>
  Object.values(engine.store.containers)
    .sort((a, b) => a.created - b.created)
    .at(-1);

/** docker top, podman top: the processes of a container. */
export const top: Command = {
  name: 'top',
  engines: ['docker', 'podman'],
  handles: ['latest'],
  run: atOnce((call) => {
    const { engine, flags } = call;
    const latest = flags.bool('latest');
    const [word = '', ...rest] = call.args;
    const found = latest ? newest(call) : findContainer(engine.store, word);
    if (!found) return refuse(call, engine.words.queries.noContainer(''));
    if ('ok' in found && !found.ok) return refuse(call, engine.words.queries.noContainer(word));
    const container = 'ok' in found ? found.value : found;
    const table = engine.words.queries.top(engine, container, latest ? call.args : rest);
    if (!table.ok) return refuse(call, table.error);
    call.proc.out(table.value);
    return 0;
  }),
};

/** docker stats, podman stats: what containers use; again and again unless --no-stream is given. */
export const stats: Command = {
  name: 'stats',
  engines: ['docker', 'podman'],
  handles: ['all', 'format', 'no-stream', 'no-trunc', 'no-reset', 'interval', 'latest'],
  *run(call) {
    const { engine, flags, proc } = call;
    const words = engine.words.queries;
    const named: string[] = [];
    for (const word of call.args) {
      const found = findContainer(engine.store, word);
      if (!found.ok) return refuse(call, words.noContainer(word));
      named.push(found.value.id);
    }
    const latest = flags.bool('latest') ? newest(call) : undefined;
    if (latest) named.push(latest.id);
    const look = { quiet: false, noHeading: false, noTrunc: flags.bool('no-trunc'), format: flags.maybe('format') };
    for (;;) {
      const all = Object.values(engine.store.containers).sort((a, b) => b.created - a.created);
      const shown =
        named.length > 0
          ? named.flatMap((id) => engine.store.containers[id] ?? [])
          : all.filter(({ state }) => flags.bool('all') || Number(state.pid) !== 0);
      engine.kernel.spend(50);
      if (!flags.bool('no-stream') && proc.isTty(1)) proc.out('\u001b[2J\u001b[H');
      const code = printList(call, words.stats, shown, look);
      if (flags.bool('no-stream') || code !== 0) return code;
      yield* proc.drain();
      yield* proc.sleep(1000 * (flags.has('interval') ? Math.max(1, flags.int('interval')) : 1));
    }
  },
};

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
    const latest = flags.bool('latest') ? newest(call) : undefined;
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

/** podman container exists: 0 or 1, without a word. */
export const containerExists: Command = {
  name: 'container exists',
  engines: ['podman'],
  handles: ['external'],
  run: atOnce(({ engine, args }) => {
    return findContainer(engine.store, args[0] ?? '').ok ? 0 : 1;
  }),
};
