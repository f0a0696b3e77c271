/** What the player's state says, in words. Times are milliseconds. */
import { isWhole } from '../position.ts';
import type { PlayerState } from './types.ts';

/** How long a typed step is left standing before the next begins, at speed 1. */
const REST_MS = 900;
/** How long a step that appeared at once is left standing at speed 1: it must be read first. */
const WHOLE_REST_MS = 4000;
/** And the least, at any speed. */
const LEAST_WHOLE_REST_MS = 2000;

/** True if steps appear whole: the reader wants it, or the system asks for less motion. */
export const showsWhole = ({ atOnce, reducedMotion }: PlayerState): boolean => atOnce || reducedMotion;

/** True if the step at the position is shown to its end. */
export const isStepWhole = (state: PlayerState): boolean => isWhole(state, state.position);

/** True if nothing follows: the last step is whole. */
export const isOver = (state: PlayerState): boolean =>
  state.position.step >= state.steps.length - 1 && isStepWhole(state);

/** Real time that a whole step stands before the next begins. */
export const restMs = (state: PlayerState): number =>
  showsWhole(state) ? Math.max(LEAST_WHOLE_REST_MS, WHOLE_REST_MS / state.speed) : REST_MS / state.speed;

/** True if a step has a question that was neither answered nor passed over. */
export const isUnanswered = ({ steps, answers }: PlayerState, step: number): boolean => {
  const { asks = false, id = '' } = steps[step] ?? {};
  return asks && answers[id] === undefined;
};
