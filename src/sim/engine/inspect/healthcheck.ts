import { formatGoDuration, type GoText, goText } from '../../cli/index.ts';
import type { Healthcheck } from '../types.ts';

/** Milliseconds as Go's time.Duration: `1s` in a template, nanoseconds in JSON. */
export function duration(milliseconds: number): GoText {
  const nanoseconds = milliseconds * 1_000_000;
  return goText('time.Duration', formatGoDuration(nanoseconds), nanoseconds);
}

/** The fields of a health check as `doc` takes them; each engine has its own order. */
export const healthFields = (check: Healthcheck) =>
  ({
    'Test?': check.test,
    'Interval?': duration(check.interval),
    'Timeout?': duration(check.timeout),
    'StartPeriod?': duration(check.startPeriod),
    'StartInterval?': duration(0),
    'Retries?': check.retries,
  }) as const;
