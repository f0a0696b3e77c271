/** From a recording of asciinema to a lane, with marks, markers and waits as the recorder writes them. */
import type { Engine, SessionScript } from '../../../schema/index.ts';
import type { ForeignCast } from '../../../session/asciicast/foreign.ts';
import { assembleRun, closing, type DraftEvent, marker } from '../assemble.ts';
import { RecorderError } from '../errors.ts';
import type { LaneRecording } from '../lane.ts';
import { formatMark } from '../marks.ts';
import { typing } from '../pacing.ts';
import { segmentsByMarks } from './by-marks.ts';
import { segmentsByPrompt } from './by-prompt.ts';
import { expectedCommands, matchSteps } from './match.ts';
import type { Found, Segment } from './segments.ts';
import { type Stream, toStream } from './stream.ts';

export interface ImportRequest {
  readonly session: string;
  readonly script: SessionScript;
  readonly engine: Engine;
  /** What a prompt looks like, if the recording has no marks and it cannot be learnt. */
  readonly prompt?: string;
  /** Exit codes of the commands in order, needed where the recording has no marks. */
  readonly exitCodes?: readonly number[];
}

function refuseResizing({ events, cols, rows }: ForeignCast): void {
  const other = events.find(({ code, data }) => code === 'r' && data !== `${cols}x${rows}`);
  if (other === undefined) return;
  throw new RecorderError(
    `the terminal was resized from ${cols}x${rows} to ${other.data}`,
    'Record in a window that keeps its size.',
  );
}

/** Exit codes come from the marks, or from the person who imports: they are not made up. */
function exitCodeOf(segment: Segment, index: number, { exitCodes }: ImportRequest, count: number): number {
  const code = segment.exitCode ?? exitCodes?.[index];
  if (code !== undefined) return code;
  throw new RecorderError(
    `the recording does not say how "${segment.command}" ended: it has no OSC 133 marks with exit codes`,
    `Give the exit codes of all ${count} commands in order: --exit-codes 0,0,125`,
  );
}

/** One step in the recorder's shape. The keys are typed at the recorder's pace, without slips of the fingers. */
function stepEvents(
  stream: Stream,
  segment: Segment,
  exitCode: number,
  step: string,
  { session, engine }: ImportRequest,
) {
  const enter = stream.timeAt(Math.max(0, segment.from - 1));
  const output = stream.slice(segment.from, segment.to, enter);
  const end = { at: Math.max(0, stream.timeAt(segment.to) - enter), data: formatMark('D', exitCode) };
  return assembleRun(step, {
    prompt: `${formatMark('A')}${segment.prompt}${formatMark('B')}`,
    stray: '',
    typing: typing(segment.command, `${session}, ${engine}, step ${step}`),
    arrivals: [{ at: 0, data: `\r\n${formatMark('C')}` }, ...output, end],
    exitCode,
  });
}

function findSegments(stream: Stream, request: ImportRequest): Found {
  const byMarks = segmentsByMarks(stream.text);
  if (byMarks.segments.length > 0 && request.prompt === undefined) return byMarks;
  const first = expectedCommands(request.script, request.engine)[0]?.command ?? '';
  return segmentsByPrompt(stream.text, first, request.prompt);
}

/** Makes a lane of a recording. There are no processes in it: nobody read them. @throws RecorderError */
export function importLane(cast: ForeignCast, request: ImportRequest): LaneRecording {
  const { script, engine } = request;
  refuseResizing(cast);
  const stream = toStream(cast.events);
  const found = findSegments(stream, request);
  const matches = matchSteps(script, engine, found.segments);
  const order = [...matches.keys()];
  const events: DraftEvent[] = [];
  const shortened: Record<string, number> = {};
  for (const { id } of script.steps) {
    const segment = matches.get(id);
    if (segment === undefined) {
      events.push(marker(id));
      continue;
    }
    const exitCode = exitCodeOf(segment, order.indexOf(id), request, order.length);
    const assembled = stepEvents(stream, segment, exitCode, id, request);
    events.push(...assembled.events);
    if (assembled.shortened > 0) shortened[id] = assembled.shortened;
  }
  events.push(closing(`${formatMark('A')}${found.lastPrompt ?? ''}${formatMark('B')}`));
  const processes = Object.fromEntries(script.steps.map(({ id }) => [id, []]));
  return { engine, events, shortened, before: [], processes };
}
