import { err, ok, type Result } from '../../lib/result.ts';
import { goStruct, goText, isJsonFormat, render, toJson } from '../cli/index.ts';
import type { EngineContext } from '../engine/engine.ts';
import { doc } from '../engine/inspect/index.ts';
import type { EngineEvent } from '../engine/types.ts';
import { type Refusal, refusal } from '../engine/words/refusal.ts';
import { fields } from './events/fields.ts';
import { human } from './events/human.ts';

/** A line of `podman events` (cmd/podman/system/events.go). */
export function eventLine(
  _engine: EngineContext,
  event: EngineEvent,
  { format, noTrunc }: { readonly format: string | undefined; readonly noTrunc: boolean },
): Result<string, Refusal> {
  if (format === undefined || format === '') return ok(`${human(event, noTrunc)}\n`);
  if (isJsonFormat(format)) return ok(`${toJson(doc('system.Event', fields(event)))}\n`);
  const text = format.replace(/\\t/g, '\t').replace(/\\n/g, '\n');
  const own = Object.fromEntries(
    Object.entries(fields(event)).map(([key, value]) => [key.replace(/[:?].*$/, ''), value]),
  );
  const methods = { ToHumanReadable: (truncate: unknown) => human(event, truncate !== true) };
  const data = goStruct(
    'system.Event',
    {
      ...own,
      Status: goText('events.Status', String(own['Status'])),
      Type: goText('events.Type', event.type),
      ...methods,
    },
    { json: doc('system.Event', fields(event)) },
  );
  const shown = render(text.endsWith('\n') ? text : `${text}\n`, data, { name: 'events' });
  return shown.ok ? ok(shown.text) : err(refusal(shown.error, 125));
}
