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
