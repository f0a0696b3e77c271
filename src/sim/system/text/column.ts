import { boundedRegex } from '../../../lib/regex/index.ts';
import type { Program } from '../../host/program.ts';
import { cannotRead, linesOf, readFiles } from './tool/input.ts';
import { type OptionSpec, type Options, options } from './tool/options.ts';

const SPEC: OptionSpec = {
  short: 'c:eL:lno:R:s:txN:H:',
  long: 'table=t separator:=s output-separator:=o output-width:=c fillrows=x table-columns:=N table-right:=R table-noheadings=d',
  lacks:
    'J json table-name n r tree i tree-id p tree-parent table-hide table-order O table-truncate T table-wrap W E H l L e',
};

const columnWidth = (rows: readonly (readonly string[])[], i: number): number =>
  Math.max(0, ...rows.map((row) => [...(row[i] ?? '')].length));

/** The fields of a line: parted by blanks, or by any of the characters of -s. */
function fieldsBy(separator: string | undefined): (line: string) => string[] {
  if (separator === undefined) return (line) => line.trim().split(/[ \t]+/);
  if ([...separator].length === 1) return (line) => line.split(separator);
  const any = boundedRegex(`[${separator.replace(/[\]\\^-]/g, '\\$&')}]`);
  return (line) => line.split(any);
}

/** Lines as a table, each column as wide as its widest field. */
function table(given: Options, lines: readonly string[]): string {
  const names = given.value('N')?.split(',');
  const rows = [...(names ? [names] : []), ...lines.map(fieldsBy(given.value('s')))];
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, i) => columnWidth(rows, i));
  const asked = given.value('R')?.split(',') ?? [];
  const right = new Set(asked.map((name) => (names?.includes(name) ? names.indexOf(name) : Number(name) - 1)));
  const cell = (text: string, i: number): string => {
    const blanks = ' '.repeat((widths[i] ?? 0) - [...text].length);
    return right.has(i) ? blanks + text : i === count - 1 ? text : text + blanks;
  };
  const line = (row: readonly string[]): string =>
    Array.from({ length: count }, (_, i) => cell(row[i] ?? '', i)).join(given.value('o') ?? '  ');
  return rows.map((row) => `${line(row)}\n`).join('');
}

/** Lines side by side in as many columns as fit, parted by tabs. */
function fill(lines: readonly string[], width: number, across: boolean): string {
  const longest = Math.max(0, ...lines.map((line) => line.length));
  const cell = (Math.floor(longest / 8) + 1) * 8;
  const columns = Math.max(1, Math.floor(width / cell));
  const height = Math.ceil(lines.length / columns);
  const used = across ? columns : Math.ceil(lines.length / height);
  const at = (row: number, i: number): string | undefined => lines[across ? row * columns + i : i * height + row];
  let out = '';
  for (let row = 0; row < height; row++) {
    for (let i = 0; i < used; i++) {
      const text = at(row, i);
      if (text === undefined) break;
      const last = at(row, i + 1) === undefined || i === used - 1;
      out += last ? text : text + '\t'.repeat(Math.ceil((cell - text.length) / 8));
    }
    out += '\n';
  }
  return out;
}

/** column(1): lines in columns, or fields as a table with -t. */
export const column: Program = function* (proc) {
  const given = options(proc, SPEC);
  if (typeof given === 'number') return given;
  const read = yield* readFiles(proc, given.args, cannotRead);
  const lines = linesOf(read.text).filter((line) => line.trim() !== '');
  if (given.has('t')) proc.out(table(given, lines));
  else proc.out(fill(lines, Number(given.value('c') ?? proc.env['COLUMNS'] ?? 80), given.has('x')));
  yield* proc.drain();
  return read.code;
};
