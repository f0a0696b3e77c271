/** Joins a session's script with the recordings of its two lanes. Called when the site is built. */
import { err, ok, type Result } from '../lib/result.ts';
import { ENGINES, type Engine } from '../schema/engine.ts';
import type { SessionScript } from '../schema/session.ts';
import { readLane } from './lane.ts';
import { cutAtMarkers, markerErrors } from './segments.ts';
import { type TimelineError, timelineError } from './timeline-error.ts';
import type { Cast, Lane, Timeline, TimelineStep } from './types.ts';

/** What a recording must say of itself to belong to this lane. */
interface Origin {
  readonly session: string;
  readonly engine: Engine;
  readonly host: string;
  readonly user: string;
}

function provenanceErrors({ header }: Cast, origin: Origin): TimelineError[] {
  const { provenance } = header;
  return (['session', 'engine', 'host', 'user'] as const)
    .filter((key) => provenance[key] !== origin[key])
    .map((key) => {
      const [expected, found] = [`"${origin[key]}"`, `"${provenance[key]}"`];
      return timelineError({ engine: origin.engine }, `the recording is of another ${key}`, expected, found);
    });
}

interface LaneRead {
  readonly lanes: readonly Lane[];
  readonly errors: readonly TimelineError[];
}

function readLanes(script: SessionScript, cast: Cast, engine: Engine): LaneRead {
  const ids = script.steps.map(({ id }) => id);
  const errors = markerErrors(cast, ids, engine);
  if (errors.length > 0) return { lanes: [], errors };
  const { segments } = cutAtMarkers(cast);
  const { shortened } = cast.header.provenance;
  const lanes: Lane[] = [];
  for (const [index, step] of script.steps.entries()) {
    const segment = segments[index] ?? { step: step.id, from: 0, events: [] };
    const lane = readLane(segment, step[engine], { engine, step: step.id });
    if (!lane.ok) errors.push(lane.error);
    else lanes.push(withShortened(lane.value, shortened[step.id]));
  }
  return { lanes, errors };
}

const withShortened = (lane: Lane, seconds: number | undefined): Lane =>
  lane.kind === 'none' || seconds === undefined ? lane : { ...lane, shortened: seconds };

const durationOf = (lane: Lane): number => (lane.kind === 'run' ? lane.durationMs : 0);

/**
 * Builds what a replay plays.
 *
 * @param casts both lanes as they were read
 * @param host the recording host that the casts must come from
 * @returns the timeline, times in milliseconds since the marker of their step; or everything that does not fit
 */
export function buildTimeline(
  script: SessionScript,
  sessionId: string,
  casts: Readonly<Record<Engine, Cast>>,
  host: string,
): Result<Timeline, readonly TimelineError[]> {
  const errors: TimelineError[] = [];
  const lanesOf = new Map<Engine, readonly Lane[]>();
  for (const engine of ENGINES) {
    const origin = { session: sessionId, engine, host, user: script.lanes[engine].user };
    const read = readLanes(script, casts[engine], engine);
    errors.push(...provenanceErrors(casts[engine], origin), ...read.errors);
    lanesOf.set(engine, read.lanes);
  }
  if (errors.length > 0) return err(errors);
  const steps = script.steps.map(({ id }, index): TimelineStep => {
    const entries = ENGINES.map((engine) => [engine, lanesOf.get(engine)?.[index]] as const);
    const lanes = Object.fromEntries(entries) as Record<Engine, Lane>;
    // At least 1, for a session whose step has nothing to run in both lanes.
    return { id, lanes, durationMs: Math.max(1, ...Object.values(lanes).map(durationOf)) };
  });
  return ok({ session: sessionId, host, steps });
}
