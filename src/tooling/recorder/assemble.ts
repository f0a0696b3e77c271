/** From what a terminal printed to the events of an asciicast: our pace for the keys, the engine's for the output, waits capped. */
import type { NewCastEvent } from '../../session/asciicast/write.ts';
import { formatMark } from './marks.ts';
import type { Typing } from './pacing.ts';

export type DraftEvent = NewCastEvent;
/** Something the terminal printed, `at` milliseconds after Enter. */
export interface Arrival {
  readonly at: number;
  readonly data: string;
}
/** One command as it went over the line. */
export interface RawRun {
  /** From mark A to mark B, marks included. */
  readonly prompt: string;
  /** What background jobs printed after the prompt, before anything was typed. */
  readonly stray: string;
  readonly typing: Typing;
  /** From Enter to mark D, marks included. */
  readonly arrivals: readonly Arrival[];
  readonly exitCode: number;
}
export interface Assembled {
  readonly events: readonly DraftEvent[];
  /** Seconds of waiting that were cut out, to a tenth; 0 if none. */
  readonly shortened: number;
}

/** No replay waits longer than this for the next output. */
export const MAX_WAIT_MS = 1500;
/** Pieces that arrive closer together than this are one piece: how the network cut them means nothing. */
const ONE_PIECE_MS = 12;

/** The marker that begins a step. */
export const marker = (step: string): DraftEvent => ({ afterMs: 0, code: 'm', data: step });

/** Joins arrivals that came as good as together, timed by the first of each group. */
export function mergeArrivals(arrivals: readonly Arrival[]): Arrival[] {
  const merged: Arrival[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const { at, data } of arrivals) {
    const group = merged.at(-1);
    if (group !== undefined && at - last < ONE_PIECE_MS)
      merged[merged.length - 1] = { at: group.at, data: group.data + data };
    else merged.push({ at, data });
    last = at;
  }
  return merged;
}

/** Turns arrivals into events and caps every wait. */
function capped(arrivals: readonly Arrival[]): { events: DraftEvent[]; cutMs: number } {
  let previous = 0;
  let cutMs = 0;
  const events = mergeArrivals(arrivals).map(({ at, data }): DraftEvent => {
    const wait = Math.max(0, Math.round(at - previous));
    previous = at;
    cutMs += Math.max(0, wait - MAX_WAIT_MS);
    return { afterMs: Math.min(wait, MAX_WAIT_MS), code: 'o', data };
  });
  return { events, cutMs };
}

/**
 * The events of one step that ran a command: marker, prompt, keys, output, exit code.
 *
 * The keys' echo is written at the pace of `typing`; the newline that Enter prints is the first arrival.
 */
export function assembleRun(step: string, run: RawRun): Assembled {
  const { events, cutMs } = capped(run.arrivals);
  const [first, ...rest] = events;
  const enter: DraftEvent[] = first === undefined ? [] : [{ ...first, afterMs: run.typing.enterMs }];
  const keys = run.typing.keys.map(({ afterMs, key }): DraftEvent => ({ afterMs, code: 'o', data: key }));
  const prompt: DraftEvent = { afterMs: 0, code: 'o', data: run.prompt + run.stray };
  return { events: [marker(step), prompt, ...keys, ...enter, ...rest], shortened: Math.round(cutMs / 100) / 10 };
}

/** The prompt that stands below the last step. */
export const closing = (prompt: string): DraftEvent => ({
  afterMs: 0,
  code: 'o',
  data: prompt === '' ? formatMark('A') : prompt,
});
