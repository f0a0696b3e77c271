import type { CastHeader } from '../../schema/cast.ts';
import type { CastEvent } from '../types.ts';

/** An event to write. */
export interface NewCastEvent {
  /** Milliseconds since the event before it. */
  readonly afterMs: number;
  readonly code: CastEvent['code'];
  readonly data: string;
}

/**
 * Writes an asciicast v3.
 *
 * Intervals are seconds with at most three decimals. What rounding takes from one interval it gives to the next, so
 * that the end of a long recording is not early or late.
 *
 * @returns the whole file, ended by a newline
 */
export function writeCast(header: CastHeader, events: readonly NewCastEvent[]): string {
  let exact = 0;
  let written = 0;
  const lines = events.map(({ afterMs, code, data }) => {
    exact += afterMs;
    const at = Math.round(exact);
    const seconds = (at - written) / 1000;
    written = at;
    return JSON.stringify([seconds, code, data]);
  });
  return `${[JSON.stringify(header), ...lines].join('\n')}\n`;
}
