import type { Program } from '../../host/program.ts';
import { twoFiles } from './lines.ts';
import { cannotRead, linesOf, readFiles } from './tool/input.ts';
import { type OptionSpec, options } from './tool/options.ts';

const COMM: OptionSpec = {
  short: '123z',
  long: 'output-delimiter:=O check-order=check nocheck-order=nocheck zero-terminated=z total=total',
};

/** comm(1): lines only in the first, only in the second, in both sorted files. */
export const comm: Program = function* (proc) {
  const given = options(proc, COMM);
  if (typeof given === 'number') return given;
  const files = twoFiles(proc, COMM, given.args);
  if (typeof files === 'number') return files;
  const sides: string[][] = [];
  for (const file of files) {
    const read = yield* readFiles(proc, [file], cannotRead);
    if (read.code !== 0) return read.code;
    sides.push(linesOf(read.text));
  }
  const [left = [], right = []] = sides;
  const tab = given.value('O') ?? '\t';
  const shown = [1, 2, 3].filter((column) => !given.has(String(column)));
  const totals = [0, 0, 0];
  const print = (column: number, text: string): void => {
    totals[column - 1] = (totals[column - 1] ?? 0) + 1;
    if (shown.includes(column)) proc.out(`${tab.repeat(shown.indexOf(column))}${text}\n`);
  };
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    const [a, b] = [left[i], right[j]];
    if (b === undefined || (a !== undefined && a < b)) {
      print(1, a ?? '');
      i++;
    } else if (a === undefined || b < a) {
      print(2, b);
      j++;
    } else {
      print(3, a);
      i++;
      j++;
    }
  }
  if (given.has('total')) proc.out(`${[...totals, 'total'].join(tab)}\n`);
  yield* proc.drain();
  return 0;
};
