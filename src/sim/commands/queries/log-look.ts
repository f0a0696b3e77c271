import type { LogLine } from '../../engine/types.ts';
import type { Refusal } from '../../engine/words/refusal.ts';
import type { Call } from '../command.ts';

/** Which lines are shown and how. */
export interface LogLook {
  readonly since: number | undefined;
  readonly until: number | undefined;
  readonly tail: number | undefined;
  readonly stamps: boolean;
  readonly names: boolean;
  readonly follow: boolean;
}

/** The look that the flags ask for; a refusal where a moment is none. */
export function lookOf(call: Call): LogLook | Refusal {
  const { engine, flags } = call;
  const words = engine.words.queries;
  const moments: Partial<Record<'since' | 'until', number>> = {};
  for (const flag of ['since', 'until'] as const) {
    const text = flags.maybe(flag);
    if (text === undefined || text === '') continue;
    const at = words.logMoment(engine, text, flag);
    if (!at.ok) return at.error;
    moments[flag] = at.value;
  }
  const tail = flags.has('tail') ? words.logTail(flags.text('tail')) : undefined;
  return {
    since: moments.since,
    until: moments.until,
    tail,
    stamps: flags.bool('timestamps'),
    names: flags.bool('names'),
    follow: flags.bool('follow'),
  };
}

/** Whether a line was written in the time that is asked for. */
export const fits = (line: LogLine, { since, until }: LogLook): boolean =>
  (since === undefined || line.at >= since) && (until === undefined || line.at <= until);
