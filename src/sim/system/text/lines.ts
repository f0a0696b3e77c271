import { boundedRegex } from '../../../lib/regex/index.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import { cannotRead, eachLine, linesOf, readFiles } from './tool/input.ts';
import { type OptionSpec, options, usageError } from './tool/options.ts';
import { complain, quote, why } from './tool/say.ts';

/** rev(1): each line backwards. */
export const rev: Program = function* (proc) {
  const given = options(proc, { short: '', busybox: '' });
  if (typeof given === 'number') return given;
  return yield* eachLine(
    proc,
    given.args,
    ({ text, end }) => [...text].reverse().join('') + end,
    (_proc, file, errno) =>
      complain(proc, proc.flavour === 'gnu' ? `cannot open ${file}: ${why(errno)}` : `${file}: ${why(errno)}`),
  );
};

const NL: OptionSpec = {
  short: 'b:i:n:s:v:w:h:f:l:p',
  long: 'body-numbering:=b line-increment:=i number-format:=n number-separator:=s starting-line-number:=v number-width:=w',
  busybox: 'b:i:l:n:ps:v:w:',
  lacks: 'd section-delimiter',
};

/** nl(1): numbers lines; blank ones only with -ba. */
export const nl: Program = function* (proc) {
  const given = options(proc, NL);
  if (typeof given === 'number') return given;
  const style = given.value('b') ?? 't';
  const width = Number(given.value('w') ?? 6);
  const separator = given.value('s') ?? '\t';
  const kind = given.value('n') ?? 'rn';
  let number = Number(given.value('v') ?? 1);
  return yield* eachLine(proc, given.args, ({ text, end }) => {
    const numbered =
      style === 'a' ||
      (style === 't' && text !== '') ||
      (style.startsWith('p') && boundedRegex(style.slice(1)).test(text));
    if (!numbered) return `${' '.repeat(width + separator.length)}${text}${end || '\n'}`;
    const digits = String(number);
    number += Number(given.value('i') ?? 1);
    const shown = kind === 'ln' ? digits.padEnd(width) : digits.padStart(width, kind === 'rz' ? '0' : ' ');
    return `${shown}${separator}${text}${end || '\n'}`;
  });
};

const FOLD: OptionSpec = { short: 'bsw:', long: 'bytes=b spaces=s width:=w', busybox: 'bsw:' };

/** `fold -80` is `fold -w 80`. */
const digitsAsWidth = (argv: readonly string[], letter: string): string[] =>
  argv.map((word) => (/^-\d/.test(word) ? `-${letter}${word.slice(1)}` : word));

/** fold(1): breaks lines at a width. */
export const fold: Program = function* (proc) {
  const given = options(proc, FOLD, digitsAsWidth(proc.argv.slice(1), 'w'));
  if (typeof given === 'number') return given;
  const text = given.value('w') ?? '80';
  const width = Number(text);
  if (!(width > 0))
    return complain(
      proc,
      proc.flavour === 'gnu' ? `invalid number of columns: ${quote(proc, text)}` : `invalid number '${text}'`,
    );
  return yield* eachLine(proc, given.args, (line) => {
    const parts: string[] = [];
    let rest = line.text;
    while (rest.length > width) {
      const blank = given.has('s') ? rest.slice(0, width).search(/[ \t][^ \t]*$/) : -1;
      const cut = blank >= 0 ? blank + 1 : width;
      parts.push(rest.slice(0, cut));
      rest = rest.slice(cut);
    }
    return [...parts, rest].join('\n') + line.end;
  });
};

const EXPAND: OptionSpec = { short: 'it:', long: 'initial=i tabs:=t', busybox: 'it:' };

/** expand(1): tabs as blanks. */
export const expand: Program = function* (proc) {
  const given = options(proc, EXPAND, digitsAsWidth(proc.argv.slice(1), 't'));
  if (typeof given === 'number') return given;
  const text = given.value('t') ?? '8';
  if (!/^\d+(,\d+)*$/.test(text)) return complain(proc, `tab size contains invalid character(s): ${quote(proc, text)}`);
  const stops = text.split(',').map(Number);
  const next = (column: number): number => {
    if (stops.length === 1) return (stops[0] ?? 8) - (column % (stops[0] ?? 8));
    return (stops.find((stop) => stop > column) ?? column + 1) - column;
  };
  return yield* eachLine(proc, given.args, (line) => {
    let column = 0;
    let initial = true;
    let out = '';
    for (const char of line.text) {
      if (char !== '\t') initial &&= char === ' ';
      const filled = char === '\t' && (initial || !given.has('i')) ? ' '.repeat(next(column)) : char;
      out += filled;
      column += char === '\t' ? next(column) : 1;
    }
    return out + line.end;
  });
};

const PASTE: OptionSpec = { short: 'd:sz', long: 'delimiters:=d serial=s zero-terminated=z', busybox: 'd:s' };

/** paste(1): lines of files side by side. */
export const paste: Program = function* (proc) {
  const given = options(proc, PASTE);
  if (typeof given === 'number') return given;
  const delimiters = (given.value('d') ?? '\t')
    .match(/\\.|[\s\S]/gu)
    ?.map((d) => ({ '\\n': '\n', '\\t': '\t', '\\\\': '\\', '\\0': '' })[d] ?? d) ?? [''];
  const between = (i: number): string => delimiters[i % delimiters.length] ?? '';
  const files = given.args.length > 0 ? given.args : ['-'];
  const stdin = files.filter((file) => file === '-').length;
  const columns: string[][] = [];
  let shared: string[] | undefined;
  let dash = 0;
  for (const file of files) {
    if (file === '-' && shared) {
      columns.push(shared.filter((_, i) => i % stdin === dash));
      dash++;
      continue;
    }
    const read = yield* readFiles(proc, [file], cannotRead);
    if (read.code !== 0) return read.code;
    const all = linesOf(read.text);
    if (file === '-' && stdin > 1 && !given.has('s')) {
      shared = all;
      columns.push(all.filter((_, i) => i % stdin === dash));
      dash++;
    } else columns.push(all);
  }
  const joined = (row: readonly string[]): string =>
    row.reduce((text, cell, i) => (i === 0 ? cell : text + between(i - 1) + cell), '');
  if (given.has('s')) proc.out(columns.map((column) => `${joined(column)}\n`).join(''));
  else {
    const height = Math.max(...columns.map((column) => column.length));
    for (let row = 0; row < height; row++) proc.out(`${joined(columns.map((column) => column[row] ?? ''))}\n`);
  }
  yield* proc.drain();
  return 0;
};

/** What two-file tools say when one of the two is missing. */
export function twoFiles(proc: Proc, spec: OptionSpec, args: readonly string[]): readonly [string, string] | number {
  const [first, second, extra] = args;
  if (first === undefined) return usageError(proc, spec, 'missing operand');
  if (second === undefined) return usageError(proc, spec, `missing operand after ${quote(proc, first)}`);
  if (extra !== undefined) return usageError(proc, spec, `extra operand ${quote(proc, extra)}`);
  return [first, second];
}
