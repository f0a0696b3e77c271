import type { Proc } from '../../host/proc.ts';

/** Columns of the terminal that stdout is; undefined where it is none. */
export function ttyWidth(proc: Proc): number | undefined {
  const stream = proc.fd(1);
  if (!stream?.isTty) return undefined;
  return 'columns' in stream && typeof stream.columns === 'number' ? stream.columns : 80;
}
