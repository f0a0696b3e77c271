import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import type { JournalEntry } from '../../host/state.ts';
import { getopt, notPart, type Options, refuse } from '../host/options.ts';
import { strftime } from '../host/times.ts';
import { booted } from './access.ts';
import { seconds } from './durations.ts';
import { unitName } from './files.ts';
import { mayReadJournal, shortLine } from './journal-format.ts';

const LONG = {
  unit: 'u:',
  'user-unit': 'user-unit:',
  lines: 'n::',
  'no-pager': 'no-pager',
  output: 'o:',
  user: 'user',
  system: 'system',
  follow: 'f',
  boot: 'b::',
  priority: 'p:',
  since: 'S:',
  until: 'U:',
  identifier: 't:',
  quiet: 'q',
  reverse: 'r',
  'pager-end': 'e',
  catalog: 'x',
  grep: 'g:',
  dmesg: 'k',
  all: 'a',
  'no-hostname': 'no-hostname',
  utc: 'utc',
  'no-full': 'no-full',
  full: 'l',
  'disk-usage': 'disk-usage',
  'list-boots': 'list-boots',
  fields: 'N',
  'vacuum-size': 'vacuum-size:',
  'vacuum-time': 'vacuum-time:',
  rotate: 'rotate',
  verify: 'verify',
  flush: 'flush',
  sync: 'sync',
  help: 'h',
  version: 'version',
  'show-cursor': 'show-cursor',
  cursor: 'c:',
  'after-cursor': 'after-cursor:',
  merge: 'm',
  machine: 'M:',
  directory: 'D:',
  file: 'file:',
  'no-tail': 'no-tail',
  'truncate-newline': 'truncate-newline',
  'output-fields': 'output-fields:',
  facility: 'facility:',
  'case-sensitive': 'case-sensitive::',
  invocation: 'invocation:',
};
const LACKING = [
  'k',
  'disk-usage',
  'list-boots',
  'N',
  'vacuum-size',
  'vacuum-time',
  'rotate',
  'verify',
  'flush',
  'sync',
  'h',
  'c',
  'after-cursor',
  'M',
  'D',
  'file',
  'output-fields',
  'facility',
  'show-cursor',
  'invocation',
];

const PRIORITIES = ['emerg', 'alert', 'crit', 'err', 'warning', 'notice', 'info', 'debug'];

/** A time of --since and --until in milliseconds; undefined for what journalctl cannot read. */
function parseTime(text: string, now: number): number | undefined {
  const day = (offset: number): number => Math.floor(now / 86_400_000) * 86_400_000 + offset * 86_400_000;
  const word = text.trim();
  if (word === 'now') return now;
  if (word === 'today') return day(0);
  if (word === 'yesterday') return day(-1);
  if (word === 'tomorrow') return day(1);
  const relative = /^([-+])(.+)$/.exec(word) ?? /^()(.+) ago$/.exec(word);
  if (relative) {
    const span = seconds(relative[2] ?? '');
    return span === 0 && !/\d/.test(word) ? undefined : now + (relative[1] === '+' ? span : -span);
  }
  if (/^@\d+$/.test(word)) return Number(word.slice(1)) * 1000;
  const date = /^(\d{4})-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d)(?::(\d\d))?)?(?: UTC)?$/.exec(word);
  if (date)
    return Date.UTC(
      Number(date[1]),
      Number(date[2]) - 1,
      Number(date[3]),
      Number(date[4] ?? 0),
      Number(date[5] ?? 0),
      Number(date[6] ?? 0),
    );
  const time = /^(\d\d):(\d\d)(?::(\d\d))?$/.exec(word);
  return time ? day(0) + (Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0)) * 1000 : undefined;
}

/** Which entries are asked for; a text where the command line is wrong. */
function filter(proc: Proc, options: Options): ((entry: JournalEntry) => boolean) | string {
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
    pattern === undefined ? undefined : new RegExp(pattern, pattern === pattern.toLowerCase() ? 'i' : '');
  const uid = proc.record.euid;
  const fields = options.rest.filter((one) => one.includes('=')).map((one) => one.split('='));
  return (entry) =>
    entry.at >= from &&
    entry.at <= to &&
    entry.priority <= level &&
    (user ? entry.user === uid : true) &&
    (units.length === 0 || units.some((unit) => entry.unit === unit && (user || entry.user === undefined))) &&
    (names.length === 0 || names.includes(entry.identifier)) &&
    (!options.has('b') || entry.at >= state.bootedAt) &&
    (expression === undefined || expression.test(entry.text)) &&
    fields.every(
      ([key, value]) =>
        ({
          _PID: String(entry.pid),
          _UID: String(entry.user ?? 0),
          _SYSTEMD_UNIT: entry.unit,
          SYSLOG_IDENTIFIER: entry.identifier,
          PRIORITY: String(entry.priority),
        })[key ?? ''] === value,
    ) &&
    readable(proc, entry);
}
const readable = (proc: Proc, entry: JournalEntry): boolean => mayReadJournal(proc, entry.user ?? 'system');

function formatted(proc: Proc, options: Options, entry: JournalEntry): string | undefined {
  const { kernel } = proc;
  const host = kernel.state.ns.uts[kernel.process(1)?.ns.uts ?? 0]?.hostname ?? '';
  const strip = (line: string): string => (options.has('no-hostname') ? line.replace(` ${host} `, ' ') : line);
  const fields = {
    PRIORITY: String(entry.priority),
    SYSLOG_IDENTIFIER: entry.identifier,
    _PID: String(entry.pid),
    _UID: String(entry.user ?? 0),
    _HOSTNAME: host,
    _SYSTEMD_UNIT: entry.unit,
    MESSAGE: entry.text,
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
        .map(([key, value]) => `    ${key}=${value}\n`)
        .join('')}`;
    default:
      return undefined;
  }
}

const HINT =
  "Hint: You are currently not seeing messages from other users and the system.\n      Users in groups 'adm', 'systemd-journal' can see all messages.\n      Pass -q to turn off this notice.\n";

/** journalctl(1): entries of the journal that the caller may read. */
export const journalctl: Program = function* journalctl(proc) {
  const options = getopt(
    proc.argv.slice(1).map((arg) => (/^-\d+$/.test(arg) ? `-n${arg.slice(1)}` : arg)),
    { short: 'u:n::o:fb::p:S:U:t:qrexg:kaNhc:mM:D:l', long: LONG, lacking: LACKING },
  );
  if (options.fault) return refuse(proc, 'journalctl', options.fault, 1, '');
  if (options.has('version')) {
    proc.out('systemd 262 (262~rc1-1)\n');
    return 0;
  }
  if (!booted(proc)) {
    proc.err('No journal files were found.\n');
    proc.out('-- No entries --\n');
    return 0;
  }
  const keep = filter(proc, options);
  if (typeof keep === 'string') {
    proc.err(keep);
    return 1;
  }
  if (options.has('b') && /^-?[1-9]/.test(options.value('b') ?? '')) {
    proc.err(`Data from the specified boot (${options.value('b')}) is not available: No such boot ID in journal\n`);
    return 1;
  }
  if (!mayReadJournal(proc, 'system') && !options.has('q') && !options.has('user') && !options.has('user-unit'))
    proc.err(HINT);
  const all = proc.kernel.state.journal.filter(keep);
  const text = options.value('n') || undefined;
  // -n takes its number as the next word too
  const number = text === undefined && options.has('n') && /^\d+$/.test(options.rest[0] ?? '') ? options.rest[0] : text;
  const count =
    number === 'all'
      ? Infinity
      : number !== undefined
        ? Number(number)
        : options.has('n') || (options.has('f') && !options.has('no-tail'))
          ? 10
          : options.has('e')
            ? 1000
            : Infinity;
  if (Number.isNaN(count)) {
    proc.err(`Failed to parse lines '${number}'\n`);
    return 1;
  }
  return yield* print(proc, options, all.slice(count === Infinity ? 0 : Math.max(0, all.length - count)), keep);
};

function* print(proc: Proc, options: Options, shown: readonly JournalEntry[], keep: (entry: JournalEntry) => boolean) {
  const mode = options.value('o');
  if (shown[0] && formatted(proc, options, shown[0]) === undefined) {
    if (['export', 'json-sse', 'json-seq', 'short-delta'].includes(mode ?? ''))
      return notPart(proc, `journalctl -o ${mode}`);
    proc.err(`Unknown output format '${mode}'.\n`);
    return 1;
  }
  if (shown.length === 0 && !options.has('f') && !options.has('q')) proc.out('-- No entries --\n');
  for (const entry of options.has('r') ? [...shown].reverse() : shown) {
    proc.out(formatted(proc, options, entry) ?? '');
    yield* proc.drain();
  }
  if (!options.has('f')) return 0;
  const { kernel } = proc;
  let seen = kernel.state.journal.at(-1);
  for (;;) {
    yield* proc.until(() => kernel.state.journal.at(-1) !== seen);
    const from = seen === undefined ? 0 : kernel.state.journal.lastIndexOf(seen) + 1;
    for (const entry of kernel.state.journal.slice(from))
      if (keep(entry)) proc.out(formatted(proc, options, entry) ?? '');
    seen = kernel.state.journal.at(-1);
    yield* proc.drain();
  }
}

/** logger(1): writes a line to the journal. */
export const logger: Program = function* logger(proc) {
  const options = getopt(proc.argv.slice(1), {
    short: 't:p:isf:n:P:TdhV',
    long: { tag: 't:', priority: 'p:', stderr: 's', id: 'i' },
    lacking: ['f', 'n', 'P', 'T', 'd', 'h'],
  });
  if (options.fault) return refuse(proc, 'logger', options.fault);
  const name = options.value('t') ?? proc.kernel.users.userName(proc, proc.uidInside(proc.record.euid));
  const lines =
    options.rest.length > 0 ? [options.rest.join(' ')] : (yield* proc.readAll()).split('\n').filter(Boolean);
  const level = PRIORITIES.indexOf((options.value('p') ?? 'user.notice').split('.').at(-1) ?? 'notice');
  for (const text of lines) {
    proc.kernel.log({
      unit: '',
      user: proc.uidInside(proc.record.euid) === 0 ? undefined : proc.record.euid,
      identifier: name,
      pid: proc.pid,
      text,
      priority: level < 0 ? 5 : level,
    });
    if (options.has('s'))
      proc.err(`<${8 + Math.max(0, level)}>${strftime('%b %e %T', proc.kernel.now)} ${name}: ${text}\n`);
  }
  return 0;
};
