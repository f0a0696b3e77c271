import { WIDE } from './width-table.ts';

/** How many columns a character takes: 0 for combining ones, 2 for wide ones and for control characters (^X). */
export function charWidth(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x20 || code === 0x7f) return 2;
  if (code < 0x300) return 1;
  if (/\p{M}|\u200b|\u200d|\ufe0f/u.test(char)) return 0;
  return WIDE.some(([from, to]) => code >= from && code <= to) ? 2 : 1;
}

/** How many columns a text takes; colours and titles in it take none. */
export function textWidth(text: string): number {
  const plain = text.replace(/\u001b\[[0-9;?]*[A-Za-z]|\u001b\][^\u0007]*(?:\u0007|\u001b\\)/g, '');
  let width = 0;
  for (const char of plain) width += charWidth(char);
  return width;
}

const JOINS = /^(?:\p{M}|\u200d|\ufe0f|[\u{1f3fb}-\u{1f3ff}])/u;

/** The offset behind the character at `at`, with the marks that combine with it. */
export function after(text: string, at: number): number {
  if (at >= text.length) return text.length;
  let end = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  for (let joined = text[end - 1] === '\u200d'; end < text.length; ) {
    const next = String.fromCodePoint(text.codePointAt(end) ?? 0);
    if (!joined && !JOINS.test(next)) break;
    joined = next === '\u200d';
    end += next.length;
  }
  return end;
}

/** The offset of the character before `at`. */
export function before(text: string, at: number): number {
  if (at <= 0) return 0;
  const from = Math.max(0, at - 32);
  let start = from > 0 && /[\udc00-\udfff]/.test(text[from] ?? '') ? from + 1 : from;
  for (let next = after(text, start); next < at; next = after(text, start)) start = next;
  return start;
}
