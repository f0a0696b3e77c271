import type { Engine } from '../../schema/engine.ts';
import type { Speed } from '../../session/replay.ts';
import type { PlayerData } from './data.ts';

/** How fast a replay runs: a factor, or every step whole at once. */
export type Pace = Speed | 'at-once';

/** What the player shows, and nothing about how it came to that. */
export interface View {
  readonly step: number;
  /** True if the step is shown to its end. */
  readonly isWhole: boolean;
  readonly isPlaying: boolean;
  /** True while the step's question waits for an answer. */
  readonly isAsking: boolean;
  /** The option of the step's question that the reader chose. */
  readonly chosen?: string;
  readonly pace: Pace;
  /** True if nothing follows: the last step is whole. */
  readonly isOver: boolean;
  readonly showsDifferences: boolean;
  readonly showsTranscript: boolean;
  readonly showsHelp: boolean;
  /** The lane that is seen where only one has room. */
  readonly lane: Engine | undefined;
}

/** What the reader can do. Each is also a button, and most are a key. */
export interface Controls {
  readonly toggle: () => void;
  readonly next: () => void;
  readonly back: () => void;
  readonly go: (step: number) => void;
  readonly restart: () => void;
  readonly setPace: (pace: Pace) => void;
  readonly answer: (option: string) => void;
  readonly skip: () => void;
  readonly showDifferences: (shows: boolean) => void;
  readonly showTranscript: (shows: boolean) => void;
  readonly showHelp: (shows: boolean) => void;
  readonly showLane: (lane: Engine) => void;
  readonly chooseHost: (host: string) => void;
}

const nothing = (): void => {};

/** What a page shows before it is touched: the poster step, whole. */
export const posterView = (data: PlayerData): View => ({
  step: data.poster,
  isWhole: true,
  isPlaying: false,
  isAsking: false,
  pace: 1,
  isOver: data.poster === data.steps.length - 1,
  showsDifferences: false,
  showsTranscript: false,
  showsHelp: false,
  lane: data.lanes[0]?.engine,
});

/** Controls of markup that is not awake yet. */
export const idleControls: Controls = {
  toggle: nothing,
  next: nothing,
  back: nothing,
  go: nothing,
  restart: nothing,
  setPace: nothing,
  answer: nothing,
  skip: nothing,
  showDifferences: nothing,
  showTranscript: nothing,
  showHelp: nothing,
  showLane: nothing,
  chooseHost: nothing,
};
