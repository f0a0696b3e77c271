import { type Filters, hasLabels } from '../engine/inspect/index.ts';
import type { EngineEvent } from '../engine/types.ts';
import { actorId } from './events.ts';

const KNOWN = [
  'config',
  'container',
  'daemon',
  'event',
  'image',
  'label',
  'network',
  'node',
  'plugin',
  'scope',
  'secret',
  'service',
  'type',
  'volume',
];

/** Whether an event fits all filters (daemon/events/filter.go); what the daemon does not know filters nothing. */
export const eventFits = (event: EngineEvent, filters: Filters): boolean =>
  [...filters].every(([key, values]) => {
    const starts = (text: string): boolean => values.some((value) => text.startsWith(value) && value !== '');
    switch (key) {
      case 'event': {
        const fuzzy = values.some((value) => ['health_status', 'exec_create', 'exec_start'].includes(value));
        return values.some((value) => (fuzzy ? event.action.startsWith(value) : event.action === value));
      }
      case 'type':
        return values.includes(event.type);
      case 'label':
        return hasLabels(values, event.attributes);
      case 'scope':
        return values.includes('local');
      case 'image': {
        const names = [actorId(event), event.attributes['image'] ?? '', event.type === 'image' ? event.name : ''];
        return values.some((value) => names.some((name) => name === value || name.replace(/:[^:/]*$/, '') === value));
      }
      case 'container':
      case 'network':
      case 'volume':
        return starts(event.id) || starts(event.attributes['name'] ?? '');
      default:
        return !KNOWN.includes(key);
    }
  });
