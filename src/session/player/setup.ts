import type { Engine } from '../../schema/engine.ts';
import { clampPosition, endOf, START } from '../position.ts';
import type { Timeline } from '../types.ts';
import type { PlayerState, PlayerStep, Speed } from './types.ts';

/** The steps of a timeline as the machine needs them. */
export const playerSteps = (timeline: Timeline, asks: (stepId: string) => boolean): PlayerStep[] =>
  timeline.steps.map(({ id, durationMs }) => ({ id, durationMs, asks: asks(id) }));

export interface PlayerSetup {
  readonly steps: readonly PlayerStep[];
  /** The lane that is seen first where only one has room. */
  readonly lane: Engine;
  /** Index of the step that is shown whole before anything is played; without it the replay stands at its start. */
  readonly poster?: number;
  readonly speed?: Speed;
  readonly atOnce?: boolean;
  readonly reducedMotion?: boolean;
}

/** The state of a player that nobody has touched: paused, no question answered. */
export function createPlayer({ steps, lane, poster, speed = 1, ...setup }: PlayerSetup): PlayerState {
  return {
    steps,
    position: poster === undefined ? clampPosition({ steps }, START) : endOf({ steps }, poster),
    isPoster: poster !== undefined,
    playing: false,
    restedMs: 0,
    speed,
    atOnce: setup.atOnce ?? false,
    reducedMotion: setup.reducedMotion ?? false,
    lane,
    asking: undefined,
    afterAnswer: 'whole',
    answers: {},
    differences: false,
  };
}
