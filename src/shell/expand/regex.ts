import { boundedRegex } from '../../lib/regex/index.ts';
import { regexBracket } from './bracket.ts';

const cache = new Map<string, RegExp | undefined>();

/** What regcomp(3) says of an expression that is not well-formed. */
export function regexProblem(source: string): string {
  const plain = source.replace(/\\./gs, '');
  if (/\[(?!\^?\]?[^\]]*\])/.test(plain)) return 'Invalid regular expression';
  if ((plain.match(/\(/g) ?? []).length > (plain.match(/\)/g) ?? []).length) return 'Unmatched ( or \\(';
  if (/\{[^}]*$/.test(plain)) return 'Unmatched \\{';
  if (/\[[^\]]*-/.test(plain)) return 'Invalid range end';
  return 'Invalid preceding regular expression';
}

/** An extended regular expression of POSIX (regex(7)) as a RegExp; undefined when it is not well-formed. */
export function posixRegex(source: string, ignoreCase = false): RegExp | undefined {
  const key = `${ignoreCase ? 'i' : ''}/${source}`;
  if (cache.has(key)) return cache.get(key);
  let text = '';
  let depth = 0;
  for (let i = 0; i < source.length; i++) {
    const c = source[i] as string;
    if (c === '(') depth++;
    if (c === ')' && depth-- <= 0) {
      depth = 0;
      text += '\\)';
      continue;
    }
    if (c === '\\' && i + 1 < source.length) {
      const next = source[++i] as string;
      text += /[bBwWsS]/.test(next)
        ? `\\${next}`
        : next === '<' || next === '>'
          ? '\\b'
          : next.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&');
    } else if (c === '[') {
      const set = regexBracket(source, i);
      if (!set) return undefined;
      text += set.source;
      i = set.end - 1;
    } else if (c === '{' && /^\{\d*,?\d*$/.test(source.slice(i))) return undefined;
    else text += c === '{' && !/^\{\d*,?\d*\}/.test(source.slice(i)) ? '\\{' : c;
  }
  let regex: RegExp | undefined;
  try {
    regex = boundedRegex(text, ignoreCase ? 'is' : 's');
  } catch {
    regex = undefined;
  }
  if (cache.size > 300) cache.clear();
  cache.set(key, regex);
  return regex;
}
