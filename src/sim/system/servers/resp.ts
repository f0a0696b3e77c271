import { byteLength } from '../../host/path.ts';
import type { Reply } from './redis-store.ts';

/** Writes a reply in RESP2. */
export function encode(reply: Reply): string {
  if ('ok' in reply) return `+${reply.ok}\r\n`;
  if ('error' in reply) return `-${reply.error}\r\n`;
  if ('integer' in reply) return `:${reply.integer}\r\n`;
  if ('bulk' in reply) return reply.bulk === null ? '$-1\r\n' : `$${byteLength(reply.bulk)}\r\n${reply.bulk}\r\n`;
  return `*${reply.array.length}\r\n${reply.array.map(encode).join('')}`;
}

/** Writes a command as a client sends it. */
export const encodeCommand = (words: readonly string[]): string =>
  `*${words.length}\r\n${words.map((word) => `$${byteLength(word)}\r\n${word}\r\n`).join('')}`;

/** Takes as many characters as have `bytes` bytes in UTF-8. */
function take(text: string, from: number, bytes: number): string {
  let end = from;
  for (let left = bytes; left > 0 && end < text.length; end++) {
    const code = text.charCodeAt(end);
    left -= code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
  }
  return text.slice(from, end);
}

/** Reads the commands in what a client sent: RESP arrays, or lines of words (inline commands). */
export function decode(text: string): string[][] {
  const commands: string[][] = [];
  let at = 0;
  const line = (): string => {
    const end = text.indexOf('\n', at);
    const found = text.slice(at, end < 0 ? undefined : end).replace(/\r$/, '');
    at = end < 0 ? text.length : end + 1;
    return found;
  };
  while (at < text.length) {
    const first = line();
    if (!first.startsWith('*')) {
      const words = first
        .trim()
        .split(/\s+/)
        .filter((word) => word !== '');
      if (words.length > 0) commands.push(words);
      continue;
    }
    const words: string[] = [];
    for (let left = Number(first.slice(1)); left > 0 && at < text.length; left--) {
      const size = Number(line().slice(1));
      const word = take(text, at, size);
      words.push(word);
      at += word.length + 2;
    }
    commands.push(words);
  }
  return commands;
}

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
