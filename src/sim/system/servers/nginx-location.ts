import type { Answer, Call } from './nginx-call.ts';
import { staticAnswer } from './nginx-files.ts';
import type { Location, Settings } from './nginx-model.ts';
import { proxied } from './nginx-proxy.ts';
import { returned } from './nginx-returned.ts';

/** What the settings of a location make of a request. */
export function inLocation(call: Call, location: Location | undefined, settings: Settings): Answer {
  if (settings.returns) return returned(call, settings.returns);
  if (settings.proxy !== undefined) return proxied(call, location, settings.proxy);
  return staticAnswer(call, location, settings);
}
