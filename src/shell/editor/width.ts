/** Ranges of characters that take two columns (East Asian wide, emoji), as xterm.js counts them. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x23e9, 0x23ec],
  [0x25fd, 0x25fe],
  [0x2614, 0x2615],
  [0x2648, 0x2653],
  [0x26a1, 0x26a1],
  [0x26bd, 0x26be],
  [0x26c4, 0x26c5],
  [0x26ce, 0x26ce],
  [0x26d4, 0x26d4],
  [0x26ea, 0x26ea],
  [0x2705, 0x2705],
  [0x270a, 0x270b],
  [0x2728, 0x2728],
  [0x274c, 0x274c],
  [0x2753, 0x2755],
  [0x2757, 0x2757],
  [0x2795, 0x2797],
  [0x2b1b, 0x2b1c],
  [0x2b50, 0x2b50],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f004, 0x1f004],
  [0x1f0cf, 0x1f0cf],
  [0x1f18e, 0x1f18e],
  [0x1f191, 0x1f19a],
  [0x1f200, 0x1f320],
  [0x1f32d, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f7e0, 0x1f7eb],
  [0x1f900, 0x1f9ff],
  [0x1fa70, 0x1faff],
  [0x20000, 0x3fffd],
];

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
