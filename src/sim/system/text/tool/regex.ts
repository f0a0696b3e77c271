import { boundedRegex } from '../../../../lib/regex/index.ts';

/** Which syntax: basic (grep, sed), extended (grep -E, sed -E), or awk's (extended, with escapes in brackets). */
export type Syntax = 'basic' | 'extended' | 'awk';

/** A regular expression that is wrong, in the words of GNU's regerror. */
export class RegexError extends Error {}

const CLASSES: Readonly<Record<string, string>> = {
  alpha: '\\p{L}',
  digit: '0-9',
  alnum: '\\p{L}0-9',
  upper: '\\p{Lu}',
  lower: '\\p{Ll}',
  space: ' \\t-\\r',
  blank: ' \\t',
  punct: '!-\\/:-@\\[-`\\{-~',
  cntrl: '\\0-\\x1f\\x7f',
  print: ' -~\\u{a0}-\\u{10ffff}',
  graph: '!-~\\u{a1}-\\u{10ffff}',
  xdigit: '0-9a-fA-F',
};
const ESCAPES: Readonly<Record<string, string>> = {
  w: '[\\p{L}\\p{N}_]',
  W: '[^\\p{L}\\p{N}_]',
  s: '\\s',
  S: '\\S',
  b: '\\b',
  B: '\\B',
  '<': '\\b(?=\\w)',
  '>': '\\b(?<=\\w)',
  '`': '^',
  "'": '$',
  n: '\\n',
  t: '\\t',
};
const AWK_ESCAPES: Readonly<Record<string, string>> = {
  n: '\\n',
  t: '\\t',
  r: '\\r',
  f: '\\f',
  v: '\\v',
  a: '\\x07',
  b: '\\x08',
};

const literal = (char: string): string =>
  /[\^$\\.*+?()[\]{}|/]/.test(char) ? `\\${char}` : char === '\n' ? '\\n' : char;

/** Translates one expression; JavaScript tries alternatives in order where POSIX takes the longest match. */
class Translator {
  readonly #source: string;
  readonly #syntax: Syntax;
  #at = 0;
  #depth = 0;
  groups = 0;

  readonly #escapes: boolean;

  constructor(source: string, syntax: Syntax, escapes: boolean) {
    this.#source = source;
    this.#syntax = syntax;
    this.#escapes = escapes;
  }

  get #extended(): boolean {
    return this.#syntax !== 'basic';
  }
  #sees(token: string): boolean {
    return this.#source.startsWith(this.#extended ? token : `\\${token}`, this.#at);
  }
  #take(token: string): boolean {
    if (!this.#sees(token)) return false;
    this.#at += this.#extended ? 1 : 2;
    return true;
  }

  translate(): string {
    const text = this.#alternatives();
    if (this.#at < this.#source.length) throw new RegexError('Unmatched ) or \\)');
    return text;
  }

  #alternatives(): string {
    const parts: string[] = [];
    let plain = true;
    do {
      const branch = this.#branch();
      plain &&= branch.plain;
      parts.push(branch.text);
    } while (this.#take('|'));
    // literal words: the longest first, which is what POSIX would match
    return (plain ? parts.toSorted((a, b) => b.length - a.length) : parts).join('|');
  }

  #branch(): { text: string; plain: boolean } {
    let text = '';
    let plain = true;
    let start = true;
    while (this.#at < this.#source.length && !this.#sees('|')) {
      if (this.#sees(')') && (this.#depth > 0 || this.#syntax !== 'extended')) break;
      const before = this.#at;
      const atom = this.#atom(start);
      const anchor = atom === '^' || atom === '$';
      start = atom === '^' && start;
      const count = anchor && this.#syntax === 'basic' ? '' : this.#repeats();
      plain &&= !anchor && count === '' && this.#at - before === 1;
      text +=
        count === ''
          ? atom
          : `${atom.length > 1 && !/^(\\.|\[.*\]|\((?!.*\().*\)|\(.*\))$/s.test(atom) ? `(?:${atom})` : atom}${count}`;
    }
    return { text, plain };
  }

  /** The repetitions behind an atom: `**` is one, as POSIX has it. */
  #repeats(): string {
    let count = '';
    for (;;) {
      const one = this.#repeat();
      if (one === undefined) return count;
      count = count === '' || count === one ? one : '*';
    }
  }

  #repeat(): string | undefined {
    if (this.#source[this.#at] === '*') {
      this.#at++;
      return '*';
    }
    if (this.#take('+')) return '+';
    if (this.#take('?')) return '?';
    if (!this.#sees('{')) return undefined;
    const close = this.#extended ? '}' : '\\}';
    const from = this.#at + (this.#extended ? 1 : 2);
    const end = this.#source.indexOf(close, from);
    const body = /^(\d*)(,?)(\d*)$/.exec(end < 0 ? 'x' : this.#source.slice(from, end));
    if (!body || (!body[1] && !body[2])) {
      if (this.#extended) return undefined;
      throw new RegexError(end < 0 ? 'Unmatched \\{' : 'Invalid content of \\{\\}');
    }
    this.#at = end + close.length;
    const [, low, comma, high] = body;
    if (high && Number(high) < Number(low)) throw new RegexError('Invalid content of \\{\\}');
    return `{${low || 0}${comma}${high}}`;
  }

  #atom(start: boolean): string {
    const char = String.fromCodePoint(this.#source.codePointAt(this.#at) ?? 0);
    if (this.#sees('(')) return this.#group();
    if (char === '[') return this.#bracket();
    if (char === '\\') return this.#escape();
    this.#at += char.length;
    if (char === '.') return '.';
    if (char === '^') return this.#extended || start ? '^' : '\\^';
    if (char === '$') {
      const rest = this.#source.slice(this.#at);
      return this.#extended || rest === '' || rest.startsWith('\\)') || rest.startsWith('\\|') ? '$' : '\\$';
    }
    return literal(char);
  }

  #group(): string {
    this.#take('(');
    this.#depth++;
    this.groups++;
    const body = this.#alternatives();
    if (!this.#take(')')) throw new RegexError('Unmatched ( or \\(');
    this.#depth--;
    return `(${body})`;
  }

  #escape(): string {
    const char = this.#source[this.#at + 1];
    if (char === undefined) throw new RegexError('Trailing backslash');
    this.#at += 2;
    if (/[1-9]/.test(char) && this.#syntax !== 'awk') {
      if (Number(char) > this.groups) throw new RegexError('Invalid back reference');
      return `(?:\\${char})`;
    }
    if (this.#syntax === 'awk')
      return (
        AWK_ESCAPES[char] ?? (char === 'y' ? '\\b' : /[wWsSB<>]/.test(char) ? (ESCAPES[char] ?? char) : literal(char))
      );
    return ESCAPES[char] ?? literal(char);
  }

  #bracket(): string {
    let i = this.#at + 1;
    const negated = this.#source[i] === '^';
    if (negated) i++;
    let body = '';
    for (let first = true; ; first = false) {
      const char = this.#source[i];
      if (char === undefined) throw new RegexError('Unmatched [, [^, [:, [., or [=');
      if (char === ']' && !first) break;
      const named = char === '[' ? /^\[([:.=])(.*?)\1\]/.exec(this.#source.slice(i)) : null;
      if (named) {
        const set = named[1] === ':' ? CLASSES[named[2] ?? ''] : inside(named[2] ?? '');
        if (set === undefined) throw new RegexError('Invalid character class name');
        body += set;
        i += named[0].length;
        continue;
      }
      const [from, next] = this.#member(i);
      if (this.#source[next] === '-' && this.#source[next + 1] !== ']' && this.#source[next + 1] !== undefined) {
        const [to, after] = this.#member(next + 1);
        if ((to.codePointAt(0) ?? 0) < (from.codePointAt(0) ?? 0)) throw new RegexError('Invalid range end');
        body += `${inside(from)}-${inside(to)}`;
        i = after;
      } else {
        body += inside(from);
        i = next;
      }
    }
    this.#at = i + 1;
    return `[${negated ? '^' : ''}${body}]`;
  }

  /** A character in brackets, and where the next one starts. */
  #member(at: number): [string, number] {
    const char = String.fromCodePoint(this.#source.codePointAt(at) ?? 0);
    if (char !== '\\') return [char, at + char.length];
    const next = this.#source[at + 1] ?? '';
    const known = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v' }[next];
    if (this.#syntax === 'awk') return [known ?? next, at + 2];
    // GNU sed turns \n and \t into the characters also in brackets; grep does not
    return this.#escapes && known !== undefined ? [known, at + 2] : [char, at + 1];
  }
}

const inside = (text: string): string =>
  text
    .replace(/[\\\]^[\-/{}()|&~!#$%*+,.:;<=>?@`]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(/\\([&~!#%,:;<=>@`])/g, '$1');

const cache = new Map<string, RegExp>();

/**
 * A POSIX regular expression (with GNU's additions) as one of JavaScript.
 *
 * @param flags of JavaScript: 'i', 'g', 'm' …
 * @param escapes whether \n and \t mean the characters in brackets too (sed)
 * @throws RegexError with the words of GNU's regcomp
 */
export function posix(source: string, syntax: Syntax, flags = '', escapes = false): RegExp {
  const key = `${syntax}/${flags}/${escapes}/${source}`;
  const known = cache.get(key);
  if (known) {
    known.lastIndex = 0;
    return known;
  }
  const text = new Translator(source, syntax, escapes).translate();
  let made: RegExp;
  try {
    made = boundedRegex(text, `su${flags}`);
  } catch {
    throw new RegexError('Invalid preceding regular expression');
  }
  if (cache.size > 300) cache.clear();
  cache.set(key, made);
  return made;
}

/** A text as an expression of JavaScript that matches just it. */
export const escapeRegex = (text: string): string => text.replace(/[\^$\\.*+?()[\]{}|/]/g, '\\$&');

/** The translation alone, for callers that put several together. Throws RegexError. */
export const posixSource = (source: string, syntax: Syntax): string =>
  new Translator(source, syntax, false).translate();
