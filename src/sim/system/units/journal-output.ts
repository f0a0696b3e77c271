import type { Proc } from '../../host/proc.ts';
import type { JournalEntry } from '../../host/state.ts';
import type { Options } from '../host/options.ts';
import { strftime } from '../host/times.ts';
import { fieldsOf } from './journal-fields.ts';
import { shortLine } from './journal-format.ts';

/** A journal entry in the format of -o; undefined for a format that is unknown here. */
export function formatted(proc: Proc, options: Options, entry: JournalEntry): string | undefined {
  const { kernel } = proc;
  const host = kernel.state.ns.uts[kernel.process(1)?.ns.uts ?? 0]?.hostname ?? '';
  const strip = (line: string): string => (options.has('no-hostname') ? line.replace(` ${host} `, ' ') : line);
  const fields = {
    _HOSTNAME: host,
    ...fieldsOf(entry),
    __REALTIME_TIMESTAMP: String(entry.at * 1000),
  };
  switch (options.value('o') ?? 'short') {
    case 'short':
    case 'short-monotonic':
    case 'short-full':
    case 'with-unit':
      return strip(shortLine(kernel, entry, options.value('o') === 'short-full' ? '%a %F %T UTC' : '%b %d %T'));
    case 'short-iso':
      return strip(shortLine(kernel, entry, '%FT%T+00:00'));
    case 'short-iso-precise':
      return strip(shortLine(kernel, entry, '%FT%T.%3000+00:00'));
    case 'short-precise':
      return strip(shortLine(kernel, entry, '%b %d %T.%3000'));
    case 'short-unix':
      return strip(shortLine(kernel, entry, '%s.%3000'));
    case 'cat':
      return `${entry.text}\n`;
    case 'json':
      return `${JSON.stringify(fields)}\n`;
    case 'json-pretty':
      return `${JSON.stringify(fields, null, '\t')}\n`;
    case 'verbose':
      return `${strftime('%a %F %T.%3000 UTC', entry.at)}\n${Object.entries(fields)
        .map(([key, value]) => `    ${key}=${value.replace(/\n+$/, '')}\n`)
        .join('')}`;
    default:
      return undefined;
  }
}
