import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import type { JournalEntry } from '../../host/state.ts';
import { getopt, notPart, type Options, refuse } from '../host/options.ts';
import { booted } from './access.ts';
import { filter } from './journal-filter.ts';
import { mayReadJournal } from './journal-format.ts';
import { formatted } from './journal-output.ts';

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
  field: 'F:',
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
  'F',
];

const HINT =
  "Hint: You are currently not seeing messages from other users and the system.\n      Users in groups 'adm', 'systemd-journal' can see all messages.\n      Pass -q to turn off this notice.\n";

/** Forms of output for programs, which no remark is to disturb (journalctl.c, parse_argv). */
const QUIET: readonly string[] = ['export', 'json', 'json-pretty', 'json-sse', 'json-seq', 'cat'];

const isQuiet = (options: Options): boolean => options.has('q') || QUIET.includes(options.value('o') ?? '');

/** The words of the command line; -n takes its number as the next word too, and -5 is -n5. */
function argvOf(words: readonly string[]): string[] {
  const argv: string[] = [];
  for (const word of words) {
    const before = argv.at(-1) ?? '';
    if (/^(\d+|all)$/.test(word) && /^(--lines|-[faqrexlkm]*n)$/.test(before))
      argv.splice(-1, 1, before.startsWith('--') ? `${before}=${word}` : before + word);
    else argv.push(/^-\d+$/.test(word) ? `-n${word.slice(1)}` : word);
  }
  return argv;
}

/** What is wrong with the FIELD=VALUE words of the command line, or undefined. */
function strangeMatch(proc: Proc, words: readonly string[]): number | undefined {
  const strange = words.find((word) => !/^[A-Z0-9_]+=/.test(word));
  if (strange === undefined) return undefined;
  if (strange === '+' || strange.includes('/')) return notPart(proc, `journalctl ${strange}`);
  proc.err(`Failed to add match '${strange}': Invalid argument\n`);
  return 1;
}

/** journalctl(1): entries of the journal that the caller may read. */
export const journalctl: Program = function* journalctl(proc) {
  const options = getopt(argvOf(proc.argv.slice(1)), {
    short: 'u:n::o:fb::p:S:U:t:qrexg:kaNhc:mM:D:lF:',
    long: LONG,
    lacking: LACKING,
  });
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
  const strange = strangeMatch(proc, options.rest);
  if (strange !== undefined) return strange;
  const keep = filter(proc, options);
  if (typeof keep === 'string') {
    proc.err(keep);
    return 1;
  }
  if (options.has('b') && /^-?[1-9]/.test(options.value('b') ?? '')) {
    proc.err(`Data from the specified boot (${options.value('b')}) is not available: No such boot ID in journal\n`);
    return 1;
  }
  if (!mayReadJournal(proc, 'system') && !isQuiet(options) && !options.has('user') && !options.has('user-unit'))
    proc.err(HINT);
  const all = proc.kernel.journal.entries().filter(keep);
  const number = options.value('n') || undefined;
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
  if (shown.length === 0 && !options.has('f') && !isQuiet(options)) proc.out('-- No entries --\n');
  for (const entry of options.has('r') ? [...shown].reverse() : shown) {
    proc.out(formatted(proc, options, entry) ?? '');
    yield* proc.drain();
  }
  if (!options.has('f')) return 0;
  const { kernel } = proc;
  let { changes } = kernel.journal;
  const known = kernel.journal.entries();
  let since = known.at(-1)?.at ?? 0;
  let seen = new Set(known.filter(({ at }) => at === since));
  for (;;) {
    yield* proc.until(() => kernel.journal.changes !== changes);
    changes = kernel.journal.changes;
    for (const entry of kernel.journal.entries().filter((one) => one.at >= since && !seen.has(one) && keep(one))) {
      proc.out(formatted(proc, options, entry) ?? '');
      if (entry.at > since) seen = new Set();
      since = entry.at;
      seen.add(entry);
    }
    yield* proc.drain();
  }
}
