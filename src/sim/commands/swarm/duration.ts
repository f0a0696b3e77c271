import { parseGoDuration } from '../../cli/index.ts';

/** A Go duration in milliseconds; 0 for what is none. */
export function milliseconds(text: string): number {
  const read = parseGoDuration(text);
  return read.ok ? Math.round(read.value / 1e6) : 0;
}
