import { goTimeText } from '../../engine/inspect/index.ts';
import type { EngineEvent } from '../../engine/types.ts';
import { attributes } from './fields.ts';
import { statusOf } from './status.ts';

/** An event as a line for people (Event.ToHumanReadable). */
export function human(event: EngineEvent, noTrunc: boolean): string {
  const status = statusOf(event) ?? event.action;
  const id = noTrunc ? event.id : event.id.replace(/^sha256:/, '').slice(0, 12);
  const head = `${goTimeText(event.at)} ${event.type} ${status}`;
  switch (event.type) {
    case 'container':
    case 'pod': {
      const pod = event.attributes['pod_id'];
      const health = event.action.startsWith('health_status')
        ? `, health_status=${event.action.split(': ')[1] ?? ''}, health_failing_streak=0, health_log=`
        : '';
      const labels = Object.entries(attributes(event))
        .map(([key, value]) => `, ${key}=${value}`)
        .join('');
      return `${head} ${id} (image=${event.attributes['image'] ?? ''}, name=${event.name}${pod ? `, pod_id=${pod}` : ''}${health}${labels})`;
    }
    case 'network': {
      if (status === 'create' || status === 'remove')
        return `${head} ${event.id} (name=${event.name}, type=${event.attributes['type'] ?? 'bridge'})`;
      const container = event.attributes['container'] ?? '';
      const shown = noTrunc ? container : container.slice(0, 12);
      return `${head} ${shown} (container=${shown}, name=${event.name})`;
    }
    case 'image':
      return `${head} ${id} ${event.name}`;
    case 'system':
      return event.name === '' ? head : `${head} ${event.name}`;
    case 'volume':
      return `${head} ${event.name}`;
    default:
      return `${head} ${id}`;
  }
}
