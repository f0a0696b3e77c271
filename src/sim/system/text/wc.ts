import { byteLength } from '../../host/path.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import { slurp } from './tool/input.ts';
import { type OptionSpec, options } from './tool/options.ts';
import { complain, quoteMaybe, why } from './tool/say.ts';

const SPEC: OptionSpec = {
  short: 'clLmw',
  long: 'bytes=c chars=m lines=l words=w max-line-length=L',
  busybox: 'clLmw',
  lacks: 'files0-from total',
};

const ORDER = ['l', 'w', 'm', 'c', 'L'] as const;
type Count = Record<(typeof ORDER)[number], number>;

/** Columns that a line takes on a screen: tabs go to the next multiple of eight. */
function widthOf(line: string): number {
  let width = 0;
  for (const char of line)
    width = char === '\t' ? width + 8 - (width % 8) : char < ' ' || char === '\x7f' ? width : width + 1;
  return width;
}

/** Lines, words, characters, bytes and the width of the longest line of a text. */
export function count(text: string): Count {
  const lines = text.split('\n');
  return {
    l: lines.length - 1,
    w: text.match(/[^\s\0-\x08\x0e-\x1f]\S*|\S*[^\s\0-\x1f]\S*/g)?.length ?? 0,
    m: [...text].length,
    c: byteLength(text),
    L: Math.max(...lines.map(widthOf)),
  };
}

/** How wide GNU wc makes its columns: as wide as the sum of the sizes, at least 7 where something is no regular file. */
function gnuWidth(proc: Proc, files: readonly string[], columns: number): number {
  if (files.length <= 1 && columns === 1) return 1;
  let total = 0;
  let least = 1;
  for (const file of files.length > 0 ? files : ['-']) {
    const stat = proc.fs.stat(file === '-' ? (proc.fd(0)?.name ?? '') : file);
    if (stat.ok && stat.value.kind === 'file') total += stat.value.size;
    else if (stat.ok || file === '-') least = 7;
  }
  return Math.max(String(total).length, least);
}

/** wc(1): counts, in GNU's columns or in busybox's. */
export const wc: Program = function* (proc) {
  const given = options(proc, SPEC);
  if (typeof given === 'number') return given;
  const asked = ORDER.filter((name) => given.has(name));
  const shown = asked.length > 0 ? asked : (['l', 'w', 'c'] as const);
  const busybox = proc.flavour === 'busybox';
  const width = busybox
    ? shown.length === 1 && given.args.length < 2
      ? 1
      : 9
    : gnuWidth(proc, given.args, shown.length);
  const print = (counts: Count, name: string): void => {
    const columns = shown.map((column) => String(counts[column]).padStart(width)).join(' ');
    proc.out(`${columns}${name === '' ? '' : ` ${name}`}\n`);
  };
  const total: Count = { l: 0, w: 0, m: 0, c: 0, L: 0 };
  let code = 0;
  for (const file of given.args.length > 0 ? given.args : ['']) {
    const text = yield* slurp(proc, file === '' && given.args.length === 0 ? '-' : file);
    if (!text.ok) {
      code = complain(proc, `${busybox ? file : quoteMaybe(file)}: ${why(text.error)}`);
      if (text.error === 'EISDIR' && !busybox) print({ l: 0, w: 0, m: 0, c: 0, L: 0 }, file);
      continue;
    }
    const counts = count(text.value);
    for (const name of ORDER) total[name] = name === 'L' ? Math.max(total.L, counts.L) : total[name] + counts[name];
    print(counts, file);
  }
  if (given.args.length > 1) print(total, 'total');
  yield* proc.drain();
  return code;
};
