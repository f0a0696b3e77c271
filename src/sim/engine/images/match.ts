import { boundedRegex } from '../../../lib/regex/index.ts';
import { splitTag } from './reference.ts';

/** Turns a pattern of Go's path.Match into an expression; undefined where the pattern is malformed. */
function expression(pattern: string): RegExp | undefined {
  let text = '';
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at] ?? '';
    if (char === '*') text += '[^/]*';
    else if (char === '?') text += '[^/]';
    else if (char === '[') {
      const end = pattern.indexOf(']', at + 1);
      if (end < 0) return undefined;
      text += pattern.slice(at, end + 1);
      at = end;
    } else if (char === '\\' && at + 1 < pattern.length) text += `\\${pattern[++at]}`;
    else text += char.replace(/[.+^${}()|\]\\]/g, '\\$&');
  }
  try {
    return boundedRegex(`^${text}$`);
  } catch {
    return undefined;
  }
}

/** path.Match of Go: '*' and '?' stop at slashes. */
export const pathMatch = (pattern: string, text: string): boolean => expression(pattern)?.test(text) ?? false;

/** Forms of a full name that a pattern may fit: whole, without the registry, the last part; each with and without tag. */
export function nameForms(full: string): readonly string[] {
  const [repository] = splitTag(full);
  const rest = full.slice(repository.length);
  const path = repository.slice(repository.indexOf('/') + 1);
  const last = repository.slice(repository.lastIndexOf('/') + 1);
  return [full, path, `${last}${rest}`, repository, `${path}${rest}`, last];
}
