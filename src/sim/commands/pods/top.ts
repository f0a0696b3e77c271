import { findPod, membersOf, podsByAge } from '../../engine/pods/index.ts';
import type { Command } from '../command.ts';
import { refuse } from '../queries/refuse.ts';

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
