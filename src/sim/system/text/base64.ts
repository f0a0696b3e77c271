import { fromUtf8, utf8 } from '../../../lib/bytes.ts';
import type { Program } from '../../host/program.ts';
import { slurp } from './tool/input.ts';
import { type OptionSpec, options } from './tool/options.ts';
import { by, complain, quote, quoteMaybe, why } from './tool/say.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** A text's UTF-8 bytes in base64 (RFC 4648), in one line. */
export function toBase64(text: string): string {
  const bytes = utf8(text);
  let out = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = bytes.subarray(i, i + 3);
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const digit = (shift: number): string => ALPHABET[(bits >> shift) & 63] ?? '';
    out += digit(18) + digit(12) + (b === undefined ? '=' : digit(6)) + (c === undefined ? '=' : digit(0));
  }
  return out;
}

/** The text behind base64, up to the first character that does not belong there; `valid` is false if there was one. */
export function fromBase64(text: string): { readonly text: string; readonly valid: boolean } {
  const clean = text.replace(/\n/g, '');
  const body = /^[A-Za-z0-9+/]*/.exec(clean)?.[0] ?? '';
  const bytes: number[] = [];
  for (let i = 0; i + 1 < body.length; i += 4) {
    const digits = [0, 1, 2, 3].map((k) => ALPHABET.indexOf(body[i + k] ?? 'A'));
    const bits = digits.reduce((sum, digit) => sum * 64 + digit, 0);
    bytes.push(...[16, 8, 0].slice(0, Math.min(3, body.length - i - 1)).map((shift) => (bits >> shift) & 255));
  }
  const padding = clean.slice(body.length);
  return { text: fromUtf8(bytes), valid: /^={0,2}$/.test(padding) && (body.length + padding.length) % 4 === 0 };
}

const BASE64: OptionSpec = { short: 'diw:', long: 'decode=d ignore-garbage=i wrap:=w', busybox: 'dw:' };

/** base64(1). */
export const base64: Program = function* (proc) {
  const given = options(proc, BASE64);
  if (typeof given === 'number') return given;
  const file = given.args[0] ?? '-';
  const read = yield* slurp(proc, file);
  if (!read.ok) return complain(proc, `${proc.flavour === 'gnu' ? quoteMaybe(file) : file}: ${why(read.error)}`);
  if (given.has('d')) {
    const source = given.has('i') ? read.value.replace(/[^A-Za-z0-9+/=]/g, '') : read.value;
    const decoded = fromBase64(source);
    proc.out(decoded.text);
    if (!decoded.valid)
      return proc.flavour === 'gnu' ? complain(proc, 'invalid input') : complain(proc, 'truncated input');
  } else {
    const width = given.value('w') ?? '76';
    if (!/^\d+$/.test(width))
      return complain(proc, by(proc, `invalid wrap size: ${quote(proc, width)}`, `invalid number '${width}'`));
    const encoded = toBase64(read.value);
    const lines = Number(width) === 0 ? [encoded] : (encoded.match(new RegExp(`.{1,${width}}`, 'g')) ?? []);
    proc.out(Number(width) === 0 ? encoded : lines.map((line) => `${line}\n`).join(''));
  }
  yield* proc.drain();
  return 0;
};
