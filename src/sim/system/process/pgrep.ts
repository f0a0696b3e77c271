import { boundedRegex } from '../../../lib/regex/index.ts';
import { strerror } from '../../host/errno.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import { signalName, signalNumber } from '../../host/signals.ts';
import { faultText, getopt, type Options } from '../host/options.ts';
import { settled } from './settled.ts';
import { isKernelThread, type View, viewsOf } from './view.ts';

const LONG = {
  'list-name': 'l',
  'list-full': 'a',
  full: 'f',
  exact: 'x',
  count: 'c',
  delimiter: 'd:',
  inverse: 'v',
  newest: 'n',
  oldest: 'o',
  parent: 'P:',
  euid: 'u:',
  uid: 'U:',
  pgroup: 'g:',
  group: 'G:',
  session: 's:',
  terminal: 't:',
  'ignore-case': 'i',
  runstates: 'r:',
  echo: 'e',
  signal: 'signal:',
  older: 'O:',
  help: 'h',
  version: 'V',
  ns: 'ns:',
  nslist: 'nslist:',
  cgroup: 'cgroup:',
  env: 'env:',
  pidfile: 'F:',
  logpidfile: 'L',
  queue: 'q:',
  'require-handler': 'H',
  'ignore-ancestors': 'A',
};
const LACKING = ['F', 'L', 'q', 'H', 'ns', 'nslist', 'env'];

const USAGE = (tool: string): string => `
Usage:
 ${tool} [options] <pattern>

Options:
`;

interface Failure {
  readonly text: string;
  readonly code: number;
}
const isFailure = (value: unknown): value is Failure => typeof value === 'object' && value !== null && 'code' in value;

function idList(proc: Proc, text: string, kind: 'user' | 'group'): Set<number> | undefined {
  const found = new Set<number>();
  for (const item of text.split(',')) {
    const named =
      kind === 'user' ? proc.kernel.users.byName(proc, item)?.uid : proc.kernel.users.groupByName(proc, item)?.gid;
    const id = /^\d+$/.test(item) ? Number(item) : named;
    if (id === undefined) return undefined;
    found.add(id);
  }
  return found;
}

type Match = (view: View) => boolean;

/** What -u, -U and -G pick; a failure for a name that nobody has. */
function byIds(proc: Proc, tool: string, options: Options): Match[] | Failure {
  const kinds = [
    ['u', 'user', (view: View) => view.reader.uidInside(view.process.euid)],
    ['U', 'user', (view: View) => view.reader.uidInside(view.process.uid)],
    ['G', 'group', (view: View) => view.reader.gidInside(view.process.gid)],
  ] as const;
  const tests: Match[] = [];
  for (const [name, kind, of] of kinds) {
    const text = options.value(name);
    const wanted = text === undefined ? undefined : idList(proc, text, kind);
    if (text !== undefined && !wanted) return { text: `${tool}: invalid ${kind} name: ${text}\n`, code: 2 };
    if (wanted) tests.push((view) => wanted.has(of(view)));
  }
  return tests;
}

/** What options with a list of numbers or words pick. */
function byLists(proc: Proc, options: Options): Match[] {
  const tests: Match[] = [];
  const numbers = (name: string, of: (view: View) => number, own: number): void => {
    const text = options.value(name);
    if (text === undefined) return;
    const wanted = new Set(text.split(',').map((one) => (Number(one) === 0 ? own : Number(one))));
    tests.push((view) => wanted.has(of(view)));
  };
  const words = (name: string, test: (list: readonly string[], view: View) => boolean): void => {
    const text = options.value(name);
    if (text !== undefined) tests.push((view) => test(text.split(','), view));
  };
  numbers('P', (view) => view.ppid, proc.record.ppid);
  numbers('g', (view) => view.process.pgid, proc.record.pgid);
  numbers('s', (view) => view.process.sid, proc.record.sid);
  words('t', (list, view) => list.includes(view.process.tty ?? '-'));
  words('r', (list, view) => list.join('').includes(view.process.status));
  words('cgroup', (list, view) => list.includes(view.process.cgroup));
  words('O', ([seconds = '0'], view) => view.kernel.now - view.process.startedAt >= Number(seconds) * 1000);
  return tests;
}

/** What a command line of pgrep or pkill picks; a text and code where it cannot be read. */
function matcher(proc: Proc, tool: string, options: Options): Match | Failure {
  const ids = byIds(proc, tool, options);
  if (isFailure(ids)) return ids;
  const tests = [...ids, ...byLists(proc, options)];
  const [pattern] = options.rest;
  if (pattern !== undefined) {
    let expression: RegExp;
    try {
      expression = boundedRegex(
        options.has('x') ? `^(?:${posix(pattern)})$` : posix(pattern),
        options.has('i') ? 'i' : '',
      );
    } catch {
      return { text: `${tool}: regex error: Invalid preceding regular expression\n`, code: 2 };
    }
    const whole = ({ process }: View): boolean =>
      options.has('f') && !isKernelThread(process) && process.status !== 'Z';
    tests.push((view) => expression.test(whole(view) ? view.process.argv.join(' ') : view.process.comm));
  }
  const hint = `Try \`${tool} --help' for more information.\n`;
  if (tests.length === 0) return { text: `${tool}: no matching criteria specified\n${hint}`, code: 2 };
  return (view) => tests.every((test) => test(view));
}

/** An extended regular expression of POSIX as JavaScript writes it. */
const posix = (text: string): string =>
  text.replace(
    /\[\[:(\w+):\]\]/g,
    (_whole, name: string) => ({ digit: '[0-9]', alpha: '[A-Za-z]', alnum: '[A-Za-z0-9]', space: '\\s' })[name] ?? '.',
  );

/** The signal that stands first (-9, -KILL, -SIGTERM), and the arguments without it. */
function signalArgument(args: readonly string[]): { readonly signal: number; readonly args: readonly string[] } {
  const at = args.findIndex(
    (arg) => /^-(\d+|(SIG)?[A-Z][A-Z0-9+]+)$/.test(arg) && signalNumber(arg.slice(1)) !== undefined,
  );
  const found = at < 0 ? undefined : signalNumber((args[at] ?? '').slice(1));
  return { signal: found ?? 15, args: found === undefined ? args : args.filter((_arg, index) => index !== at) };
}

function pick(proc: Proc, options: Options, match: (view: View) => boolean): View[] {
  const found = viewsOf(proc).filter((view) => view.process.pid !== proc.pid && match(view) !== options.has('v'));
  if (options.has('n') || options.has('o')) {
    const order = [...found].sort((a, b) => a.process.startedAt - b.process.startedAt || a.pid - b.pid);
    const one = options.has('n') ? order.at(-1) : order[0];
    return one ? [one] : [];
  }
  return found;
}

/** Says why a long pattern finds nothing: names of processes are cut short (TASK_COMM_LEN). */
function warnOfLength(proc: Proc, tool: string, options: Options): void {
  const [pattern = ''] = options.rest;
  if (options.has('f') || pattern.length <= 15 || !/^[\w-]+$/.test(pattern)) return;
  proc.err(
    `${tool}: pattern that searches for process name longer than 15 characters will result in zero matches\nTry \`${tool} -f' option to match against the complete command line.\n`,
  );
}

/** pgrep(1) and pkill(1) of procps-ng: 0 when something matched, 1 when nothing did, 2 for a wrong command line. */
function search(tool: 'pgrep' | 'pkill'): Program {
  return function* (proc) {
    yield* settled(proc);
    const own = tool === 'pkill' ? signalArgument(proc.argv.slice(1)) : { signal: 15, args: proc.argv.slice(1) };
    const options = getopt(own.args, {
      short: 'lafxcvnoieAhVHLd:P:u:U:g:G:s:t:r:O:F:q:',
      long: LONG,
      lacking: LACKING,
    });
    if (options.fault) {
      const lacking = options.fault.kind === 'lacking';
      proc.err(faultText(tool, options.fault, USAGE(tool)));
      return lacking ? 64 : 2;
    }
    if (options.has('V')) {
      proc.out(`${tool} from procps-ng 4.0.5\n`);
      return 0;
    }
    if (options.rest.length > 1) {
      proc.err(`${tool}: only one pattern can be provided\nTry \`${tool} --help' for more information.\n`);
      return 2;
    }
    const match = matcher(proc, tool, options);
    if (isFailure(match)) {
      proc.err(match.text);
      return match.code;
    }
    const wanted = options.value('signal');
    const signal = wanted === undefined ? own.signal : signalNumber(wanted);
    if (signal === undefined) {
      proc.err(`${tool}: Unknown signal "${wanted}".\n`);
      return 2;
    }
    const found = pick(proc, options, match);
    if (found.length === 0) warnOfLength(proc, tool, options);
    if (tool === 'pkill') return yield* kill(proc, options, found, signal);
    show(proc, options, found);
    yield* proc.drain();
    return found.length > 0 ? 0 : 1;
  };
}

function show(proc: Proc, options: Options, found: readonly View[]): void {
  if (options.has('c')) {
    proc.out(`${found.length}\n`);
    return;
  }
  const lines = found.map((view) => {
    if (options.has('a')) return `${view.pid} ${view.process.argv.join(' ') || view.process.comm}`;
    return options.has('l') ? `${view.pid} ${view.process.comm}` : String(view.pid);
  });
  if (lines.length > 0) proc.out(`${lines.join(options.value('d') ?? '\n')}\n`);
}

function* kill(proc: Proc, options: Options, found: readonly View[], signal: number) {
  let done = 0;
  for (const { pid, process } of found) {
    if (!proc.kernel.mayKill(proc, process.pid)) {
      proc.err(`pkill: killing pid ${pid} failed: ${strerror('EPERM')}\n`);
      continue;
    }
    if (options.has('e')) proc.out(`${process.comm} killed (pid ${pid})\n`);
    done++;
    proc.kernel.signal(process.pid, signal === 0 ? '' : signalName(signal), proc);
  }
  if (options.has('c')) proc.out(`${found.length}\n`);
  yield* proc.tick();
  return done > 0 ? 0 : 1;
}

export const pgrep: Program = search('pgrep');
export const pkill: Program = search('pkill');
