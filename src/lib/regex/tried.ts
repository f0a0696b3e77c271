import { spendEffort } from '../effort.ts';

export const WHAT = 'this regular expression takes too long on such a text';
const CHUNK = 256;

/** Places (instruction and offset) that were tried; kept by stretches of the text, most of which nobody reaches. */
export class Tried {
  readonly #size: number;
  readonly #chunks = new Map<number, Uint32Array>();

  constructor(instructions: number) {
    this.#size = instructions;
  }

  /** Marks a place; true when it was marked before. */
  mark(pc: number, at: number): boolean {
    const number = Math.floor(at / CHUNK);
    let bits = this.#chunks.get(number);
    if (!bits) {
      bits = new Uint32Array(Math.ceil((this.#size * CHUNK) / 32));
      spendEffort(bits.length >> 2, WHAT);
      this.#chunks.set(number, bits);
    }
    const place = pc * CHUNK + (at % CHUNK);
    const bit = 1 << (place & 31);
    const word = bits[place >> 5] ?? 0;
    if ((word & bit) !== 0) return true;
    bits[place >> 5] = word | bit;
    return false;
  }
}
