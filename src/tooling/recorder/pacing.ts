/** How a person types: seeded, so that recording a step again gives the same pace. All times are milliseconds. */

/** A stream of numbers in [0, 1) that a seed text decides (FNV-1a into mulberry32). */
export function seededRandom(seed: string): () => number {
  let state = 0x811c9dc5;
  for (let index = 0; index < seed.length; index += 1) {
    state = Math.imul(state ^ seed.charCodeAt(index), 0x01000193);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Keystroke {
  /** Since the key before it, or since the prompt. */
  readonly afterMs: number;
  readonly key: string;
}
export interface Typing {
  readonly keys: readonly Keystroke[];
  /** Between the last key and Enter. */
  readonly enterMs: number;
}

const between = (random: () => number, low: number, high: number): number => Math.round(low + random() * (high - low));

/** The keystrokes of `command`: a look at the prompt, 25–90 ms a key, a short thought after each word. */
export function typing(command: string, seed: string): Typing {
  const random = seededRandom(seed);
  let before = '';
  const keys = Array.from(command, (key) => {
    const afterMs =
      before === ''
        ? between(random, 340, 460)
        : between(random, 25, 90) + (before === ' ' ? between(random, 30, 110) : 0);
    before = key;
    return { afterMs, key };
  });
  return { keys, enterMs: between(random, 180, 320) };
}
