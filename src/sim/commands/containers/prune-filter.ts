import { parseGoDuration } from '../../cli/index.ts';
import type { Container } from '../../engine/types.ts';
import type { Call } from '../command.ts';

/** Whether a container passes the --filter values of prune: label, label!, until. */
export function passes(call: Call, container: Container): boolean {
  return call.flags.list('filter').every((text) => {
    const [key = '', value = ''] = text.split(/=(.*)/s);
    const [label = '', wanted] = value.split(/=(.*)/s);
    const has = label in container.config.labels && (wanted === undefined || container.config.labels[label] === wanted);
    if (key === 'label') return has;
    if (key === 'label!') return !has;
    if (key === 'until') return container.created < untilOf(call, value);
    return true;
  });
}

/** 'until=24h' or a time of the calendar. */
function untilOf(call: Call, value: string): number {
  const span = parseGoDuration(value);
  if (span.ok) return call.proc.kernel.now - Number(span.value) / 1_000_000;
  const date = Date.parse(/^\d+$/.test(value) ? new Date(Number(value) * 1000).toISOString() : value);
  return Number.isNaN(date) ? 0 : date;
}
