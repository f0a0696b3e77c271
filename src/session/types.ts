/** The shapes that the session core hands around. All times are milliseconds, all positions count from 0. */
import type { CastHeader, Engine } from '../schema/index.ts';

/** One event of an asciicast, with its time since the start of the recording. */
export interface CastEvent {
  readonly at: number;
  /** o output, i input, m marker, r resize, x exit. */
  readonly code: 'o' | 'i' | 'm' | 'r' | 'x';
  readonly data: string;
}
export interface Cast {
  readonly header: CastHeader;
  readonly events: readonly CastEvent[];
}

/** What a terminal received, `at` milliseconds after the step began. */
export interface Chunk {
  readonly at: number;
  readonly data: string;
}

/** One lane of one step that ran a command. */
export interface LaneRun {
  readonly kind: 'run';
  readonly chunks: readonly Chunk[];
  readonly durationMs: number;
  readonly prompt: string;
  readonly command: string;
  /** Plain text as it stood on the screen in the end: escape sequences applied, not shown. No trailing newline. */
  readonly output: string;
  readonly exitCode: number;
  /** True if the output moves the cursor other than forward and to new lines: its columns must be kept. */
  readonly movesCursor: boolean;
  /** Seconds of waiting that the recorder cut out. */
  readonly shortened?: number;
}
/** One lane of one step that has nothing to run. */
export interface LaneNone {
  readonly kind: 'none';
  readonly reason: string;
}
export type Lane = LaneRun | LaneNone;

export interface TimelineStep {
  readonly id: string;
  readonly lanes: Readonly<Record<Engine, Lane>>;
  /** The longer of the two lanes. */
  readonly durationMs: number;
}
/** A session that can be played: by step, both lanes together. */
export interface Timeline {
  readonly session: string;
  readonly host: string;
  readonly steps: readonly TimelineStep[];
}

/** Where a replay stands: in `step` of the timeline, `ms` after it began. `ms` = the step's duration: it is whole. */
export interface Position {
  readonly step: number;
  readonly ms: number;
}

/** How a line of one lane stands to the other lane. */
export type LineKind = 'same' | 'value' | 'only' | 'fails';
export interface DiffLine {
  readonly kind: LineKind;
  readonly text: string;
}
export type LaneDiff = Readonly<Record<Engine, readonly DiffLine[]>>;
