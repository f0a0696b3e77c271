import { after, before } from './characters.ts';

const isWord = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}_]/u.test(char);

/** The start of the word before an offset: letters and digits (Alt-B). */
export function wordStart(text: string, from: number): number {
  let at = from;
  while (at > 0 && !isWord(text[before(text, at)])) at = before(text, at);
  while (at > 0 && isWord(text[before(text, at)])) at = before(text, at);
  return at;
}

/** The end of the word behind an offset (Alt-F). */
export function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isWord(text[at])) at = after(text, at);
  while (at < text.length && isWord(text[at])) at = after(text, at);
  return at;
}

/** The start of what stands before an offset between blanks (Ctrl-W). */
export function blankWordStart(text: string, from: number): number {
  let at = from;
  while (at > 0 && /\s/.test(text[at - 1] ?? '')) at--;
  while (at > 0 && !/\s/.test(text[at - 1] ?? '')) at--;
  return at;
}

/** Start and end of the line that holds an offset, in a text of several. */
export const lineStart = (text: string, at: number): number => (at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1);
/** The end of the line that holds an offset. */
export const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
};
