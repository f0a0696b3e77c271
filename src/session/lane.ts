/** One lane of one step: from the events of a cast to what was typed, printed and returned. */
import { err, ok, type Result } from '../lib/result.ts';
import type { LaneStep } from '../schema/session.ts';
import { commandParts, isIdle } from './osc.ts';
import { movesCursor, screenText } from './screen.ts';
import { type Place, type TimelineError, timelineError } from './timeline-error.ts';
import type { CastEvent, Chunk, Lane, LaneRun } from './types.ts';

/** The events of a cast that belong to one step: from its marker to the next. */
export interface Segment {
  readonly step: string;
  /** When the marker stands, in milliseconds since the start of the cast. */
  readonly from: number;
  readonly events: readonly CastEvent[];
}

const chunksOf = ({ from, events }: Segment): Chunk[] =>
  events.filter(({ code }) => code === 'o').map(({ at, data }) => ({ at: at - from, data }));

/** What stands on the screen after a prompt was printed; its last blank belongs to it. */
const promptText = (stream: string): string => screenText(stream).split('\n').at(-1) ?? '';

function readRun(segment: Segment, command: string, place: Place): Result<LaneRun, TimelineError> {
  const chunks = chunksOf(segment);
  const parts = commandParts(chunks.map(({ data }) => data).join(''));
  if (!parts.ok) return err(timelineError(place, parts.error.message));
  const { prompt, typed, output, exitCode } = parts.value;
  const found = screenText(typed).trim();
  if (found !== command) {
    const what = "the recording's command differs from the script";
    return err(timelineError(place, what, JSON.stringify(command), JSON.stringify(found)));
  }
  return ok({
    kind: 'run',
    chunks,
    // Never 0: the start of a step, where nothing of it is seen, must not be its end.
    durationMs: Math.max(1, chunks.at(-1)?.at ?? 0),
    prompt: promptText(prompt),
    command,
    output: screenText(output),
    exitCode,
    movesCursor: movesCursor(output),
  });
}

/**
 * Reads one lane of one step.
 *
 * @param segment the events of this step
 * @param lane what the script says is typed there
 * @returns the lane, or what does not fit the script
 */
export function readLane(segment: Segment, lane: LaneStep, place: Place): Result<Lane, TimelineError> {
  if ('command' in lane) return readRun(segment, lane.command, place);
  const stream = chunksOf(segment)
    .map(({ data }) => data)
    .join('');
  if (isIdle(stream)) return ok({ kind: 'none', reason: lane.none });
  const found = JSON.stringify(screenText(stream).slice(0, 60));
  return err(timelineError(place, 'the script has nothing to run here', 'a marker alone', `output ${found}`));
}
