import { parseGoDuration } from '../../cli/index.ts';
import type { Millis } from '../../host/ids.ts';

/**
 * A moment as `--since`, `--until` and the filter `until` take it: a duration back from now ('10m', '1h30m'),
 * seconds since 1970 ('1700000000.5'), or a date ('2026-11-21', '2026-11-21T09:12:24', with 'Z' or an offset).
 *
 * Mirrors api/types/time (GetTimestamp), which Podman uses as well. Undefined where it is none of these.
 */
export function parseMoment(text: string, now: Millis): Millis | undefined {
  const duration = parseGoDuration(text);
  if (duration.ok) return now - Number(duration.value) / 1e6;
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000;
  const date = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d)(?::(\d\d)(?::(\d\d)(\.\d+)?)?)?)?(Z|[+-]\d\d:\d\d)?$/.exec(text);
  if (!date) return undefined;
  const [, year, month, day, hour = '00', minute = '00', second = '00', fraction = '', zone = 'Z'] = date;
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${fraction.slice(0, 4)}${zone}`);
  return Number.isNaN(at) ? undefined : at;
}
