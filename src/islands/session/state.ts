/** Between the player's machine and what is drawn. */
import {
  createPlayer,
  isOver,
  isStepWhole,
  type PlayerEffect,
  type PlayerState,
  playerSteps,
  SKIPPED,
  type Timeline,
} from '../../session/replay.ts';
import { stepMessage } from './announce.ts';
import type { PlayerData } from './data.ts';
import { plain } from './prose.tsx';
import type { Pace, View } from './view.ts';

/** What is open on the page beside the replay itself. */
export interface Panels {
  readonly showsTranscript: boolean;
  readonly showsHelp: boolean;
}

/** The machine at its start, or at a step that was shown before the recording host was changed. */
export function startState(data: PlayerData, timeline: Timeline, pace: Pace, poster: number): PlayerState {
  return createPlayer({
    steps: playerSteps(timeline, (id) => data.steps.some((step) => step.id === id && step.predict !== undefined)),
    lane: data.lanes[0]?.engine ?? 'docker',
    poster,
    speed: pace === 'at-once' ? 1 : pace,
    atOnce: pace === 'at-once',
    reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
  });
}

/** What the player shows in a state. */
export function viewOf(state: PlayerState, panels: Panels): View {
  const answer = state.answers[state.steps[state.position.step]?.id ?? ''];
  return {
    step: state.position.step,
    isWhole: isStepWhole(state),
    isPlaying: state.playing,
    isAsking: state.asking !== undefined,
    ...(answer === undefined || answer === SKIPPED ? {} : { chosen: answer }),
    pace: state.atOnce ? 'at-once' : state.speed,
    isOver: isOver(state),
    showsDifferences: state.differences,
    lane: state.lane,
    ...panels,
  };
}

/** True if two views look the same. */
export const isSameView = (a: View, b: View): boolean =>
  Object.keys({ ...a, ...b }).every((key) => a[key as keyof View] === b[key as keyof View]);

/** What a screen reader is told after an event: one message, whatever led to it. */
export function messageOf(data: PlayerData, state: PlayerState, effects: readonly PlayerEffect[]): string {
  const sentences = effects.map((effect) => {
    if (effect.type !== 'announce') return '';
    const step = data.steps[effect.step];
    const { predict } = step ?? {};
    if (effect.what === 'step') return stepMessage(data, effect.step);
    if (effect.what === 'end') return 'That was the last step.';
    if (predict === undefined) return '';
    if (effect.what === 'question') return `Predict first: ${plain(predict.question)}`;
    const chosen = predict.options.find(({ id }) => id === state.answers[step?.id ?? '']);
    return `${chosen?.id === predict.answer ? 'Right.' : 'Not so.'} ${plain(chosen?.feedback ?? '')}`;
  });
  return sentences.filter(Boolean).join(' ');
}
