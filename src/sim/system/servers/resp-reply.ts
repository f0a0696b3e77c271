import type { Reply } from './redis-store.ts';
import { take } from './resp.ts';

/** Reads the first reply in what a server sent, and where it ends. */
export function decodeReply(text: string, from = 0): { readonly reply: Reply; readonly end: number } | undefined {
  const stop = text.indexOf('\r\n', from);
  if (stop < 0) return undefined;
  const rest = text.slice(from + 1, stop);
  const end = stop + 2;
  switch (text[from]) {
    case '+':
      return { reply: { ok: rest }, end };
    case '-':
      return { reply: { error: rest }, end };
    case ':':
      return { reply: { integer: Number(rest) }, end };
    case '$': {
      if (rest === '-1') return { reply: { bulk: null }, end };
      const body = take(text, end, Number(rest));
      if (!text.startsWith('\r\n', end + body.length)) return undefined;
      return { reply: { bulk: body }, end: end + body.length + 2 };
    }
    case '*': {
      const array: Reply[] = [];
      let at = end;
      for (let left = Number(rest); left > 0; left--) {
        const next = decodeReply(text, at);
        if (!next) return undefined;
        array.push(next.reply);
        at = next.end;
      }
      return { reply: { array }, end: at };
    }
    default:
      return undefined;
  }
}
