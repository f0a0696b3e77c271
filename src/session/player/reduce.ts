/**
 * The player's machine: (state, event) → [state, effects]. Position is all that a replay is: how it was reached does
 * not matter.
 *
 * - next: completes a step that is half shown; else goes to the next, which is played if the replay plays and appears
 *   whole if it is paused. Over an open question it skips the question.
 * - back, go, link: pause and show the step whole. restart: to the start, where it plays on if it played.
 * - play: on from here; over an open question it skips the question; at the end it begins again.
 */

import { START } from '../position.ts';
import { closeQuestion, complete, enter, rendered, resume, stop } from './moves.ts';
import { isOver, isStepWhole, showsWhole } from './queries.ts';
import { tick } from './tick.ts';
import { type PlayerEffect, type PlayerEvent, type PlayerState, type Reduced, SKIPPED, SPEEDS } from './types.ts';

type Handler<Type extends PlayerEvent['type']> = (
  state: PlayerState,
  event: Extract<PlayerEvent, { readonly type: Type }>,
) => Reduced;

const unchanged = (state: PlayerState): Reduced => [state, []];

function next(state: PlayerState): Reduced {
  const showing = state.playing ? 'play' : 'whole';
  if (state.asking !== undefined) return closeQuestion(state, SKIPPED);
  if (!isStepWhole(state) && (state.playing || state.position.ms > 0)) return complete(state);
  if (!isStepWhole(state)) return enter(state, state.position.step, showing);
  return isOver(state) ? unchanged(state) : enter(state, state.position.step + 1, showing);
}

function play(state: PlayerState): Reduced {
  if (state.asking !== undefined) return closeQuestion(state, SKIPPED, 'play');
  return state.playing ? unchanged(state) : resume(state);
}

function restart(state: PlayerState): Reduced {
  if (state.playing) return enter(state, 0, 'play');
  const isElsewhere = state.position.step !== 0 || state.isPoster;
  const address: PlayerEffect[] = isElsewhere ? [{ type: 'address', step: 0, id: state.steps[0]?.id ?? '' }] : [];
  return [{ ...stop(state), position: START, isPoster: false, asking: undefined }, address];
}

function link(state: PlayerState, step: number): Reduced {
  const [landed, effects] = enter(state, step, 'whole');
  const at = landed.position.step;
  return [landed, [...effects, { type: 'focus-heading', step: at, id: landed.steps[at]?.id ?? '' }]];
}

function answer(state: PlayerState, option: string): Reduced {
  const [answered, effects] = closeQuestion(state, option);
  if (state.asking === undefined) return unchanged(state);
  return [answered, [{ type: 'announce', what: 'feedback', step: state.asking }, ...effects]];
}

/** A step that is being typed becomes whole as soon as steps are to appear whole. */
const settled = (state: PlayerState): Reduced =>
  showsWhole(state) && state.position.ms > 0 && !isStepWhole(state) ? complete(state) : unchanged(state);

function remembering([state, effects]: Reduced): Reduced {
  return [state, [...effects, { type: 'remember', speed: state.speed, atOnce: state.atOnce }]];
}

const HANDLERS: { readonly [Type in PlayerEvent['type']]: Handler<Type> } = {
  play,
  pause: (state) => [stop(state), []],
  toggle: (state) => (state.playing ? [stop(state), []] : play(state)),
  next,
  back: (state) => (state.position.step === 0 ? restart(stop(state)) : enter(state, state.position.step - 1, 'whole')),
  restart,
  skip: (state) => closeQuestion(state, SKIPPED),
  go: (state, { step }) => enter(state, step, 'whole'),
  link: (state, { step }) => link(state, step),
  tick: (state, { ms }) => tick(state, ms),
  speed: (state, { value }) => (SPEEDS.includes(value) ? remembering([{ ...state, speed: value }, []]) : [state, []]),
  'at-once': (state, { value }) => remembering(settled({ ...state, atOnce: value ?? !state.atOnce })),
  differences: (state, { value }) => [{ ...state, differences: value ?? !state.differences }, []],
  'reduced-motion': (state, { value }) => settled({ ...state, reducedMotion: value }),
  lane: (state, { engine }) => [{ ...state, lane: engine }, []],
  answer: (state, { option }) => answer(state, option),
};

/**
 * What follows from an event.
 *
 * @returns the state after it, and effects for the page to run in order; a changed position is always among them
 */
export function reducePlayer(state: PlayerState, event: PlayerEvent): Reduced {
  const handle = HANDLERS[event.type] as (state: PlayerState, event: PlayerEvent) => Reduced;
  return rendered(state, handle(state, event));
}
