import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import { keyText, parseKey, type SortKey } from './sort-keys.ts';
import { compareBy } from './sort-order.ts';
import { slurp } from './tool/input.ts';
import { type OptionSpec, type Options, options } from './tool/options.ts';
import { by, complain, quote, quoteMaybe, why } from './tool/say.ts';

const SPEC: OptionSpec = {
  short: 'bcCdfghiMnrk:mo:sS:t:T:uVz',
  long: 'check::=c reverse=r key:=k field-separator:=t unique=u numeric-sort=n human-numeric-sort=h version-sort=V general-numeric-sort=g month-sort=M ignore-case=f ignore-leading-blanks=b dictionary-order=d ignore-nonprinting=i output:=o stable=s merge=m zero-terminated=z buffer-size:=S temporary-directory:=T parallel:=parallel',
  busybox: 'ngMucszbrdfihVk:t:o:T:mS:',
  lacks: 'R random-sort random-source batch-size compress-program debug files0-from sort',
  code: 2,
};

type Compare = (a: string, b: string) => number;

/** The order that the options describe: keys one after the other, then the whole line unless -s or -u. */
function comparison(given: Options, keys: readonly SortKey[], separator: string | undefined): Compare {
  const global = [...new Set(given.given.map(([name]) => name))].filter((name) => 'bdfghiMnV'.includes(name)).join('');
  const reverse = given.has('r') ? -1 : 1;
  const whole: SortKey = { from: [1, 1], to: undefined, flags: '' };
  const all = (keys.length > 0 ? keys : [whole]).map((key) => {
    const own = key.flags.replace(/[bz]/g, '') !== '';
    return {
      key: own ? key : { ...key, flags: global + key.flags },
      sign: own ? (key.flags.includes('r') ? -1 : 1) : reverse,
    };
  });
  return (a, b) => {
    for (const { key, sign } of all) {
      const bare = keys.length === 0 && !key.flags.includes('b');
      const compared = compareBy(
        key.flags,
        bare ? a : keyText(a, key, separator),
        bare ? b : keyText(b, key, separator),
      );
      if (compared !== 0) return compared * sign;
    }
    if (given.has('s', 'u')) return 0;
    return (a < b ? -1 : a > b ? 1 : 0) * reverse;
  };
}

function separatorOf(proc: Proc, given: Options): string | undefined | number {
  const text = given.value('t');
  if (text === undefined) return undefined;
  if (text === '\\0') return '\0';
  if (text === '') return complain(proc, by(proc, 'empty tab', `bad -t parameter`), 2);
  if (text.length > 1 && proc.flavour === 'gnu') return complain(proc, `multi-character tab ${quote(proc, text)}`, 2);
  return text;
}

/** sort -c: whether the lines are in order; says where they are not. */
function check(proc: Proc, given: Options, lines: readonly string[], compare: Compare, file: string): number {
  for (let i = 1; i < lines.length; i++) {
    const compared = compare(lines[i - 1] ?? '', lines[i] ?? '');
    if (compared < 0 || (compared === 0 && !given.has('u'))) continue;
    if (proc.flavour === 'busybox') proc.err(`Check line ${i}\n`);
    else if (!given.has('C') && given.value('c') !== 'quiet') complain(proc, `${file}:${i + 1}: disorder: ${lines[i]}`);
    return 1;
  }
  return 0;
}

function keysOf(proc: Proc, given: Options): SortKey[] | number {
  const keys: SortKey[] = [];
  for (const text of given.values('k')) {
    const key = parseKey(text);
    if ('error' in key) return complain(proc, by(proc, `${key.error} ${quote(proc, text)}`, 'unknown key option'), 2);
    keys.push(key);
  }
  return keys;
}

/** sort(1): lines of all files in order. */
export const sort: Program = function* (proc) {
  const given = options(proc, SPEC);
  if (typeof given === 'number') return given;
  const separator = separatorOf(proc, given);
  if (typeof separator === 'number') return separator;
  const keys = keysOf(proc, given);
  if (typeof keys === 'number') return keys;
  const end = given.has('z') ? '\0' : '\n';
  let lines: string[] = [];
  for (const file of given.args.length > 0 ? given.args : ['-']) {
    const text = yield* slurp(proc, file);
    if (!text.ok) {
      const gnu = `${text.error === 'EISDIR' ? 'read failed' : 'cannot read'}: ${quoteMaybe(file)}: ${why(text.error)}`;
      return complain(proc, by(proc, gnu, `${file}: ${why(text.error)}`), 2);
    }
    const more = text.value.split(end);
    if (more.at(-1) === '') more.pop();
    lines = lines.concat(more);
  }
  const compare = comparison(given, keys, separator);
  if (given.has('c', 'C')) return check(proc, given, lines, compare, given.args[0] ?? '-');
  lines.sort(compare);
  if (given.has('u')) lines = lines.filter((line, i) => i === 0 || compare(lines[i - 1] ?? '', line) !== 0);
  const text = lines.map((line) => line + end).join('');
  const target = given.value('o');
  if (target === undefined) proc.out(text);
  else {
    const written = proc.fs.write(target, text);
    if (!written.ok)
      return complain(
        proc,
        by(
          proc,
          `open failed: ${quoteMaybe(target)}: ${why(written.error)}`,
          `can't create '${target}': ${why(written.error)}`,
        ),
        2,
      );
  }
  yield* proc.drain();
  return 0;
};
