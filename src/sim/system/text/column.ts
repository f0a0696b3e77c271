import type { Program } from '../../host/program.ts';
import { cannotRead, linesOf, readFiles } from './tool/input.ts';
import { type OptionSpec, options } from './tool/options.ts';

const SPEC: OptionSpec = {
  short: 'c:eL:lno:R:s:txN:H:',
  long: 'table=t separator:=s output-separator:=o output-width:=c fillrows=x table-columns:=N table-right:=R table-noheadings=d',
  lacks:
    'J json table-name n r tree i tree-id p tree-parent table-hide table-order O table-truncate T table-wrap W E H l L e',
};

const columnWidth = (rows: readonly (readonly string[])[], i: number): number =>
  Math.max(0, ...rows.map((row) => [...(row[i] ?? '')].length));

/** column(1): lines in columns, or fields as a table with -t. */
export const column: Program = function* (proc) {
  const given = options(proc, SPEC);
  if (typeof given === 'number') return given;
  const read = yield* readFiles(proc, given.args, cannotRead);
  const lines = linesOf(read.text).filter((line) => line.trim() !== '');
  if (given.has('t')) {
    const separator = given.value('s');
    const split = (line: string): string[] => {
      if (separator === undefined) return line.trim().split(/[ \t]+/);
      return [...separator].length === 1
        ? line.split(separator)
        : line.split(new RegExp(`[${separator.replace(/[\]\\^-]/g, '\\$&')}]`));
    };
    const names = given.value('N')?.split(',');
    const rows = [...(names ? [names] : []), ...lines.map(split)];
    const count = Math.max(0, ...rows.map((row) => row.length));
    const widths = Array.from({ length: count }, (_, i) => columnWidth(rows, i));
    const right = new Set(
      given
        .value('R')
        ?.split(',')
        .map((name) => (names?.includes(name) ? names.indexOf(name) : Number(name) - 1)),
    );
    const cell = (text: string, i: number, last: boolean): string =>
      right.has(i)
        ? text.padStart(widths[i] ?? 0)
        : last
          ? text
          : text + ' '.repeat((widths[i] ?? 0) - [...text].length);
    for (const row of rows) {
      const cells = Array.from({ length: count }, (_, i) => cell(row[i] ?? '', i, i === count - 1));
      proc.out(`${cells.join(given.value('o') ?? '  ')}\n`);
    }
  } else {
    const width = Number(given.value('c') ?? proc.env['COLUMNS'] ?? 80);
    const longest = Math.max(0, ...lines.map((line) => line.length));
    const cell = (Math.floor(longest / 8) + 1) * 8;
    const columns = Math.max(1, Math.floor(width / cell));
    const height = Math.ceil(lines.length / columns);
    for (let row = 0; row < height; row++) {
      let line = '';
      const used = given.has('x') ? columns : Math.ceil(lines.length / height);
      for (let i = 0; i < used; i++) {
        const text = lines[given.has('x') ? row * columns + i : i * height + row];
        if (text === undefined) break;
        const next = lines[given.has('x') ? row * columns + i + 1 : (i + 1) * height + row];
        line += next === undefined || i === used - 1 ? text : text + '\t'.repeat(Math.ceil((cell - text.length) / 8));
      }
      proc.out(`${line}\n`);
    }
  }
  yield* proc.drain();
  return read.code;
};
