import type { Container, LogLine } from '../../engine/types.ts';
import type { Command } from '../command.ts';
import { choose } from './chosen.ts';
import { labelOf, numberOf } from './containers.ts';
import { complain } from './progress.ts';

const shortName = (container: Container): string => `${labelOf(container, 'service')}-${numberOf(container)}`;

/** docker compose logs: lines of several containers by time, each behind its container's short name. */
export const composeLogs: Command = {
  name: 'compose logs',
  engines: ['docker'],
  handles: ['follow', 'tail', 'timestamps', 'no-log-prefix', 'no-color', 'since', 'index'],
  *run(call) {
    const { flags, proc } = call;
    if (flags.int('index') > 0 && call.args.length !== 1)
      return complain(call, '--index requires one service to be selected');
    const picked = choose(call);
    if (typeof picked === 'string') return complain(call, picked);
    const index = flags.int('index');
    const chosen = picked.containers.filter((one) => index === 0 || numberOf(one) === index);
    const width = Math.max(0, ...chosen.map((one) => shortName(one).length));
    const tail = /^\d+$/.test(flags.text('tail')) ? Number(flags.text('tail')) : undefined;
    const seen = new Map<string, number>(
      chosen.map((one) => [one.id, tail === undefined ? 0 : Math.max(0, one.logs.length - tail)]),
    );
    const print = (): void => {
      const lines: { container: Container; line: LogLine }[] = [];
      for (const container of chosen) {
        for (const line of container.logs.slice(seen.get(container.id))) lines.push({ container, line });
        seen.set(container.id, container.logs.length);
      }
      for (const { container, line } of lines.sort((a, b) => a.line.at - b.line.at)) {
        const prefix = flags.bool('no-log-prefix') ? '' : `${shortName(container).padEnd(width)}  | `;
        const time = flags.bool('timestamps') ? `${new Date(line.at).toISOString()} ` : '';
        proc.write(line.stream === 'stderr' ? 2 : 1, `${prefix}${time}${line.text}\n`);
      }
    };
    print();
    const more = (): boolean => chosen.some((one) => one.logs.length > (seen.get(one.id) ?? 0));
    while (flags.bool('follow') && chosen.some(({ state }) => state.pid !== 0)) {
      yield* proc.until(() => more() || chosen.every(({ state }) => state.pid === 0));
      print();
    }
    yield* proc.tick();
    return 0;
  },
};
