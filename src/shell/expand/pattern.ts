import { spendEffort } from '../../lib/effort.ts';
import { boundedRegex } from '../../lib/regex/index.ts';
import { type PatternOptions, patternSource } from './pattern-source.ts';

/** Writes a text so that a pattern matches it literally. */
export const escapePattern = (text: string): string =>
  /[\\*?[\]()|!@+]/.test(text) ? text.replace(/[\\*?[\]()|!@+]/g, '\\$&') : text;

/** Whether a pattern has anything in it that matches more than itself. */
export const hasPattern = (pattern: string): boolean => /[*?[]|[@+!]\(/.test(pattern.replace(/\\./gs, ''));

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
