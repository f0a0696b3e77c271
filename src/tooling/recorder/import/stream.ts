/** A recording's output as one text that knows when each of its characters arrived. */
import type { CastEvent } from '../../../session/types.ts';
import type { Arrival } from '../assemble.ts';

export interface Stream {
  readonly text: string;
  /** When the character at `offset` arrived, in milliseconds since the recording began. */
  timeAt(offset: number): number;
  /** What arrived between two offsets, timed from `since`. */
  slice(from: number, to: number, since: number): Arrival[];
}

const ESC = String.fromCharCode(27);
const BEL = String.fromCharCode(7);
/**
 * What the shell told the terminal program beside the text: bracketed paste on and off, window titles, systemd's
 * contexts (which hold the machine's id). None of it is seen, and none of it belongs in a recording.
 */
const UNSEEN = new RegExp(
  `${ESC}\\[\\?2004(?:h|l\\r?)|${ESC}\\](?!133;)[^${BEL}${ESC}]*(?:${BEL}|${ESC}\\\\)|${ESC}P[^${ESC}]*${ESC}\\\\`,
  'g',
);

interface Piece {
  readonly start: number;
  readonly at: number;
  readonly data: string;
}

/** The parts of `event` that are outside of all gaps. */
function seenParts(from: number, event: CastEvent, gaps: readonly (readonly [number, number])[]): string {
  const to = from + event.data.length;
  let [seen, at] = ['', from];
  for (const [start, end] of gaps) {
    if (end <= at || start >= to) continue;
    seen += event.data.slice(at - from, Math.max(at, start) - from);
    at = end;
  }
  return seen + event.data.slice(Math.min(at, to) - from);
}

/** Joins the output events of a recording, without what is not seen. A sequence may be spread over events. */
export function toStream(events: readonly CastEvent[]): Stream {
  const output = events.filter(({ code }) => code === 'o');
  const whole = output.map(({ data }) => data).join('');
  const gaps = Array.from(whole.matchAll(UNSEEN), ({ index, 0: found }) => [index, index + found.length] as const);
  const pieces: Piece[] = [];
  let [from, text] = [0, ''];
  for (const event of output) {
    const data = seenParts(from, event, gaps);
    from += event.data.length;
    if (data !== '') pieces.push({ start: text.length, at: event.at, data });
    text += data;
  }
  return {
    text,
    timeAt: (offset) => pieces.findLast(({ start }) => start <= offset)?.at ?? 0,
    slice: (begin, end, since) =>
      pieces.flatMap(({ start, at, data }) => {
        const part = data.slice(Math.max(0, begin - start), Math.max(0, end - start));
        return part === '' ? [] : [{ at: Math.max(0, at - since), data: part }];
      }),
  };
}
