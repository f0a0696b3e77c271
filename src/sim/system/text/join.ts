import type { Program } from '../../host/program.ts';
import { twoFiles } from './lines.ts';
import { cannotRead, linesOf, readFiles } from './tool/input.ts';
import { type OptionSpec, options } from './tool/options.ts';

const JOIN: OptionSpec = {
  short: 'a:e:i1:2:j:o:t:v:',
  long: 'ignore-case=i check-order=check nocheck-order=nocheck header=header',
};

type Row = readonly string[];

/** Pairs the rows of two sorted files by their key; calls `print` with one side missing for those without a partner. */
function pair(
  left: readonly Row[],
  right: readonly Row[],
  key: (row: Row, side: number) => string,
  print: (a?: Row, b?: Row) => void,
): void {
  let j = 0;
  for (const [i, row] of left.entries()) {
    const value = key(row, 0);
    for (; j < right.length && key(right[j] ?? [], 1) < value; j++) print(undefined, right[j]);
    let end = j;
    for (; end < right.length && key(right[end] ?? [], 1) === value; end++) print(row, right[end]);
    if (end === j) print(row, undefined);
    const next = left[i + 1];
    if (!next || key(next, 0) !== value) j = end;
  }
  for (; j < right.length; j++) print(undefined, right[j]);
}

/** join(1): lines of two sorted files that have a field in common. */
export const join: Program = function* (proc) {
  const given = options(proc, JOIN);
  if (typeof given === 'number') return given;
  const files = twoFiles(proc, JOIN, given.args);
  if (typeof files === 'number') return files;
  const separator = given.value('t');
  const split = (line: string): string[] =>
    separator === undefined ? line.trim().split(/[ \t]+/) : line.split(separator);
  const fields = [0, 1].map((i) => Number(given.value('j') ?? given.value(String(i + 1)) ?? 1) - 1);
  const sides: string[][][] = [];
  for (const file of files) {
    const read = yield* readFiles(proc, [file], cannotRead);
    if (read.code !== 0) return read.code;
    sides.push(linesOf(read.text).map(split));
  }
  const key = (row: Row, side: number): string => {
    const text = row[fields[side] ?? 0] ?? '';
    return given.has('i') ? text.toLowerCase() : text;
  };
  const others = (row: Row, side: number): string[] => row.filter((_, i) => i !== fields[side]);
  const list = given.value('o')?.split(/[ ,]+/);
  const lone = [...given.values('a'), ...given.values('v')];
  pair(sides[0] ?? [], sides[1] ?? [], key, (a, b) => {
    if (a && b ? given.has('v') : !lone.includes(a ? '1' : '2')) return;
    const common = a ? a[fields[0] ?? 0] : b?.[fields[1] ?? 0];
    const pick = (what: string): string => {
      const [file, field] = what.split('.').map(Number);
      return (what === '0' ? common : (file === 1 ? a : b)?.[(field ?? 1) - 1]) || (given.value('e') ?? '');
    };
    const cells = list ? list.map(pick) : [common ?? '', ...(a ? others(a, 0) : []), ...(b ? others(b, 1) : [])];
    proc.out(`${cells.join(separator ?? ' ')}\n`);
  });
  yield* proc.drain();
  return 0;
};
