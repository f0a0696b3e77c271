/**
 * Positions of a replay and their order.
 *
 * At `ms` 0 nothing of the step is seen yet; at `ms` = its duration it is whole. The end of a step and the start of the
 * next are two positions that show the same.
 */
import type { Position } from './types.ts';

/** Anything with steps that take time, in milliseconds and more than 0: a timeline, a player's state. */
export interface Timed {
  readonly steps: readonly { readonly durationMs: number }[];
}

/** Where every replay begins. */
export const START: Position = { step: 0, ms: 0 };

const durationOf = ({ steps }: Timed, step: number): number => steps[step]?.durationMs ?? 0;

/** Less than 0 if `a` stands before `b`, 0 if they are the same position, more than 0 otherwise. */
export const comparePositions = (a: Position, b: Position): number => a.step - b.step || a.ms - b.ms;

/** The position where `step` begins: nothing of it is seen. */
export const startOf = (timed: Timed, step: number): Position => clampPosition(timed, { step, ms: 0 });

/** The position where `step` is whole. */
export const endOf = (timed: Timed, step: number): Position =>
  clampPosition(timed, { step, ms: Number.POSITIVE_INFINITY });

/** The position where all is shown. */
export const endPosition = (timed: Timed): Position => endOf(timed, timed.steps.length - 1);

/** True if the position's step is shown to its end. */
export const isWhole = (timed: Timed, { step, ms }: Position): boolean => ms >= durationOf(timed, step);

const bounded = (value: number, most: number): number =>
  Number.isNaN(value) ? 0 : Math.min(Math.max(value, 0), Math.max(0, most));

/** The valid position nearest to `position`: its step is there, and its time is within the step. */
export function clampPosition(timed: Timed, position: Position): Position {
  const step = Math.trunc(bounded(position.step, timed.steps.length - 1));
  return { step, ms: bounded(position.ms, durationOf(timed, step)) };
}

/** The position `ms` milliseconds later, without rests between steps; the end if there is less left. */
export function advance(timed: Timed, position: Position, ms: number): Position {
  let { step, ms: at } = clampPosition(timed, position);
  let left = Number.isNaN(ms) ? 0 : Math.max(0, ms);
  while (step < timed.steps.length - 1 && at + left > durationOf(timed, step)) {
    left -= durationOf(timed, step) - at;
    step += 1;
    at = 0;
  }
  return clampPosition(timed, { step, ms: at + left });
}
