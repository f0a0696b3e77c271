import { utf8 } from './bytes.ts';
import { padded, wordsHex } from './sha256.ts';

const roll = (x: number, n: number): number => (x << n) | (x >>> (32 - n));

/** The function and the constant of each quarter of SHA-1 (FIPS 180-4, 4.1.1). */
function sha1Mix(i: number, b: number, c: number, d: number): number {
  if (i < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (i < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (i < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}

/** The SHA-1 digest of a text's UTF-8 bytes: 40 hex digits, as sha1sum(1) prints it. */
export function sha1(text: string): string {
  const view = padded(utf8(text), false);
  const h = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  const w = new Int32Array(80);
  for (let at = 0; at < view.byteLength; at += 64) {
    for (let i = 0; i < 80; i++) {
      const seed = (k: number): number => w[i - k] as number;
      w[i] = i < 16 ? view.getInt32(at + i * 4) : roll(seed(3) ^ seed(8) ^ seed(14) ^ seed(16), 1);
    }
    let [a, b, c, d, e] = h as [number, number, number, number, number];
    for (let i = 0; i < 80; i++) {
      const next = (roll(a, 5) + sha1Mix(i, b, c, d) + e + (w[i] as number)) | 0;
      [e, d, c, b, a] = [d, c, roll(b, 30), a, next];
    }
    [a, b, c, d, e].forEach((value, i) => {
      h[i] = ((h[i] as number) + value) | 0;
    });
  }
  return wordsHex(h);
}

const SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];

/** Which word a round of MD5 takes, and what it mixes (RFC 1321, 3.4). */
function md5Mix(i: number, b: number, c: number, d: number): [number, number] {
  if (i < 16) return [(b & c) | (~b & d), i];
  if (i < 32) return [(d & b) | (~d & c), (5 * i + 1) % 16];
  if (i < 48) return [b ^ c ^ d, (3 * i + 5) % 16];
  return [c ^ (b | ~d), (7 * i) % 16];
}

/** The MD5 digest of a text's UTF-8 bytes: 32 hex digits, as md5sum(1) prints it. */
export function md5(text: string): string {
  const view = padded(utf8(text), true);
  const h = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let at = 0; at < view.byteLength; at += 64) {
    let [a, b, c, d] = h as [number, number, number, number];
    for (let i = 0; i < 64; i++) {
      const [mixed, word] = md5Mix(i, b, c, d);
      const constant = Math.floor(Math.abs(Math.sin(i + 1)) * 0x100000000);
      const sum = (a + mixed + constant + view.getInt32(at + word * 4, true)) | 0;
      [a, d, c, b] = [d, c, b, (b + roll(sum, SHIFTS[(i >> 4) * 4 + (i % 4)] as number)) | 0];
    }
    [a, b, c, d].forEach((value, i) => {
      h[i] = ((h[i] as number) + value) | 0;
    });
  }
  const swapped = new DataView(new ArrayBuffer(16));
  h.forEach((value, i) => {
    swapped.setInt32(i * 4, value, true);
  });
  return wordsHex(h.map((_, i) => swapped.getUint32(i * 4)));
}
