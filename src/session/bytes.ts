/** What a terminal has received at a position, and how it gets from one position to another. */
import type { Engine } from '../schema/engine.ts';
import { cutBefore, type TerminalSize } from './cut.ts';
import { comparePositions, START } from './position.ts';
import type { LaneRun, Position, Timeline } from './types.ts';

const laneOf = (timeline: Timeline, engine: Engine, step: number): LaneRun | undefined => {
  const lane = timeline.steps[step]?.lanes[engine];
  return lane?.kind === 'run' ? lane : undefined;
};

/** The data of a lane that arrives after `from` and not after `to`, milliseconds. At 0 nothing has arrived. */
function dataBetween(lane: LaneRun | undefined, from: number, to: number): string {
  if (lane === undefined || to <= 0) return '';
  const after = from <= 0 ? Number.NEGATIVE_INFINITY : from;
  return lane.chunks
    .filter(({ at }) => at > after && at <= to)
    .map(({ data }) => data)
    .join('');
}

/** The data of one lane between two positions, the first before the second. */
function between(timeline: Timeline, engine: Engine, from: Position, to: Position): string {
  const parts: string[] = [];
  for (let step = from.step; step <= to.step; step += 1) {
    const begin = step === from.step ? from.ms : 0;
    const end = step === to.step ? to.ms : Number.POSITIVE_INFINITY;
    parts.push(dataBetween(laneOf(timeline, engine, step), begin, end));
  }
  return parts.join('');
}

/** Exactly what the terminal of a lane has received at `position` since the session began. */
export const bytesAt = (timeline: Timeline, engine: Engine, position: Position): string =>
  between(timeline, engine, START, position);

/** How a terminal gets to a position: reset it first if `reset`, then write `data`. */
export interface Delta {
  readonly reset: boolean;
  readonly data: string;
}

/**
 * How the terminal of a lane gets from one position to another.
 *
 * Forward only what is new is written; backward the terminal is reset and written again.
 *
 * @param size height and scrollback of the terminal. If given, a long rewrite begins at a later step whenever the
 *   terminal cannot show the difference; a long way forward may then reset too.
 */
export function delta(timeline: Timeline, engine: Engine, from: Position, to: Position, size?: TerminalSize): Delta {
  const cut = size === undefined ? 0 : cutBefore(timeline, engine, to, size);
  const isForward = comparePositions(from, to) <= 0;
  if (isForward && cut <= from.step) return { reset: false, data: between(timeline, engine, from, to) };
  return { reset: true, data: between(timeline, engine, { step: cut, ms: 0 }, to) };
}
