import { literal, patternBracket } from './bracket.ts';

/** How a pattern is read: whether ?( ) and friends count, and whether stars take as little as they can. */
export interface PatternOptions {
  readonly lazy?: boolean;
  readonly extended?: boolean;
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
      const set = patternBracket(pattern, i);
      source += set ? set.source : '\\[';
      if (set) i = set.end - 1;
    } else if (c === '\\' && i + 1 < pattern.length) source += literal(pattern[++i] as string);
    else source += literal(c);
  }
  return source;
}
