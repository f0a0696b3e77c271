/** Reads casts that asciinema made, versions 2 and 3, for the importer. They have no provenance. */
import { err, ok, type Result } from '../../lib/result.ts';
import type { CastEvent } from '../types.ts';
import { type CastError, castError, show } from './error.ts';
import { type Clock, castLines, parseLine, readEvents } from './lines.ts';

/** A recording of asciinema: only what an import needs. */
export interface ForeignCast {
  readonly version: 2 | 3;
  readonly cols: number;
  readonly rows: number;
  /** Seconds since 1970. */
  readonly timestamp?: number;
  readonly title?: string;
  /** Times in milliseconds since the start, whichever version it was. */
  readonly events: readonly CastEvent[];
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isSize = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 1000;

interface Version {
  readonly version: 2 | 3;
  readonly clock: Clock;
  /** Where a header of this version keeps the terminal's columns and rows. */
  readonly size: (header: Fields) => readonly [cols: unknown, rows: unknown];
}
const VERSIONS: readonly Version[] = [
  { version: 2, clock: 'absolute', size: (header) => [header['width'], header['height']] },
  {
    version: 3,
    clock: 'interval',
    size: ({ term }) => (isFields(term) ? [term['cols'], term['rows']] : [undefined, undefined]),
  },
];

function optional(header: Fields): Pick<ForeignCast, 'timestamp' | 'title'> {
  const { timestamp, title } = header;
  return {
    ...(typeof timestamp === 'number' && Number.isFinite(timestamp) ? { timestamp } : {}),
    ...(typeof title === 'string' ? { title } : {}),
  };
}

/**
 * Reads a cast of asciinema, version 2 or 3.
 *
 * @param text the whole file
 * @returns the terminal's size and the events, or the first thing that is wrong. Never throws.
 */
export function readForeignCast(text: string): Result<ForeignCast, CastError> {
  const lines = castLines(text);
  if (!lines.ok) return lines;
  const header = parseLine(lines.value[0] ?? '', 1);
  if (!header.ok) return header;
  const fields = isFields(header.value) ? header.value : {};
  const known = VERSIONS.find(({ version }) => version === fields['version']);
  if (known === undefined) {
    return err(castError(1, 'not a known asciicast', 'version 2 or 3', show(fields['version'] ?? header.value)));
  }
  const [cols, rows] = known.size(fields);
  if (!isSize(cols) || !isSize(rows)) {
    return err(castError(1, "the terminal's size is wrong", '1 to 1000 columns and rows', show([cols, rows])));
  }
  const events = readEvents(lines.value, known.clock);
  return events.ok ? ok({ version: known.version, cols, rows, ...optional(fields), events: events.value }) : events;
}
