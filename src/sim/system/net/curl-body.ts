import { byteLength } from '../../host/path.ts';
import type { Proc } from '../../host/proc.ts';
import type { CurlRequest } from './curl-request.ts';
import { type Address, hostHeader } from './url.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** Base64 of a text of single bytes. */
function base64(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i += 3) {
    const [a = 0, b, c] = [text.charCodeAt(i), text.charCodeAt(i + 1), text.charCodeAt(i + 2)];
    const [second, third] = [Number.isNaN(b) ? 0 : (b ?? 0), Number.isNaN(c) ? 0 : (c ?? 0)];
    out += ALPHABET[a >> 2] ?? '';
    out += ALPHABET[((a & 3) << 4) | (second >> 4)] ?? '';
    out += Number.isNaN(b) ? '=' : (ALPHABET[((second & 15) << 2) | (third >> 6)] ?? '');
    out += Number.isNaN(c) ? '=' : (ALPHABET[third & 63] ?? '');
  }
  return out;
}

/** The body that -d gives: parts joined by '&', files read without their line ends. */
export function bodyOf(proc: Proc, request: CurlRequest): string | undefined {
  if (request.data.length === 0) return undefined;
  return request.data
    .map((part) => {
      if (!part.file) return part.text;
      const text = proc.fs.read(part.text === '-' ? '/dev/stdin' : part.text);
      return text.ok ? (part.binary ? text.value : text.value.replace(/[\r\n]/g, '')) : '';
    })
    .join(request.json ? '' : '&');
}

/** The bytes of a request. */
export function requestText(request: CurlRequest, target: Address, method: string, body: string | undefined): string {
  const own = new Map(request.headers.map((line) => [line.split(/[:;]/)[0]?.trim().toLowerCase() ?? '', line]));
  const lines = [`${method} ${target.path} HTTP/1.1`];
  const add = (name: string, value: string): void => {
    if (!own.has(name.toLowerCase())) lines.push(`${name}: ${value}`);
  };
  add('Host', hostHeader(target));
  const user = request.user ?? (target.user === '' ? undefined : target.user);
  if (user !== undefined) add('Authorization', `Basic ${base64(user.includes(':') ? user : `${user}:`)}`);
  if (request.range !== undefined) add('Range', `bytes=${request.range}`);
  add('User-Agent', request.agent);
  add('Accept', request.json ? 'application/json' : '*/*');
  if (body !== undefined) {
    add('Content-Length', String(byteLength(body)));
    add('Content-Type', request.json ? 'application/json' : 'application/x-www-form-urlencoded');
  }
  for (const line of request.headers) {
    if (/^[^:]+:\s*\S/.test(line)) lines.push(line);
    else if (/^[^:;]+;$/.test(line)) lines.push(line.replace(/;$/, ':'));
  }
  return `${lines.join('\r\n')}\r\n\r\n${body ?? ''}`;
}
