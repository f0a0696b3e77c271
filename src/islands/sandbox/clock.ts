import type { LaneModel } from './model.ts';

/** How often a program that runs on is looked at, in milliseconds, and at most how much host time passes by then. */
export const TICK = 500;
const FASTEST = 30;

/**
 * How much time passes on a lane's host by the next look at it, in milliseconds.
 *
 * Time runs as on the learner's clock while something prints; a long sleep with nothing to see is run through at
 * thirty times the speed, so that nobody sits through `sleep 60`.
 */
export function hostTime(lane: LaneModel): number {
  if (lane.next.kind !== 'stream') return 0;
  const wait = lane.next.until === undefined ? TICK : lane.next.until - lane.now;
  if (wait <= 2000) return Math.max(TICK, 50);
  return Math.min(wait, TICK * FASTEST);
}
