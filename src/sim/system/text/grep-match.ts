import { boundedRegex } from '../../../lib/regex/index.ts';
import { escapeRegex, posixSource, type Syntax } from './tool/regex.ts';

/** How patterns are read and what counts as a match. */
export interface MatchOptions {
  readonly kind: Syntax | 'fixed' | 'perl';
  readonly ignoreCase: boolean;
  readonly word: boolean;
  readonly line: boolean;
}

/** Where in a line something matched: from and to. */
export type Span = readonly [number, number];

/** Finds the matches of patterns in a line. */
export interface Matcher {
  matches(line: string): boolean;
  /** All that -o prints: without empty ones. */
  spans(line: string): Span[];
}

function sourceOf(pattern: string, kind: MatchOptions['kind']): string {
  if (kind === 'fixed') return escapeRegex(pattern);
  if (kind === 'perl') return pattern.replace(/\(\?P</g, '(?<').replace(/\\h/g, '[ \\t]');
  return posixSource(pattern, kind);
}

const WORD = /[\p{L}\p{N}_]/u;

/** Numbers of groups in alternatives that stand behind others: \1 of the second pattern is not that of the first. */
function renumber(source: string, by: number): string {
  return by === 0 ? source : source.replace(/\(\?:\\(\d)\)/g, (_, digit: string) => `(?:\\${Number(digit) + by})`);
}

const isWord = (line: string, at: number): boolean => at >= 0 && at < line.length && WORD.test(line[at] ?? '');

/** The match at or after a place that has no word character beside it: shorter ones are tried too, as grep does. */
function wordMatch(regex: RegExp, exact: RegExp, line: string, from: number): Span | undefined {
  for (let start = from; start <= line.length; ) {
    regex.lastIndex = start;
    const found = regex.exec(line);
    if (!found) return undefined;
    const { index } = found;
    const last = index + found[0].length;
    const free = !isWord(line, index - 1);
    for (let end = last; free && end > index; end--) {
      if (!isWord(line, end) && (end === last || exact.test(line.slice(index, end)))) return [index, end];
    }
    if (found[0] === '' && free && !isWord(line, index)) return [index, index];
    start = index + 1;
  }
  return undefined;
}

/** All patterns as one expression of JavaScript. */
function joined(patterns: readonly string[], options: MatchOptions): string {
  if (patterns.length === 0) return '(?!)';
  let groups = 0;
  const sources = patterns.map((pattern) => {
    const source = renumber(sourceOf(pattern, options.kind), groups);
    groups += source.match(/(?<!\\)\((?!\?)/g)?.length ?? 0;
    return source;
  });
  const sorted = options.kind === 'fixed' ? sources.toSorted((a, b) => b.length - a.length) : sources;
  return sorted.map((source) => (sorted.length > 1 ? `(?:${source})` : source)).join('|');
}

/**
 * A matcher for one or more patterns.
 *
 * @throws RegexError with the words of regcomp; SyntaxError for a wrong Perl pattern
 */
export function matcher(patterns: readonly string[], options: MatchOptions): Matcher {
  const source = joined(patterns, options);
  const flags = `${options.kind === 'perl' ? '' : 's'}u${options.ignoreCase ? 'i' : ''}`;
  const exact = boundedRegex(`^(?:${source})$`, flags);
  const regex = boundedRegex(options.line ? exact.source : source, `g${flags}`);
  const next = (line: string, from: number): Span | undefined => {
    if (options.word) return wordMatch(regex, exact, line, from);
    regex.lastIndex = from;
    const found = regex.exec(line);
    return found ? [found.index, found.index + found[0].length] : undefined;
  };
  return {
    matches: (line) => next(line, 0) !== undefined,
    spans: (line) => {
      const spans: Span[] = [];
      for (let at = 0; at <= line.length; ) {
        const span = next(line, at);
        if (!span) break;
        if (span[1] > span[0]) spans.push(span);
        at = Math.max(span[1], span[0] + (span[1] > span[0] ? 0 : 1));
      }
      return spans;
    },
  };
}
