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
export function take(text: string, from: number, bytes: number): string {
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
