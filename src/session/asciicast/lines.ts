/** The lines of an asciicast, and the events in them. Both versions agree on these, but for what the first number means. */
import { err, ok, type Result } from '../../lib/result.ts';
import type { CastEvent } from '../types.ts';
import { type CastError, castError, show } from './error.ts';

/** No recording has a pause of a day; a number above this is damage. Seconds. */
const MAX_SECONDS = 86_400;
const CODES: ReadonlySet<string> = new Set(['o', 'i', 'm', 'r', 'x'] satisfies CastEvent['code'][]);

/** How the first number of an event is meant: seconds since the event before it (v3), or since the start (v2). */
export type Clock = 'interval' | 'absolute';

/** Parses one line of JSON. */
export function parseLine(text: string, line: number): Result<unknown, CastError> {
  try {
    return ok(JSON.parse(text));
  } catch {
    return err(castError(line, `not valid JSON: ${show(text)}`));
  }
}

/** Splits a cast into its lines. Errors: it is empty, or its last line is not ended by a newline (cut short). */
export function castLines(text: string): Result<readonly string[], CastError> {
  if (text.trim() === '') return err(castError(1, 'the cast is empty'));
  const lines = text.split('\n');
  if (lines.at(-1) !== '') {
    return err(castError(lines.length, 'the cast was cut short: its last line does not end with a newline'));
  }
  return ok(lines.slice(0, -1));
}

function checkEvent(value: unknown, line: number): Result<readonly [number, string, string], CastError> {
  const shape = '[number, string, string]';
  if (!Array.isArray(value) || value.length !== 3) return err(castError(line, 'not an event', shape, show(value)));
  const [time, code, data] = value as readonly unknown[];
  if (typeof time !== 'number' || typeof code !== 'string' || typeof data !== 'string') {
    return err(castError(line, 'not an event', shape, show(value)));
  }
  if (!(time >= 0 && time <= MAX_SECONDS)) {
    return err(castError(line, "the event's time is out of bounds", `0 to ${MAX_SECONDS} seconds`, show(time)));
  }
  return ok([time, code, data]);
}

/**
 * Reads the events below the header.
 *
 * Comments (`#`) and events with unknown codes are skipped, as asciicast v3 asks; the time of the latter counts.
 *
 * @param lines the whole cast, header first
 * @returns events with `at` in whole milliseconds since the start
 */
export function readEvents(lines: readonly string[], clock: Clock): Result<CastEvent[], CastError> {
  const events: CastEvent[] = [];
  let micros = 0;
  for (const [index, text] of lines.entries()) {
    if (index === 0 || text.startsWith('#')) continue;
    const parsed = parseLine(text, index + 1);
    if (!parsed.ok) return parsed;
    const event = checkEvent(parsed.value, index + 1);
    if (!event.ok) return event;
    const [time, code, data] = event.value;
    const elapsed = Math.round(time * 1e6);
    if (clock === 'absolute' && elapsed < micros) {
      return err(castError(index + 1, 'time runs backwards', `at least ${micros / 1e6} seconds`, show(time)));
    }
    micros = clock === 'absolute' ? elapsed : micros + elapsed;
    if (CODES.has(code)) events.push({ at: Math.round(micros / 1000), code: code as CastEvent['code'], data });
  }
  return ok(events);
}
