import { type Filters, hasLabelPatterns } from '../../engine/inspect/index.ts';
import type { EngineEvent } from '../../engine/types.ts';
import { type Refusal, refusal } from '../../engine/words/refusal.ts';
import { attributes } from './fields.ts';
import { statusOf } from './status.ts';

const KNOWN = ['CONTAINER', 'EVENT', 'STATUS', 'IMAGE', 'POD', 'VOLUME', 'TYPE', 'LABEL'];

/** The first filter that is none. */
export function wrongEventFilter(filters: Filters): Refusal | undefined {
  const bad = [...filters.keys()].find((key) => !KNOWN.includes(key.toUpperCase()));
  return bad === undefined ? undefined : refusal(`failed to parse event filters: ${bad} is an invalid filter`, 125);
}

/** Whether an event fits all filters (libpod/events/filters.go). */
export const eventFits = (event: EngineEvent, filters: Filters): boolean =>
  [...filters].every(([key, values]) => {
    switch (key.toUpperCase()) {
      case 'CONTAINER':
        return event.type === 'container' && values.some((value) => event.name === value || event.id.startsWith(value));
      case 'EVENT':
      case 'STATUS':
        return values.some((value) => statusOf(event) === value || (value === 'die' && event.action === 'die'));
      case 'IMAGE':
        return event.type === 'image' && values.some((value) => event.name === value || event.id.startsWith(value));
      case 'POD':
        return event.type === 'pod' && values.some((value) => event.name === value || event.id.startsWith(value));
      case 'VOLUME':
        return event.type === 'volume' && values.includes(event.id || event.name);
      case 'TYPE':
        return values.includes(event.type);
      default:
        return hasLabelPatterns(values, attributes(event));
    }
  });
