import { err, ok, type Result } from '../../../lib/result.ts';
import type { Proc } from '../../host/proc.ts';
import { columnOf } from './ps-columns.ts';
import { FORMATS, unixColumns } from './ps-formats.ts';
import type { Shown } from './ps-table.ts';
import type { View } from './view.ts';

/** Whether a process is one of those that an option names. */
export type Test = (view: View) => boolean;

/** What ps was asked for. */
export interface Request {
  readonly tests: Test[];
  all: boolean;
  /** BSD a and x: whose processes, and whether those without a terminal. */
  bsdAll: boolean;
  bsdNoTty: boolean;
  running: boolean;
  negate: boolean;
  /** The format of BSD options, or 'plain'. */
  format: string;
  /** Letters of UNIX options that add columns: -f, -F, -j, -l, -L, -y. */
  readonly letters: Set<string>;
  columns: Shown[];
  tree: 'branches' | 'indent' | undefined;
  heading: boolean;
  label: boolean;
  wide: boolean;
  readonly sort: { readonly key: string; readonly down: boolean }[];
  version: boolean;
  help: boolean;
}
/** 'lacking': the real ps has it, the simulation does not. */
export type PsFault = { readonly text: string; readonly lacking?: boolean };
type Parsed = Result<void, PsFault>;

const fault = (text: string): Parsed => err({ text });
const lacks = (text: string): Parsed => err({ text, lacking: true });

/** What follows an option: the rest of the word, or the next one. */
class Words {
  readonly #args: readonly string[];
  #at = 0;
  constructor(args: readonly string[]) {
    this.#args = args;
  }
  next(): string | undefined {
    return this.#args[this.#at++];
  }
}

const items = (text: string): string[] => text.split(/[\s,]+/).filter((one) => one !== '');

/** Adds the columns of -o: names with commas or spaces between; `name=header` renames, `name:width` sets the width. */
function addColumns(request: Request, text: string): Parsed {
  for (const part of text.split(/[\s,]+/).filter((one) => one !== '')) {
    const cut = part.indexOf('=');
    const [name = '', width] = (cut < 0 ? part : part.slice(0, cut)).split(':');
    const column = columnOf(name);
    if (!column) return fault(`unknown user-defined format specifier "${name}"`);
    if (width !== undefined && !/^[1-9]\d*$/.test(width))
      return fault('column widths must be unsigned decimal numbers');
    request.columns.push({
      column,
      head: cut < 0 ? column.head : part.slice(cut + 1),
      ...(width !== undefined && { width: Number(width) }),
    });
  }
  return ok(undefined);
}

function pids(text: string, of: (view: View) => number): Result<Test, PsFault> {
  const wanted = new Set<number>();
  for (const item of items(text)) {
    if (!/^\d+$/.test(item)) return err({ text: 'process ID list syntax error' });
    if (Number(item) > 0x7fffffff || Number(item) === 0) return err({ text: 'process ID out of range' });
    wanted.add(Number(item));
  }
  return ok((view) => wanted.has(of(view)));
}
function users(proc: Proc, text: string, of: (view: View) => number): Result<Test, PsFault> {
  const wanted = new Set<number>();
  for (const item of items(text)) {
    const uid = /^\d+$/.test(item) ? Number(item) : proc.kernel.users.byName(proc, item)?.uid;
    if (uid === undefined) return err({ text: 'user name does not exist' });
    wanted.add(uid);
  }
  return ok((view) => wanted.has(view.reader.uidInside(of(view))));
}
function groups(proc: Proc, text: string, of: (view: View) => number): Result<Test, PsFault> {
  const wanted = new Set<number>();
  for (const item of items(text)) {
    const gid = /^\d+$/.test(item) ? Number(item) : proc.kernel.users.groupByName(proc, item)?.gid;
    if (gid === undefined) return err({ text: 'group name does not exist' });
    wanted.add(gid);
  }
  return ok((view) => wanted.has(view.reader.gidInside(of(view))));
}
const commands = (text: string): Test => {
  const wanted = new Set(text.split(',').map((one) => one.trim().slice(0, 15)));
  return ({ process }) => wanted.has(process.comm.slice(0, 15));
};
const terminals = (text: string): Test => {
  const wanted = new Set(items(text).map((one) => one.replace(/^\/dev\//, '')));
  return ({ process }) => wanted.has(process.tty ?? '?') || (wanted.has('-') && process.tty === undefined);
};

/** Options that take a list, by the letter of their short form: what they say when it is missing, and what they pick. */
const LISTS: Readonly<
  Record<string, readonly [missing: string, pick: (proc: Proc, text: string) => Result<Test, PsFault>]>
> = {
  p: ['list of process IDs must follow -p', (_proc, text) => pids(text, (view) => view.pid)],
  q: ['list of process IDs must follow -q', (_proc, text) => pids(text, (view) => view.pid)],
  P: ['list of process IDs must follow --ppid', (_proc, text) => pids(text, (view) => view.ppid)],
  s: ['list of session IDs must follow -s', (_proc, text) => pids(text, (view) => view.process.sid)],
  u: ['list of users must follow -u', (proc, text) => users(proc, text, (view) => view.process.euid)],
  U: ['list of real users must follow -U', (proc, text) => users(proc, text, (view) => view.process.uid)],
  G: ['list of real groups must follow -G', (proc, text) => groups(proc, text, (view) => view.process.gid)],
  g: [
    'list of session leaders OR effective group names must follow -g',
    (proc, text) =>
      /^[\d\s,]+$/.test(text)
        ? pids(text, (view) => view.process.sid)
        : groups(proc, text, (view) => view.process.egid),
  ],
  C: ['list of command names must follow -C', (_proc, text) => ok(commands(text))],
  t: ['list of terminals (pty, tty...) must follow -t', (_proc, text) => ok(terminals(text))],
};

function take(proc: Proc, request: Request, letter: string, text: string | undefined): Parsed {
  const [missing, pick] = LISTS[letter] ?? ['', () => err({ text: '' })];
  if (text === undefined) return fault(missing);
  const test = pick(proc, text);
  if (!test.ok) return test;
  request.tests.push(test.value);
  return ok(undefined);
}

function addSort(request: Request, text: string | undefined): Parsed {
  if (text === undefined) return fault("long sort specification must follow 'k'");
  for (const item of items(text)) {
    const key = item.replace(/^[+-]/, '');
    if (!columnOf(key)) return fault('unknown sort specifier');
    request.sort.push({ key, down: item.startsWith('-') });
  }
  return ok(undefined);
}

/** UNIX options, behind one dash. */
function dashed(proc: Proc, request: Request, letters: string, words: Words): Parsed {
  for (let i = 0; i < letters.length; i++) {
    const letter = letters[i] ?? '';
    const tail = letters.slice(i + 1);
    const rest = (): string | undefined => (tail === '' ? words.next() : tail);
    if (LISTS[letter] && letter !== 'P') return take(proc, request, letter, rest());
    if (letter === 'o' || letter === 'O') {
      const text = rest();
      if (text === undefined) return fault(`format specification must follow -${letter}`);
      if (letter === 'O')
        request.columns.push(
          ...(['pid'] as const).map((name) => ({ column: columnOf(name) as Shown['column'], head: 'PID' })),
        );
      const added = addColumns(request, text);
      if (!added.ok || letter === 'o') return added;
      return addColumns(request, 's,tname=TTY,time,args');
    }
    if (letter === 'k') return addSort(request, rest());
    const single = unix(request, letter);
    if (!single.ok) return single;
  }
  return ok(undefined);
}
function unix(request: Request, letter: string): Parsed {
  if (letter === 'e' || letter === 'A') request.all = true;
  else if (letter === 'a')
    request.tests.push(({ process }) => process.tty !== undefined && process.sid !== process.pid);
  else if (letter === 'd') request.tests.push(({ process }) => process.sid !== process.pid);
  else if (letter === 'N') request.negate = true;
  else if (letter === 'x') request.bsdNoTty = true;
  else if ('fFjlLy'.includes(letter)) request.letters.add(letter);
  else if (letter === 'H') request.tree = 'indent';
  else if (letter === 'Z' || letter === 'M') request.label = true;
  else if (letter === 'w') request.wide = true;
  else if (letter === 'c' || letter === 'n') return ok(undefined);
  else if (letter === 'T' || letter === 'm') return lacks(`option -${letter}`);
  else if (letter === 'V') request.version = true;
  else return fault('unsupported SysV option');
  return ok(undefined);
}

/** BSD options, without a dash. */
function bare(proc: Proc, request: Request, letters: string, words: Words): Parsed {
  if (/^[\d,]+$/.test(letters)) return take(proc, request, 'p', letters);
  for (let i = 0; i < letters.length; i++) {
    const letter = letters[i] ?? '';
    const tail = letters.slice(i + 1);
    const rest = (): string | undefined => (tail === '' ? words.next() : tail);
    if (letter === 'p' || letter === 'U' || letter === 't')
      return take(proc, request, letter === 'U' ? 'u' : letter, rest());
    if (letter === 'o') {
      const text = rest();
      return text === undefined ? fault('format specification must follow o') : addColumns(request, text);
    }
    if (letter === 'k') return addSort(request, rest());
    const single = bsd(proc, request, letter);
    if (!single.ok) return single;
  }
  return ok(undefined);
}
function bsd(proc: Proc, request: Request, letter: string): Parsed {
  const formats: Readonly<Record<string, string>> = { u: 'bsdu', l: 'bsdl', j: 'bsdj' };
  if (letter === 'a') request.bsdAll = true;
  else if (letter === 'x') request.bsdNoTty = true;
  else if (letter === 'f') request.tree = 'branches';
  else if (formats[letter]) request.format = formats[letter];
  else if (letter === 'e' || letter === 'w' || letter === 'c' || letter === 'n' || letter === 'S') request.wide = true;
  else if (letter === 'h') request.heading = false;
  else if (letter === 'r') request.running = true;
  else if (letter === 'T') request.tests.push(({ process }) => process.tty === proc.record.tty);
  else if (letter === 'Z') request.label = true;
  else if (letter === 'V') request.version = true;
  else if ('vsXmHLO'.includes(letter)) return lacks(`option ${letter}`);
  else return fault('unsupported option (BSD syntax)');
  if (request.format === 'plain') request.format = 'bsd';
  return ok(undefined);
}

/** GNU long options: what they stand for. */
const LONG_LISTS: Readonly<Record<string, string>> = {
  pid: 'p',
  'quick-pid': 'q',
  ppid: 'P',
  sid: 's',
  user: 'u',
  User: 'U',
  group: 'g',
  Group: 'G',
  tty: 't',
};
function long(proc: Proc, request: Request, word: string, words: Words): Parsed {
  const cut = word.indexOf('=');
  const name = cut < 0 ? word : word.slice(0, cut);
  const value = (): string | undefined => (cut < 0 ? words.next() : word.slice(cut + 1));
  const list = LONG_LISTS[name];
  if (list) return take(proc, request, list, value());
  if (name === 'format') return addColumns(request, value() ?? '');
  if (name === 'sort') return addSort(request, value());
  if (name === 'forest') request.tree = 'branches';
  else if (/^no-?head(er|ing)s?$/.test(name)) request.heading = false;
  else if (name === 'headers' || name === 'cumulative') return ok(undefined);
  else if (name === 'deselect') request.negate = true;
  else if (name === 'context') request.label = true;
  else if (name === 'version' || name === 'info') request.version = true;
  else if (name === 'help') request.help = true;
  else if (name === 'columns' || name === 'cols' || name === 'width' || name === 'rows' || name === 'lines') value();
  else return fault('unknown gnu long option');
  return ok(undefined);
}

/** Reads the command line of ps with its three kinds of options (ps/parser.c). */
export function parsePs(proc: Proc, args: readonly string[]): Result<Request, PsFault> {
  const request: Request = {
    tests: [],
    all: false,
    bsdAll: false,
    bsdNoTty: false,
    running: false,
    negate: false,
    format: 'plain',
    letters: new Set(),
    columns: [],
    tree: undefined,
    heading: true,
    label: false,
    wide: false,
    sort: [],
    version: false,
    help: false,
  };
  const words = new Words(args);
  for (let word = words.next(); word !== undefined; word = words.next()) {
    const done = word.startsWith('--')
      ? long(proc, request, word.slice(2), words)
      : word.startsWith('-')
        ? dashed(proc, request, word.slice(1), words)
        : bare(proc, request, word, words);
    if (!done.ok) return done;
  }
  if (request.columns.length > 0) return ok(request);
  const columns = request.letters.size > 0 ? unixColumns(request.letters) : (FORMATS[request.format] ?? []);
  const label = request.label ? columnOf('label') : undefined;
  request.columns = [...(label ? [label] : []), ...columns].map((column) => ({ column, head: column.head }));
  return ok(request);
}
