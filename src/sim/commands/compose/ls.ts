import { goStruct } from '../../cli/index.ts';
import type { Command } from '../command.ts';
import { labelOf, projectContainers } from './containers.ts';
import { printRows } from './print-rows.ts';

/** docker compose ls: projects that have containers. */
export const composeLs: Command = {
  name: 'compose ls',
  engines: ['docker'],
  handles: ['all', 'format', 'quiet', 'filter'],
  *run(call) {
    const { engine, flags, proc } = call;
    yield* proc.tick();
    const names = [...new Set(Object.values(engine.store.containers).map((one) => labelOf(one, 'project')))]
      .filter((name) => name !== '')
      .sort();
    const rows = names.flatMap((name) => {
      const all = projectContainers(engine.store, name);
      const [first] = all;
      const counts = new Map<string, number>();
      for (const { state } of all)
        if (flags.bool('all') || state.pid !== 0) counts.set(state.status, (counts.get(state.status) ?? 0) + 1);
      if (!first || counts.size === 0) return [];
      const status = [...counts]
        .sort()
        .map(([word, count]) => `${word}(${count})`)
        .join(', ');
      return [{ Name: name, Status: status, ConfigFiles: labelOf(first, 'project.config_files') }];
    });
    if (flags.bool('quiet')) proc.out(rows.map(({ Name }) => `${Name}\n`).join(''));
    else if (flags.text('format') === 'json') proc.out(`${JSON.stringify(rows)}\n`);
    else
      return printRows(
        call,
        rows.map((row) => goStruct('stackView', row)),
        { Name: 'NAME', Status: 'STATUS', ConfigFiles: 'CONFIG FILES' },
        'table {{.Name}}\t{{.Status}}\t{{.ConfigFiles}}',
      );
    return 0;
  },
};
