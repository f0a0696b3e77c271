import { isUp } from '../../engine/runtime/index.ts';
import type { Command } from '../command.ts';
import { engineRun } from './child.ts';
import { labelOf, projectContainers } from './containers.ts';
import { complain } from './progress.ts';
import { projectNameOf } from './project.ts';

/** Processes of several containers as one table: service, number, then what `top` tells (cmd/compose/top.go). */
function topTable(
  tables: readonly { readonly service: string; readonly number: string; readonly text: string }[],
): string {
  const rows: string[][] = [];
  for (const { service, number, text } of tables) {
    const [head = '', ...lines] = text.replace(/\n$/, '').split('\n');
    const titles = head.trim().split(/\s+/);
    if (rows.length === 0) rows.push(['SERVICE', '#', ...titles]);
    for (const line of lines) {
      const cells = line.trim().split(/\s+/);
      rows.push([service, number, ...cells.slice(0, titles.length - 1), cells.slice(titles.length - 1).join(' ')]);
    }
  }
  const widths = (rows[0] ?? []).map((_title, column) =>
    Math.max(4, ...rows.map((row) => (row[column]?.length ?? 0) + 2)),
  );
  return rows
    .map(
      (row) =>
        `${row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0))).join('')}\n`,
    )
    .join('');
}

/** docker compose top. */
export const composeTop: Command = {
  name: 'compose top',
  engines: ['docker'],
  handles: [],
  *run(call) {
    const project = projectNameOf(call);
    if (!project.ok) return complain(call, project.error);
    // Services that are not there are passed over without a word.
    const all = projectContainers(call.engine.store, project.value, { oneOff: true });
    const chosen = call.args.length === 0 ? all : all.filter((one) => call.args.includes(labelOf(one, 'service')));
    const tables: { service: string; number: string; text: string }[] = [];
    for (const container of chosen.filter(isUp)) {
      const ran = yield* engineRun(call, ['top', container.id]);
      if (ran.code === 0)
        tables.push({
          service: labelOf(container, 'service'),
          number: labelOf(container, 'container-number'),
          text: ran.out,
        });
    }
    call.proc.out(topTable(tables));
    return 0;
  },
};
