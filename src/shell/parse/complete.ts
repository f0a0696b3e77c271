import { openHereDoc, parseShell } from './parse.ts';

/**
 * Whether a text can be run, or more lines must follow: an open quote, a here-document without its end, a backslash
 * at the end, `do` without `done`. A text that is wrong in another way is complete: running it prints the error.
 */
export function isComplete(text: string): boolean {
  if (/(?:^|[^\\])(?:\\\\)*\\\n?$/.test(text) && !/#[^\n]*$/.test(text)) return false;
  const parsed = parseShell(text);
  const kind = parsed.problem?.kind;
  if (kind === 'eof' || kind === 'unmatched') return false;
  if (kind === 'conditional') return parsed.problem?.token !== 'newline';
  return openHereDoc(parsed) === undefined;
}
