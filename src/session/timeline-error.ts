import type { Engine } from '../schema/engine.ts';

/** What does not fit between a session's script and the recording of one of its lanes. */
export interface TimelineError {
  readonly kind: 'timeline-error';
  readonly engine: Engine;
  /** The step where it does not fit; absent if the whole recording is meant. */
  readonly step?: string;
  /** A whole sentence for the author: it names the step, what was expected and what was found. */
  readonly message: string;
  readonly expected?: string;
  readonly found?: string;
}

/** Where an error is: the lane, and the step if it is in one. */
export interface Place {
  readonly engine: Engine;
  readonly step?: string;
}

/** Makes a timeline error; step, expectation and finding go into its message too. */
export function timelineError(place: Place, what: string, expected?: string, found?: string): TimelineError {
  const where = place.step === undefined ? '' : `step "${place.step}": `;
  const base = { kind: 'timeline-error', ...place } as const;
  if (expected === undefined || found === undefined) return { ...base, message: `${where}${what}` };
  return { ...base, message: `${where}${what}: expected ${expected}, found ${found}`, expected, found };
}
