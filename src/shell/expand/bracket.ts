/** Character classes by name, as the inside of a set of JavaScript (isalpha(3) and its kin, in the C locale). */
const CLASSES: Readonly<Record<string, string>> = {
  __proto__: null as never,
  alpha: 'a-zA-Z',
  digit: '0-9',
  alnum: 'a-zA-Z0-9',
  upper: 'A-Z',
  lower: 'a-z',
  space: '\\s',
  blank: ' \\t',
  punct: '!-\\/:-@\\[-`{-~',
  print: '\\x20-\\x7e',
  graph: '\\x21-\\x7e',
  cntrl: '\\x00-\\x1f\\x7f',
  xdigit: '0-9a-fA-F',
};
/** Those of patterns: bash has one more. */
const PATTERN_CLASSES: Readonly<Record<string, string>> = { __proto__: null as never, ...CLASSES, word: '\\w' };

const SPECIAL = /[\\^$.*+?()[\]{}|/-]/g;
/** Writes a text so that a regular expression matches it literally. */
export const literal = (text: string): string => text.replace(SPECIAL, '\\$&');

/** A bracket expression as a set of JavaScript, and where it ends. */
export interface Bracket {
  readonly source: string;
  readonly end: number;
}

/** A bracket expression that begins at `start`; undefined when it is not closed, so that '[' is itself. */
export function patternBracket(pattern: string, start: number): Bracket | undefined {
  let i = start + 1;
  let source = '[';
  if (pattern[i] === '!' || pattern[i] === '^') {
    source += '^';
    i++;
  }
  for (let first = true; i < pattern.length; first = false) {
    const c = pattern[i] as string;
    if (c === ']' && !first) return { source: source === '[' || source === '[^' ? '(?!)' : `${source}]`, end: i + 1 };
    const named = c === '[' ? /^\[:(\w+):\]/.exec(pattern.slice(i, i + 12)) : null;
    if (named) {
      source += PATTERN_CLASSES[named[1] ?? ''] ?? '';
      i += named[0].length;
      continue;
    }
    const escaped = c === '\\' && i + 1 < pattern.length;
    const char = escaped ? (pattern[i + 1] as string) : c;
    source += char === '-' && !escaped ? '-' : literal(char);
    i += escaped ? 2 : 1;
  }
  return undefined;
}

/** A bracket expression of POSIX as one of JavaScript: classes by name, a backslash is itself. */
export function regexBracket(regex: string, start: number): Bracket | undefined {
  let i = start + 1;
  let source = '[';
  if (regex[i] === '^') {
    source += '^';
    i++;
  }
  for (let first = true; i < regex.length; first = false) {
    const c = regex[i] as string;
    if (c === ']' && !first) return { source: `${source}]`, end: i + 1 };
    const named = /^\[[:.=](\w+|.)[:.=]\]/.exec(regex.slice(i, i + 14));
    if (c === '[' && named) {
      source += CLASSES[named[1] ?? ''] ?? `\\${named[1]}`;
      i += named[0].length;
    } else {
      source += c === '\\' || c === '[' || c === ']' ? `\\${c}` : c;
      i++;
    }
  }
  return undefined;
}
