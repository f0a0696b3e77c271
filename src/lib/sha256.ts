import { toHex, utf8 } from './bytes.ts';

/** The first 32 bits of the fractional parts of roots of the first primes: what FIPS 180-4 takes its constants from. */
function fractions(count: number, power: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false;
    if (prime) found.push(Math.floor((n ** power % 1) * 0x100000000) | 0);
  }
  return found;
}
const K = fractions(64, 1 / 3);
const START = fractions(8, 1 / 2);

/** A message with the padding of the MD family: 0x80, zeros, its length in bits (`little` end first for MD5). */
export function padded(bytes: Uint8Array, little: boolean): DataView {
  const view = new DataView(new ArrayBuffer((((bytes.length + 8) >> 6) + 1) << 6));
  new Uint8Array(view.buffer).set(bytes);
  view.setUint8(bytes.length, 0x80);
  const low = (bytes.length << 3) >>> 0;
  const high = Math.floor(bytes.length / 0x20000000);
  view.setUint32(view.byteLength - 8, little ? low : high, little);
  view.setUint32(view.byteLength - 4, little ? high : low, little);
  return view;
}

const rotate = (x: number, n: number): number => (x >>> n) | (x << (32 - n));

/** One block of 64 bytes, mixed into the state (FIPS 180-4, 6.2.2). */
function block(h: number[], view: DataView, at: number, w: Int32Array): void {
  for (let i = 0; i < 16; i++) w[i] = view.getInt32(at + i * 4);
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15] as number;
    const y = w[i - 2] as number;
    const s0 = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3);
    const s1 = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10);
    w[i] = ((w[i - 16] as number) + s0 + (w[i - 7] as number) + s1) | 0;
  }
  let [a, b, c, d, e, f, g, k] = h as [number, number, number, number, number, number, number, number];
  for (let i = 0; i < 64; i++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const t1 = (k + s1 + ((e & f) ^ (~e & g)) + (K[i] as number) + (w[i] as number)) | 0;
    const t2 = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [k, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  }
  [a, b, c, d, e, f, g, k].forEach((value, i) => {
    h[i] = ((h[i] as number) + value) | 0;
  });
}

/** 32-bit words as hex digits, highest byte first. */
export const wordsHex = (words: readonly number[]): string =>
  toHex(words.flatMap((word) => [word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255]));

/** The SHA-256 digest of a text's UTF-8 bytes (or of bytes): 64 hex digits, as sha256sum(1) prints it. */
export function sha256(text: string | Uint8Array): string {
  const view = padded(typeof text === 'string' ? utf8(text) : text, false);
  const h = [...START];
  const w = new Int32Array(64);
  for (let at = 0; at < view.byteLength; at += 64) block(h, view, at, w);
  return wordsHex(h);
}
