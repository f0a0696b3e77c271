import { boundedRegex } from '../../../lib/regex/index.ts';

interface Pattern {
  readonly expression: RegExp;
  readonly not: boolean;
}

/** A pattern of .dockerignore as an expression: `*` within a folder, `**` across them (patternmatcher of moby). */
function pattern(line: string): Pattern | undefined {
  const text = line.trim();
  if (text === '' || text.startsWith('#')) return undefined;
  const not = text.startsWith('!');
  const path = (not ? text.slice(1) : text).trim().replace(/^\/+/, '').replace(/\/+$/, '').replace(/^\.\//, '');
  if (path === '' || path === '.') return undefined;
  const body = path
    .replace(/[.+^${}()|\\]/g, '\\$&')
    .replace(/\*\*\/?|\*|\?/g, (found) =>
      found === '*' ? '[^/]*' : found === '?' ? '[^/]' : found === '**' ? '.*' : '(?:.*/)?',
    );
  try {
    return { expression: boundedRegex(`^${body}(?:/.*)?$`), not };
  } catch {
    return undefined;
  }
}

/** Whether a path (without a slash in front) is left out; the last pattern that fits decides. */
export function ignored(lines: string): (path: string) => boolean {
  const patterns = lines.split('\n').flatMap((line) => pattern(line) ?? []);
  return (path) => patterns.reduce((out, one) => (one.expression.test(path) ? !one.not : out), false);
}
