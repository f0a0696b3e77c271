import { mapOrNil } from '../../engine/inspect/index.ts';
import type { EngineEvent } from '../../engine/types.ts';
import { statusOf } from './status.ts';

const OWN = [
  'image',
  'name',
  'exitCode',
  'execID',
  'signal',
  'execDuration',
  'type',
  'container',
  'driver',
  'reclaimed',
  'pod_id',
  'oldName',
  'destination',
  'propagation',
  'read/write',
];

/** The attributes of an event that are labels: without the engine's own. */
export function attributes(event: EngineEvent): Record<string, string> {
  return Object.fromEntries(Object.entries(event.attributes).filter(([key]) => !OWN.includes(key)));
}

/** The fields of an event (system.Event), as JSON and templates have them. */
export function fields(event: EngineEvent): Record<string, unknown> {
  const exit = event.attributes['exitCode'];
  const isContainer = event.type === 'container';
  return {
    'ContainerExitCode?': exit !== undefined && event.action === 'die' ? BigInt(exit) : null,
    'ID?': event.type === 'volume' ? '' : event.id,
    'Image?': isContainer ? (event.attributes['image'] ?? '') : '',
    'Name?': event.type === 'network' ? '' : event.name,
    'Network:network?': event.type === 'network' ? event.name : '',
    Status: statusOf(event) ?? event.action,
    'Time:time?': Math.floor(event.at / 1000),
    'TimeNano:timeNano?': BigInt(Math.floor(event.at)) * 1000000n,
    Type: event.type,
    'HealthStatus:health_status?': event.action.startsWith('health_status') ? (event.action.split(': ')[1] ?? '') : '',
    'Error?': '',
    'Details:-': '',
    'PodID?': event.attributes['pod_id'] ?? '',
    Attributes: mapOrNil(attributes(event)),
  };
}
