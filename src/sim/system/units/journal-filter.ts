import { boundedRegex } from '../../../lib/regex/index.ts';
import type { Proc } from '../../host/proc.ts';
import type { JournalEntry } from '../../host/state.ts';
import type { Options } from '../host/options.ts';
import { unitName } from './files.ts';
import { matcher } from './journal-fields.ts';
import { mayReadJournal } from './journal-format.ts';
import { parseTime } from './journal-time.ts';

/** Names of priorities, by number (syslog(3)). */
export const PRIORITIES = ['emerg', 'alert', 'crit', 'err', 'warning', 'notice', 'info', 'debug'];

/** Which entries are asked for; a text where the command line is wrong. */
export function filter(proc: Proc, options: Options): ((entry: JournalEntry) => boolean) | string {
  const { now, state } = proc.kernel;
  const since = options.value('S');
  const until = options.value('U');
  const from = since === undefined ? 0 : parseTime(since, now);
  const to = until === undefined ? Infinity : parseTime(until, now);
  if (from === undefined) return `Failed to parse timestamp: ${since}\n`;
  if (to === undefined) return `Failed to parse timestamp: ${until}\n`;
  const priority = options.value('p');
  const level = priority === undefined ? 7 : /^\d$/.test(priority) ? Number(priority) : PRIORITIES.indexOf(priority);
  if (level < 0) return `Unknown log level ${priority}\n`;
  const user = options.has('user') || options.has('user-unit');
  const units = [...options.values('u'), ...options.values('user-unit')].map(unitName);
  const names = options.values('t');
  const pattern = options.value('g');
  const expression =
    pattern === undefined ? undefined : boundedRegex(pattern, pattern === pattern.toLowerCase() ? 'i' : '');
  const uid = proc.record.euid;
  const matches = matcher(options.rest);
  return (entry) =>
    entry.at >= from &&
    entry.at <= to &&
    entry.priority <= level &&
    (user ? entry.user === uid : true) &&
    (units.length === 0 || units.some((unit) => entry.unit === unit && (user || entry.user === undefined))) &&
    (names.length === 0 || names.includes(entry.identifier)) &&
    (!options.has('b') || entry.at >= state.bootedAt) &&
    (expression === undefined || expression.test(entry.text.replace(/\n$/, ''))) &&
    matches(entry) &&
    readable(proc, entry);
}
const readable = (proc: Proc, entry: JournalEntry): boolean => mayReadJournal(proc, entry.user ?? 'system');
