import { spendEffort } from '../../lib/effort.ts';
import { boundedRegex } from '../../lib/regex/index.ts';

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
  word: '\\w',
};

const SPECIAL = /[\\^$.*+?()[\]{}|/-]/g;
const literal = (text: string): string => text.replace(SPECIAL, '\\$&');

/** How a pattern is read: whether ?( ) and friends count, and whether stars take as little as they can. */
export interface PatternOptions {
  readonly lazy?: boolean;
  readonly extended?: boolean;
}

/** Writes a text so that a pattern matches it literally. */
export const escapePattern = (text: string): string =>
  /[\\*?[\]()|!@+]/.test(text) ? text.replace(/[\\*?[\]()|!@+]/g, '\\$&') : text;

/** Whether a pattern has anything in it that matches more than itself. */
export const hasPattern = (pattern: string): boolean => /[*?[]|[@+!]\(/.test(pattern.replace(/\\./gs, ''));

/** A bracket expression that begins at `start`; undefined when it is not closed, so that '[' is itself. */
function bracket(pattern: string, start: number): { readonly source: string; readonly end: number } | undefined {
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
      source += CLASSES[named[1] ?? ''] ?? '';
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

/** The bracket that closes the one before `start`. */
function closing(pattern: string, start: number): number {
  let depth = 1;
  for (let i = start; i < pattern.length; i++) {
    if (pattern[i] === '\\') i++;
    else if (pattern[i] === '(') depth++;
    else if (pattern[i] === ')' && --depth === 0) return i;
  }
  return -1;
}

/** The parts of an extended pattern between bars. */
function alternatives(pattern: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern[i];
    if (c === '\\') i++;
    else if (c === '(') depth++;
    else if (c === ')') depth--;
    else if (c === '|' && depth === 0) {
      parts.push(pattern.slice(start, i));
      start = i + 1;
    }
  }
  return [...parts, pattern.slice(start)];
}

/** The source of a regular expression that matches what a shell pattern matches (bash(1), Pattern Matching). */
export function patternSource(pattern: string, options: PatternOptions = {}): string {
  const lazy = options.lazy ? '?' : '';
  let source = '';
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern[i] as string;
    if (options.extended !== false && pattern[i + 1] === '(' && '?*+@!'.includes(c)) {
      const end = closing(pattern, i + 2);
      if (end >= 0) {
        const inner = alternatives(pattern.slice(i + 2, end))
          .map((part) => patternSource(part, options))
          .join('|');
        if (c === '!') source += `(?:(?!(?:${inner})${end + 1 === pattern.length ? '$' : ''})[^])*${lazy}`;
        else source += `(?:${inner})${c === '@' ? '' : c === '?' ? `?${lazy}` : c + lazy}`;
        i = end;
        continue;
      }
    }
    if (c === '*') {
      while (pattern[i + 1] === '*' && pattern[i + 2] !== '(') i++;
      source += `[^]*${lazy}`;
    } else if (c === '?') source += '[^]';
    else if (c === '[') {
      const set = bracket(pattern, i);
      source += set ? set.source : '\\[';
      if (set) i = set.end - 1;
    } else if (c === '\\' && i + 1 < pattern.length) source += literal(pattern[++i] as string);
    else source += literal(c);
  }
  return source;
}

const cache = new Map<string, RegExp>();
const NEVER = /(?!)/;

/** A regular expression around a pattern, kept; one that cannot be built matches nothing. */
function compiled(before: string, pattern: string, after: string, flags: string, options: PatternOptions = {}): RegExp {
  const key = `${flags}${options.lazy ? 'l' : ''}${before}\0${pattern}\0${after}`;
  const known = cache.get(key);
  if (known) return known;
  let made = NEVER;
  try {
    made = boundedRegex(before + patternSource(pattern, options) + after, flags);
  } catch {
    // an upside-down range such as [z-a]: matches nothing
  }
  if (cache.size > 500) cache.clear();
  cache.set(key, made);
  return made;
}

/** Whether a pattern matches a whole text. */
export function matches(pattern: string, text: string, ignoreCase = false): boolean {
  if (!hasPattern(pattern) && !ignoreCase) return pattern.replace(/\\(.)/gs, '$1') === text;
  return compiled('^(?:', pattern, ')$', ignoreCase ? 'i' : '').test(text);
}

/** ${x#p}, ${x##p}, ${x%p}, ${x%%p}: the text without what the pattern matches at one end. */
export function removeMatch(text: string, pattern: string, operator: string): string {
  if (pattern === '') return text;
  if (operator.startsWith('#')) {
    const found = compiled('^(?:', pattern, ')', '', { lazy: operator === '#' }).exec(text);
    return found ? text.slice(found[0].length) : text;
  }
  const found = compiled(operator === '%' ? '^([^]*)(?:' : '^([^]*?)(?:', pattern, ')$', '').exec(text);
  return found ? (found[1] ?? '') : text;
}

const EFFORT_OF_MATCH = 40;

/** ${x/p/r} and its kin; `replacement` gets what was matched. */
export function replaceMatch(
  text: string,
  pattern: string,
  operator: string,
  replacement: (match: string) => string,
): string {
  if (pattern === '' && operator !== '/#' && operator !== '/%') return text;
  spendEffort(text.length);
  if (operator === '/%') {
    const found = compiled('^([^]*?)(', pattern, ')$', '').exec(text);
    return found ? (found[1] ?? '') + replacement(found[2] ?? '') : text;
  }
  const regex = compiled(operator === '/#' ? '^(?:' : '(?:', pattern, ')', operator === '//' ? 'g' : '');
  return text.replace(regex, (match) => {
    spendEffort(EFFORT_OF_MATCH);
    return match === '' && operator === '//' ? '' : replacement(match);
  });
}
