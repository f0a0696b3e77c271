/** Cuts a cast at its markers and compares them with the steps of the script. */
import { didYouMean } from '../lib/suggest.ts';
import type { Engine } from '../schema/engine.ts';
import type { Segment } from './lane.ts';
import { type TimelineError, timelineError } from './timeline-error.ts';
import type { Cast, CastEvent } from './types.ts';

/** The segments of a cast in order, one for each marker, and the events before the first marker. */
export function cutAtMarkers({ events }: Cast): {
  readonly before: readonly CastEvent[];
  readonly segments: Segment[];
} {
  const starts = events.flatMap(({ code }, index) => (code === 'm' ? [index] : []));
  const segments = starts.map((start, index) => {
    const end = starts[index + 1] ?? events.length;
    return { step: events[start]?.data ?? '', from: events[start]?.at ?? 0, events: events.slice(start + 1, end) };
  });
  return { before: events.slice(0, starts[0] ?? events.length), segments };
}

/**
 * What is wrong with the markers of a cast: unknown, twice, missing, out of order, or output before the first.
 *
 * @param steps the step ids of the script, in order
 */
export function markerErrors(cast: Cast, steps: readonly string[], engine: Engine): TimelineError[] {
  const { before, segments } = cutAtMarkers(cast);
  const found = segments.map(({ step }) => step);
  const errors: TimelineError[] = [];
  for (const [index, step] of found.entries()) {
    if (!steps.includes(step)) {
      const hint = didYouMean(step, steps);
      errors.push(timelineError({ engine }, `the marker "${step}" is no step of the script${hint}`));
    } else if (found.indexOf(step) !== index) {
      errors.push(timelineError({ engine, step }, 'its marker is in the recording twice'));
    }
  }
  for (const step of steps) {
    if (!found.includes(step)) errors.push(timelineError({ engine, step }, 'its marker is missing in the recording'));
  }
  if (errors.length === 0) errors.push(...orderErrors(found, steps, engine));
  if (before.some(({ code, data }) => code === 'o' && data !== '')) {
    errors.push(timelineError({ engine }, 'the recording has output before the first marker'));
  }
  return errors;
}

function orderErrors(found: readonly string[], steps: readonly string[], engine: Engine): TimelineError[] {
  const at = found.findIndex((step, index) => step !== steps[index]);
  const [expected, step] = [steps[at], found[at]];
  if (expected === undefined || step === undefined) return [];
  const place = { engine, step };
  return [timelineError(place, 'the markers are out of order', `"${expected}" here`, `"${step}"`)];
}
