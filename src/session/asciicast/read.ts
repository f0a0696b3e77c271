/** Reads our own recordings: asciicast v3 with provenance. Called when the site is built, never in the browser. */
import { err, ok, type Result } from '../../lib/result.ts';
import { type CastHeader, castHeaderSchema } from '../../schema/cast.ts';
import { splitMarks } from '../osc.ts';
import type { Cast, CastEvent } from '../types.ts';
import { type CastError, castError, show } from './error.ts';
import { castLines, parseLine, readEvents } from './lines.ts';

function versionOf(header: unknown): unknown {
  return typeof header === 'object' && header !== null && 'version' in header ? header.version : undefined;
}

function readHeader(text: string): Result<CastHeader, CastError> {
  const parsed = parseLine(text, 1);
  if (!parsed.ok) return parsed;
  const version = versionOf(parsed.value);
  if (version !== 3) {
    const found = version === undefined ? show(parsed.value) : `version ${show(version)}`;
    return err(castError(1, 'not a recording of ours', 'a header of asciicast version 3', found));
  }
  const checked = castHeaderSchema.safeParse(parsed.value);
  if (checked.success) return ok(checked.data);
  const wrong = checked.error.issues.map(
    ({ path, message }) => `${path.map(String).join('.') || 'header'}: ${message}`,
  );
  return err(castError(1, `the header is wrong: ${wrong.join('; ')}`));
}

/** Why the last command of a recording is not whole; undefined if it is. */
function cutShort(events: readonly CastEvent[]): string | undefined {
  const output = events.filter(({ code }) => code === 'o').map(({ data }) => data);
  const tokens = splitMarks(output.join(''));
  const lastMark = tokens.findLastIndex(({ kind }) => kind === 'mark');
  const token = tokens[lastMark];
  if (token?.kind !== 'mark') return undefined;
  if (token.mark === 'C') return 'its last command has no end (OSC 133;D)';
  const typed = tokens.slice(lastMark + 1).some(({ text }) => text.trim() !== '');
  return token.mark === 'B' && typed ? 'its last command was typed and not run' : undefined;
}

/**
 * Reads a recording that the recorder or the importer wrote.
 *
 * @param text the whole file
 * @returns the cast, times in milliseconds since its start; or the first thing that is wrong with it. Never throws.
 */
export function readCast(text: string): Result<Cast, CastError> {
  const lines = castLines(text);
  if (!lines.ok) return lines;
  const header = readHeader(lines.value[0] ?? '');
  if (!header.ok) return header;
  const events = readEvents(lines.value, 'interval');
  if (!events.ok) return events;
  if (events.value.length === 0) return err(castError(lines.value.length, 'the cast was cut short: it has no events'));
  const cut = cutShort(events.value);
  if (cut !== undefined) return err(castError(lines.value.length, `the cast was cut short: ${cut}`));
  return ok({ header: header.value, events: events.value });
}
