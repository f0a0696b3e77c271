import { err, ok, type Result } from '../../lib/result.ts';
import { goStruct, render, toJson } from '../cli/index.ts';
import type { EngineContext } from '../engine/engine.ts';
import { doc, rfc3339Full, sorted } from '../engine/inspect/index.ts';
import type { EngineEvent } from '../engine/types.ts';
import { plainRefusal, type Refusal } from '../engine/words/refusal.ts';

const isImage = ({ type }: EngineEvent): boolean => type === 'image';

/** The id of what an event is about: names for volumes and images, digits else. */
export function actorId(event: EngineEvent): string {
  return isImage(event) && /^[0-9a-f]{64}$/.test(event.id) ? `sha256:${event.id}` : event.id;
}

function message(event: EngineEvent): unknown {
  const legacy = ['container', 'image'].includes(event.type);
  const from = event.type === 'container' ? (event.attributes['image'] ?? '') : '';
  return doc('events.Message', {
    'Status:status?': legacy ? event.action : '',
    'ID:id?': legacy ? actorId(event) : '',
    'From:from?': from,
    Type: event.type,
    Action: event.action,
    Actor: doc('events.Actor', { ID: actorId(event), Attributes: sorted(event.attributes) }),
    'Scope:scope?': 'local',
    'Time:time?': Math.floor(event.at / 1000),
    'TimeNano:timeNano?': BigInt(Math.floor(event.at)) * 1000000n,
  });
}

/** A line of `docker events` (cli/command/system/events.go). */
export function eventLine(
  _engine: EngineContext,
  event: EngineEvent,
  { format }: { readonly format: string | undefined },
): Result<string, Refusal> {
  if (format === 'json') return ok(`${toJson(message(event))}\n`);
  if (format) {
    const shown = render(format, message(event), { name: '' });
    return shown.ok ? ok(`${shown.text}\n`) : err(plainRefusal(shown.error));
  }
  const attributes = Object.entries(sorted(event.attributes))
    .map(([key, value]) => `${key}=${value}`)
    .join(', ');
  return ok(
    `${rfc3339Full(event.at)} ${event.type} ${event.action} ${actorId(event)}${attributes === '' ? '' : ` (${attributes})`}\n`,
  );
}

/** What is wrong with a template, found out on an empty event before anything is asked. */
export function wrongEventFormat(format: string): Refusal | undefined {
  if (format === '' || format === 'json') return undefined;
  const fields = {
    Status: '',
    ID: '',
    From: '',
    Type: '',
    Action: '',
    Actor: goStruct('events.Actor', { ID: '', Attributes: {} }),
    Scope: '',
    Time: 0,
    TimeNano: 0,
  };
  const shown = render(format, goStruct('*events.Message', fields), { name: '' });
  return shown.ok ? undefined : plainRefusal(`Error parsing format: ${shown.error}`, 64);
}
