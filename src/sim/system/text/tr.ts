import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import { escapeAt } from './tool/format.ts';
import { missing, type OptionSpec, options, usageError } from './tool/options.ts';
import { complain, quote } from './tool/say.ts';

const SPEC: OptionSpec = {
  short: '+cCdst',
  long: 'complement=c delete=d squeeze-repeats=s truncate-set1=t',
  busybox: '+cCds',
};

const between = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');
const UPPER = between(65, 90);
const LOWER = between(97, 122);
const DIGITS = between(48, 57);
const CLASSES: Readonly<Record<string, string>> = {
  upper: UPPER,
  lower: LOWER,
  digit: DIGITS,
  alpha: UPPER + LOWER,
  alnum: DIGITS + UPPER + LOWER,
  space: '\t\n\v\f\r ',
  blank: '\t ',
  punct: between(33, 126).replace(/[a-zA-Z0-9]/g, ''),
  cntrl: `${between(0, 31)}\x7f`,
  graph: between(33, 126),
  print: between(32, 126),
  xdigit: `${DIGITS}ABCDEFabcdef`,
};

class TrError extends Error {}

interface SetPart {
  readonly text: string;
  /** `[x*]`: repeats as often as is needed. */
  readonly fill?: boolean;
}

/** What stands in brackets at the start of a text: a class, an equivalence, a repetition; its length in the source. */
function bracket(proc: Proc, rest: string): { part: SetPart; length: number } | undefined {
  const named = /^\[:([^\]:]*):\]/.exec(rest);
  if (named) {
    const chars = CLASSES[named[1] ?? ''];
    if (chars === undefined) throw new TrError(`invalid character class ${quote(proc, named[1] ?? '')}`);
    return { part: { text: chars }, length: named[0].length };
  }
  const same = /^\[=(.)=\]/u.exec(rest);
  if (same) return { part: { text: same[1] ?? '' }, length: same[0].length };
  const repeat = /^\[(.)\*(\d*)\]/u.exec(rest);
  if (!repeat) return undefined;
  const [whole, char = '', digits = ''] = repeat;
  const times = Number.parseInt(digits || '0', digits.startsWith('0') ? 8 : 10);
  return { part: times === 0 ? { text: char, fill: true } : { text: char.repeat(times) }, length: whole.length };
}

/** The characters of a set, with its ranges, classes, escapes and repetitions written out. */
function expand(proc: Proc, source: string, size: number): string {
  const parts: SetPart[] = [];
  for (let i = 0; i < source.length; ) {
    const special = source[i] === '[' ? bracket(proc, source.slice(i)) : undefined;
    if (special) {
      parts.push(special.part);
      i += special.length;
      continue;
    }
    const one = (at: number): { text: string; end: number } => {
      if (source[at] === '\\' && at + 1 < source.length) {
        const escape = escapeAt(source, at, false);
        return { text: escape.text.replace(/^\\(?=.)/, '').slice(-1) || '\\', end: escape.end };
      }
      const char = String.fromCodePoint(source.codePointAt(at) ?? 0);
      return { text: char, end: at + char.length };
    };
    const first = one(i);
    if (source[first.end] === '-' && first.end + 1 < source.length) {
      const last = one(first.end + 1);
      const [from, to] = [first.text.codePointAt(0) ?? 0, last.text.codePointAt(0) ?? 0];
      if (to < from)
        throw new TrError(`range-endpoints of '${first.text}-${last.text}' are in reverse collating sequence order`);
      parts.push({ text: between(from, to) });
      i = last.end;
    } else {
      parts.push({ text: first.text });
      i = first.end;
    }
  }
  const known = parts.reduce((sum, part) => sum + (part.fill ? 0 : [...part.text].length), 0);
  return parts.map((part) => (part.fill ? part.text.repeat(Math.max(0, size - known)) : part.text)).join('');
}

interface Sets {
  readonly complement: boolean;
  readonly remove: boolean;
  readonly squeeze: boolean;
  readonly truncate: boolean;
}

/** The function from text to text that the options and the sets describe. */
function translator(proc: Proc, how: Sets, first: string, second: string | undefined): (text: string) => string {
  const from = [...expand(proc, first, 0)];
  const to = second === undefined ? [] : [...expand(proc, second, from.length)];
  if (second !== undefined && !how.remove && to.length === 0 && from.length > 0) {
    throw new TrError('when not truncating set1, string2 must be non-empty');
  }
  const inFrom = new Set(from);
  const map = new Map<string, string>();
  const last = to.at(-1) ?? '';
  from.forEach((char, i) => {
    const target = to[i] ?? (how.truncate ? undefined : last);
    if (target !== undefined) map.set(char, target);
  });
  const selected = (char: string): boolean => inFrom.has(char) !== how.complement;
  const translate = (char: string): string =>
    how.complement ? (selected(char) ? last : char) : (map.get(char) ?? char);
  const squeezed = new Set(second === undefined ? [] : to);
  const squeezes = (char: string): boolean => (second === undefined ? selected(char) : squeezed.has(char));
  let before = '';
  return (text) => {
    let out = '';
    for (const char of text) {
      if (how.remove && selected(char)) continue;
      const next = how.remove || second === undefined ? char : translate(char);
      if (how.squeeze && next === before && squeezes(next)) continue;
      before = next;
      out += next;
    }
    return out;
  };
}

/** What is wrong with the number of sets; undefined if nothing is. */
function wrongCount(proc: Proc, how: Sets, args: readonly string[]): number | undefined {
  const [first, second, third] = args;
  if (first === undefined) return missing(proc, SPEC);
  if (proc.flavour === 'busybox') return undefined;
  const both = how.remove === how.squeeze;
  if (second === undefined && both) {
    const why = how.remove
      ? 'Two strings must be given when both deleting and squeezing repeats.'
      : 'Two strings must be given when translating.';
    return usageError(proc, SPEC, `missing operand after ${quote(proc, first)}\n${why}`);
  }
  if (second !== undefined && how.remove && !how.squeeze) {
    const why = 'Only one string may be given when deleting without squeezing repeats.';
    return usageError(proc, SPEC, `extra operand ${quote(proc, second)}\n${why}`);
  }
  return third === undefined ? undefined : usageError(proc, SPEC, `extra operand ${quote(proc, third)}`);
}

/** Characters that it changes in a step. */
const CHARACTERS = 20;

/** tr(1): translates, deletes or squeezes characters of stdin. */
export const tr: Program = function* (proc) {
  const given = options(proc, SPEC);
  if (typeof given === 'number') return given;
  const how = {
    complement: given.has('c', 'C'),
    remove: given.has('d'),
    squeeze: given.has('s'),
    truncate: given.has('t'),
  };
  const wrong = wrongCount(proc, how, given.args);
  if (wrong !== undefined) return wrong;
  let work: (text: string) => string;
  try {
    work = translator(proc, how, given.args[0] ?? '', given.args[1]);
  } catch (problem) {
    if (problem instanceof TrError) return complain(proc, problem.message);
    throw problem;
  }
  for (let text = yield* proc.read(0); text !== null; text = yield* proc.read(0)) {
    proc.kernel.scheduler.charge(text.length / CHARACTERS);
    proc.out(work(text));
    yield* proc.drain();
  }
  return 0;
};
