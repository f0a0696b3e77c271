/** The player's state, what can happen to it, and what it wants done. All times are milliseconds. */
import type { Engine } from '../../schema/engine.ts';
import type { Position } from '../types.ts';

/** How fast a replay can run, as a factor. */
export const SPEEDS = [0.5, 1, 1.5, 2, 4] as const;
export type Speed = (typeof SPEEDS)[number];

/** What the reader answered: the id of an option, or that the question was passed over. */
export const SKIPPED = 'skipped';
export type Answer = string | typeof SKIPPED;

/** What the machine must know of a step. */
export interface PlayerStep {
  readonly id: string;
  readonly durationMs: number;
  /** True if the step has a question that is asked before its output lands. */
  readonly asks: boolean;
}

export interface PlayerState {
  readonly steps: readonly PlayerStep[];
  readonly position: Position;
  /** True until the first move: a step chosen by the author is shown whole, and playing begins at the start. */
  readonly isPoster: boolean;
  readonly playing: boolean;
  /** How long a whole step has been left standing while playing. */
  readonly restedMs: number;
  readonly speed: Speed;
  /** True if steps appear whole instead of being typed. */
  readonly atOnce: boolean;
  /** True if the reader's system asks for less motion: steps appear whole then too. */
  readonly reducedMotion: boolean;
  /** The lane that is seen where only one has room. */
  readonly lane: Engine;
  /** The step whose question is open. The position is that step's start, so nothing of it is seen. */
  readonly asking: number | undefined;
  /** How the step is shown once its question is answered. */
  readonly afterAnswer: Showing;
  /** Step id → what was answered. */
  readonly answers: Readonly<Record<string, Answer>>;
  readonly differences: boolean;
}

/** A step is played and those after it follow, or it is shown whole and stands. */
export type Showing = 'play' | 'whole';

export type PlayerEvent =
  | { readonly type: 'play' | 'pause' | 'toggle' | 'next' | 'back' | 'restart' | 'skip' }
  /** The reader chose a step: from the rail, by a digit, in a diagram. */
  | { readonly type: 'go'; readonly step: number }
  /** The address names a step: as `go`, and the focus goes to the step's heading. */
  | { readonly type: 'link'; readonly step: number }
  /** Real time that went by since the last tick. */
  | { readonly type: 'tick'; readonly ms: number }
  | { readonly type: 'speed'; readonly value: Speed }
  /** Without a value it is turned over. */
  | { readonly type: 'at-once' | 'differences'; readonly value?: boolean }
  | { readonly type: 'reduced-motion'; readonly value: boolean }
  | { readonly type: 'lane'; readonly engine: Engine }
  | { readonly type: 'answer'; readonly option: string };

/** What a screen reader is told about, once each: a step landed, a question is asked or answered, nothing follows. */
export type Announcement = 'step' | 'question' | 'feedback' | 'end';

export type PlayerEffect =
  /** The position changed: bring the terminals there. */
  | { readonly type: 'render'; readonly position: Position }
  | { readonly type: 'announce'; readonly what: Announcement; readonly step: number }
  /** The page's address follows the reader to this step. */
  | { readonly type: 'address'; readonly step: number; readonly id: string }
  | { readonly type: 'focus-heading'; readonly step: number; readonly id: string }
  /** Preferences that outlive the visit. */
  | { readonly type: 'remember'; readonly speed: Speed; readonly atOnce: boolean };

/** What each event leads to: the state after it, and what to do, in this order. */
export type Reduced = readonly [state: PlayerState, effects: readonly PlayerEffect[]];
