import { err, ok, type Result } from '../../lib/result.ts';
import { goStruct, goText, render, toJson } from '../cli/index.ts';
import type { EngineContext } from '../engine/engine.ts';
import { doc, type Filters, goTimeText, hasLabelPatterns, mapOrNil } from '../engine/inspect/index.ts';
import type { EngineEvent } from '../engine/types.ts';
import { type Refusal, refusal } from '../engine/words/refusal.ts';

/** Docker's names of actions → Podman's. Others are the same; undefined: Podman does not tell it. */
const RENAMED: Readonly<Record<string, string | undefined>> = {
  die: 'died',
  destroy: 'remove',
  delete: 'remove',
  exec_start: 'exec',
  exec_create: undefined,
  oom: undefined,
  resize: undefined,
  top: undefined,
  load: 'loadfromarchive',
  untag: 'untag',
  health_status: 'health_status',
  copy: undefined,
  'archive-path': undefined,
  'extract-to-dir': undefined,
};

/** The word for what happened. */
export function statusOf({ action }: EngineEvent): string | undefined {
  const [word = ''] = action.split(':');
  return word in RENAMED ? RENAMED[word] : word;
}

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

function attributes(event: EngineEvent): Record<string, string> {
  return Object.fromEntries(Object.entries(event.attributes).filter(([key]) => !OWN.includes(key)));
}

function fields(event: EngineEvent): Record<string, unknown> {
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

function human(event: EngineEvent, noTrunc: boolean): string {
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

/** A line of `podman events` (cmd/podman/system/events.go). */
export function eventLine(
  _engine: EngineContext,
  event: EngineEvent,
  { format, noTrunc }: { readonly format: string | undefined; readonly noTrunc: boolean },
): Result<string, Refusal> {
  if (format === undefined || format === '') return ok(`${human(event, noTrunc)}\n`);
  if (/^\s*(json|{{\s*json\s*\.?\s*}})\s*$/.test(format)) return ok(`${toJson(doc('system.Event', fields(event)))}\n`);
  const text = format.replace(/\\t/g, '\t').replace(/\\n/g, '\n');
  const own = Object.fromEntries(
    Object.entries(fields(event)).map(([key, value]) => [key.replace(/[:?].*$/, ''), value]),
  );
  const methods = { ToHumanReadable: (truncate: unknown) => human(event, truncate !== true) };
  const data = goStruct('*system.Event', {
    ...own,
    Status: goText('events.Status', String(own['Status'])),
    Type: goText('events.Type', event.type),
    ...methods,
  });
  const shown = render(text.endsWith('\n') ? text : `${text}\n`, data, { name: 'events' });
  return shown.ok ? ok(shown.text) : err(refusal(shown.error, 125));
}

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
