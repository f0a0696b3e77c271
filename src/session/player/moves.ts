/** The moves that events are made of: each takes a state and says what follows. */
import { comparePositions, endOf, startOf } from '../position.ts';
import { isStepWhole, isUnanswered, showsWhole } from './queries.ts';
import type { PlayerEffect, PlayerState, Reduced, Showing } from './types.ts';

/** Stops the clock where it is. */
export const stop = (state: PlayerState): PlayerState => ({ ...state, playing: false, restedMs: 0 });

/** Shows the rest of the current step; a screen reader hears that it landed. */
export function complete(state: PlayerState): Reduced {
  const { step } = state.position;
  const next = { ...state, position: endOf(state, step), restedMs: 0 };
  const effects: PlayerEffect[] = [{ type: 'announce', what: 'step', step }];
  return step < state.steps.length - 1
    ? [next, effects]
    : [stop(next), [...effects, { type: 'announce', what: 'end', step }]];
}

/**
 * Comes to a step, whichever way: asks its question if that is open, else plays it or shows it whole.
 *
 * Steps that are passed on the way do not ask; the one that is landed on does, "at once" or not: how much moves is
 * the reader's choice, and no reason to give the answer away.
 */
export function enter(state: PlayerState, wanted: number, showing: Showing): Reduced {
  const position = startOf(state, wanted);
  const { step } = position;
  const isNew = step !== state.position.step || state.isPoster;
  const id = state.steps[step]?.id ?? '';
  const address: PlayerEffect[] = isNew ? [{ type: 'address', step, id }] : [];
  const entered = { ...stop(state), position, isPoster: false, asking: undefined };
  if (isUnanswered(state, step)) {
    const asking = { ...entered, asking: step, afterAnswer: showing };
    return [asking, [...address, { type: 'announce', what: 'question', step }]];
  }
  const [shown, effects] = show({ ...entered, playing: showing === 'play' });
  return [shown, [...address, ...effects]];
}

/** Shows the step whose start the state stands at: typed while playing, else whole. */
function show(state: PlayerState): Reduced {
  return state.playing && !showsWhole(state) ? [state, []] : complete(state);
}

/** Closes the open question with an answer, and shows the step as it was wanted when the question came. */
export function closeQuestion(state: PlayerState, answer: string, showing: Showing = state.afterAnswer): Reduced {
  const step = state.asking;
  if (step === undefined) return [state, []];
  const id = state.steps[step]?.id ?? '';
  const answers = { ...state.answers, [id]: answer };
  return show({ ...state, asking: undefined, answers, playing: showing === 'play', restedMs: 0 });
}

/** Plays on from where the state stands: from the start if nothing is left or the poster stands. */
export function resume(state: PlayerState): Reduced {
  const { step, ms } = state.position;
  const isLast = step >= state.steps.length - 1;
  if (state.isPoster || (isStepWhole(state) && isLast)) return enter(state, 0, 'play');
  if (isStepWhole(state)) return enter(state, step + 1, 'play');
  return ms === 0 ? enter(state, step, 'play') : [{ ...state, playing: true, restedMs: 0 }, []];
}

/** Adds the effect that brings the terminals along, before all others, if the position changed. */
export function rendered(before: PlayerState, [state, effects]: Reduced): Reduced {
  if (comparePositions(before.position, state.position) === 0) return [state, effects];
  return [state, [{ type: 'render', position: state.position }, ...effects]];
}
