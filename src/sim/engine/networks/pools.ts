import { type Block, blockSize, overlaps, parseCidr } from './ip.ts';

/** A range that networks without a subnet of their own are cut from: a block, and the prefix length of the pieces. */
export interface Pool {
  readonly base: string;
  readonly size: number;
}

/** The first piece of the pools that overlaps nothing in use, or undefined when all are taken. */
export function freeSubnet(pools: readonly Pool[], used: readonly Block[]): Block | undefined {
  for (const pool of pools) {
    const range = parseCidr(pool.base);
    if (!range) continue;
    const step = 2 ** (32 - pool.size);
    for (let base = range.base; base < range.base + blockSize(range); base += step) {
      const block = { base, bits: pool.size };
      if (!used.some((other) => overlaps(block, other))) return block;
    }
  }
  return undefined;
}
