/**
 * One step of a seeded generator (mulberry32): the next state and a number in [0, 1).
 *
 * The state is a 32-bit integer and lives in HostState, so the same commands give the same ids again.
 */
export function step(state: number): { readonly state: number; readonly value: number } {
  const next = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(next ^ (next >>> 15), 1 | next);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return { state: next, value: ((t ^ (t >>> 14)) >>> 0) / 4294967296 };
}
