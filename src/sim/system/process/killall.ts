import { boundedRegex } from '../../../lib/regex/index.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program, Task } from '../../host/program.ts';
import { signalName, signalNumber } from '../../host/signals.ts';
import { getopt, type Options, refuse } from '../host/options.ts';
import { signalNames } from './signal-names.ts';
import { type View, viewsOf } from './view.ts';

const KILLALL_LONG = {
  exact: 'e',
  'ignore-case': 'I',
  'process-group': 'g',
  interactive: 'i',
  list: 'l',
  quiet: 'q',
  regexp: 'r',
  signal: 's:',
  user: 'u:',
  verbose: 'v',
  version: 'V',
  wait: 'w',
  ns: 'n:',
  'younger-than': 'y:',
  'older-than': 'o:',
  context: 'Z:',
};

/** Processes of a name: the comm, or where it is cut the whole name of the first word. */
function named(view: View, name: string, how: { readonly regexp: boolean; readonly ignore: boolean }): boolean {
  const { process } = view;
  const base = (process.argv[0] ?? '').replace(/^.*\//, '');
  const fold = (text: string): string => (how.ignore ? text.toLowerCase() : text);
  if (how.regexp) return boundedRegex(name, how.ignore ? 'i' : '').test(process.comm);
  if (name.length > 15) return fold(base) === fold(name);
  return fold(process.comm) === fold(name) || (name.startsWith('/') && process.exe === name);
}

/** Processes that killall is to signal by one name, without those that it may not (said). */
function targets(proc: Proc, options: Options, name: string): View[] {
  const user = options.value('u');
  const uid = user === undefined ? undefined : (proc.kernel.users.byName(proc, user)?.uid ?? -1);
  const how = { regexp: options.has('r'), ignore: options.has('I') };
  const found = viewsOf(proc)
    .filter(({ process }) => process.pid !== proc.pid && process.status !== 'Z')
    .filter((view) => name === '' || named(view, name, how))
    .filter(({ process }) => uid === undefined || proc.uidInside(process.uid) === uid);
  return found.filter(({ process, pid }) => {
    if (proc.kernel.mayKill(proc, process.pid)) return true;
    const busybox = proc.flavour === 'busybox';
    proc.err(
      busybox
        ? `killall: can't kill pid ${pid}: Operation not permitted\n`
        : `${process.comm}(${pid}): Operation not permitted\n`,
    );
    return false;
  });
}

/** Signals all processes of one name; 1 where there was none. */
function* killName(proc: Proc, options: Options, name: string, number: number): Task<number> {
  const done = targets(proc, options, name);
  for (const { process, pid } of done) {
    proc.kernel.signal(process.pid, number === 0 ? '' : signalName(number), proc);
    if (options.has('v')) proc.err(`Killed ${process.comm}(${pid}) with signal ${number}\n`);
  }
  const ended = (): boolean => done.every(({ process }) => (proc.kernel.process(process.pid)?.status ?? 'Z') === 'Z');
  if (options.has('w')) yield* proc.until(ended);
  if (done.length > 0) return 0;
  const text = proc.flavour === 'busybox' ? `killall: ${name}: no process killed\n` : `${name}: no process found\n`;
  if (!options.has('q')) proc.err(text);
  return 1;
}

const isSignal = (arg: string): boolean =>
  /^-(\d+|(SIG)?[A-Z][A-Z0-9+]+)$/.test(arg) && signalNumber(arg.slice(1)) !== undefined;

/** killall(1) of psmisc, and of busybox. */
export const killall: Program = function* killall(proc) {
  const words = proc.argv.slice(1);
  const dashed = words.find(isSignal);
  const grammar = { short: 'eIgilqrs:u:vVwn:y:o:Z:', long: KILLALL_LONG, lacking: ['i', 'n', 'y', 'o', 'Z'] };
  const options = getopt(
    words.filter((word) => word !== dashed),
    grammar,
  );
  if (options.fault) return refuse(proc, 'killall', options.fault, 1, USAGE);
  if (options.has('l')) {
    proc.out(signalNames(false));
    return 0;
  }
  const text = options.value('s') ?? dashed?.slice(1) ?? 'TERM';
  const number = signalNumber(text);
  if (number === undefined) {
    proc.err(`${text}: unknown signal; killall -l lists signals.\n`);
    return 1;
  }
  if (options.rest.length === 0 && !options.has('u')) {
    proc.err(USAGE);
    return 1;
  }
  let code = 0;
  for (const name of options.rest.length > 0 ? options.rest : [''])
    code = (yield* killName(proc, options, name, number)) || code;
  yield* proc.tick();
  return code;
};
const USAGE = 'Usage: killall [OPTION]... [--] NAME...\n';
