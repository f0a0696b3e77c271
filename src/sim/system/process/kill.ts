import { strerror } from '../../host/errno.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import { SIGNALS, signalName, signalNumber } from '../../host/signals.ts';
import { byNumber } from '../../host/virtual/index.ts';
import { getopt, refuse } from '../host/options.ts';
import { type View, viewsOf } from './view.ts';

const USAGE = `
Usage:
 kill [options] <pid> [...]

Options:
 <pid> [...]            send signal to every <pid> listed
 -<signal>, -s, --signal <signal>
                        specify the <signal> to be sent
 -q, --queue <value>    integer value to be sent with the signal
 -l, --list=[<signal>]  list all signal names, or convert one to a name
 -L, --table            list all signal names in a nice table

 -h, --help     display this help and exit
 -V, --version  output version information and exit

For more details see kill(1).
`;

/** Names of all signals, as kill -l of procps wraps them. */
function names(busybox: boolean): string {
  const all = SIGNALS.slice(1).map((name) => (name === 'IO' && !busybox ? 'POLL' : name));
  if (busybox) return all.map((name, index) => `${String(index + 1).padStart(2)}) ${name}\n`).join('');
  const lines: string[] = [];
  for (const name of all) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + name.length + 1 <= 80) lines[lines.length - 1] = `${last} ${name}`;
    else lines.push(name);
  }
  return `${lines.join('\n')}\n`;
}

function list(proc: Proc, values: readonly string[], tool: string): number {
  if (values.length === 0) {
    proc.out(names(proc.flavour === 'busybox'));
    return 0;
  }
  for (const value of values) {
    const number = signalNumber(/^\d+$/.test(value) && Number(value) > 128 ? String(Number(value) - 128) : value);
    if (number === undefined) {
      proc.err(
        `${tool}: ${proc.flavour === 'busybox' ? `bad signal name '${value}'` : `unknown signal name ${value}`}\n`,
      );
      return 1;
    }
    proc.out(/^\d+$/.test(value) ? `${signalName(number)}\n` : `${number}\n`);
  }
  return 0;
}

/** Sends a signal to a process, a group (negative) or everything that the caller may signal (-1). */
function send(proc: Proc, pid: number, signal: string): 'ESRCH' | 'EPERM' | undefined {
  const { kernel } = proc;
  const own = proc.record.ns.pid;
  const found = pid > 0 ? byNumber(kernel, own, pid) : undefined;
  const group = pid === 0 ? proc.record.pgid : byNumber(kernel, own, -pid)?.pid;
  const targets =
    pid > 0
      ? found
        ? [found]
        : []
      : viewsOf(proc)
          .map((view) => view.process)
          .filter((one) => (pid === -1 ? one.pid !== 1 && one.pid !== proc.pid : one.pgid === (group ?? -pid)));
  const living = targets.filter((one) => one.status !== 'Z' || pid > 0);
  if (living.length === 0) return 'ESRCH';
  const may = living.filter((one) => kernel.mayKill(proc, one.pid));
  for (const one of may) kernel.signal(one.pid, signal, proc);
  return may.length === 0 ? 'EPERM' : undefined;
}

/** kill(1) of procps-ng and of busybox: the shell has its own as a builtin. */
export const kill: Program = function* kill(proc) {
  const tool = proc.argv[0] ?? 'kill';
  const busybox = proc.flavour === 'busybox';
  const args = [...proc.argv.slice(1)];
  let signal = 15;
  if (args.length === 0) {
    proc.err(busybox ? 'kill: you need to specify whom to kill\n' : USAGE);
    return 1;
  }
  const [first = ''] = args;
  if (first === '-V' || first === '--version') {
    proc.out('kill from procps-ng 4.0.5\n');
    return 0;
  }
  if (/^(-l|--list)/.test(first))
    return list(
      proc,
      [
        ...(first.includes('=')
          ? [first.split('=')[1] ?? '']
          : first.length > 2 && !first.startsWith('--')
            ? [first.slice(2)]
            : []),
        ...args.slice(1),
      ],
      tool,
    );
  if (first === '-s' || first === '--signal' || first === '-n') {
    const number = signalNumber(args[1] ?? '');
    if (number === undefined) {
      proc.err(
        busybox ? `kill: bad signal name '${args[1] ?? ''}'\n` : `${tool}: unknown signal name ${args[1] ?? ''}\n`,
      );
      return 1;
    }
    signal = number;
    args.splice(0, 2);
  } else if (/^-[\w+]/.test(first) && !(args.length === 1 && /^-\d+$/.test(first) && Number(first) < -64)) {
    const number = signalNumber(first.slice(1));
    if (number === undefined) {
      proc.err(
        busybox
          ? `kill: bad signal name '${first.slice(1)}'\n`
          : `${tool}: invalid argument ${first.slice(1, 2)}\n${USAGE}`,
      );
      return 1;
    }
    signal = number;
    args.shift();
  }
  if (args[0] === '--') args.shift();
  let code = 0;
  for (const arg of args) {
    if (!/^-?\d+$/.test(arg)) {
      proc.err(busybox ? `kill: invalid number '${arg}'\n` : `${tool}: failed to parse argument: '${arg}'\n`);
      code = 1;
      continue;
    }
    const failed = send(proc, Number(arg), signal === 0 ? '' : signalName(signal));
    if (failed)
      proc.err(
        busybox ? `kill: can't kill pid ${arg}: ${strerror(failed)}\n` : `${tool}: (${arg}): ${strerror(failed)}\n`,
      );
    if (failed) code = 1;
  }
  yield* proc.tick();
  return code;
};

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
  if (how.regexp) return new RegExp(name, how.ignore ? 'i' : '').test(process.comm);
  if (name.length > 15) return fold(base) === fold(name);
  return fold(process.comm) === fold(name) || (name.startsWith('/') && process.exe === name);
}

/** killall(1) of psmisc, and of busybox. */
export const killall: Program = function* killall(proc) {
  const busybox = proc.flavour === 'busybox';
  const at = proc.argv.findIndex(
    (arg, index) => index > 0 && /^-(\d+|(SIG)?[A-Z][A-Z0-9+]+)$/.test(arg) && signalNumber(arg.slice(1)) !== undefined,
  );
  const args = proc.argv.slice(1).filter((_arg, index) => index !== at - 1);
  const options = getopt(args, {
    short: 'eIgilqrs:u:vVwn:y:o:Z:',
    long: KILLALL_LONG,
    lacking: ['i', 'n', 'y', 'o', 'Z'],
  });
  if (options.fault) return refuse(proc, 'killall', options.fault, 1, 'Usage: killall [OPTION]... [--] NAME...\n');
  if (options.has('l')) {
    proc.out(names(false));
    return 0;
  }
  const text = options.value('s') ?? (at > 0 ? (proc.argv[at] ?? '').slice(1) : 'TERM');
  const number = signalNumber(text);
  if (number === undefined) {
    proc.err(`${text}: unknown signal; killall -l lists signals.\n`);
    return 1;
  }
  if (options.rest.length === 0 && !options.has('u')) {
    proc.err('Usage: killall [OPTION]... [--] NAME...\n');
    return 1;
  }
  const user = options.value('u');
  let code = 0;
  for (const name of options.rest.length > 0 ? options.rest : ['']) {
    const how = { regexp: options.has('r'), ignore: options.has('I') };
    const uid = user === undefined ? undefined : (proc.kernel.users.byName(proc, user)?.uid ?? -1);
    const found = viewsOf(proc).filter(
      (view) =>
        view.process.pid !== proc.pid &&
        view.process.status !== 'Z' &&
        (name === '' || named(view, name, how)) &&
        (uid === undefined || view.reader.uidInside(view.process.uid) === uid),
    );
    const done = found.filter((view) => {
      if (proc.kernel.mayKill(proc, view.process.pid)) return true;
      proc.err(
        busybox
          ? `killall: can't kill pid ${view.pid}: Operation not permitted\n`
          : `${view.process.comm}(${view.pid}): Operation not permitted\n`,
      );
      return false;
    });
    for (const { process, pid } of done) {
      proc.kernel.signal(process.pid, number === 0 ? '' : signalName(number), proc);
      if (options.has('v')) proc.err(`Killed ${process.comm}(${pid}) with signal ${number}\n`);
    }
    if (options.has('w'))
      yield* proc.until(() => done.every(({ process }) => (proc.kernel.process(process.pid)?.status ?? 'Z') === 'Z'));
    if (done.length > 0) continue;
    if (!options.has('q')) proc.err(busybox ? `killall: ${name}: no process killed\n` : `${name}: no process found\n`);
    code = 1;
  }
  yield* proc.tick();
  return code;
};

/** pidof(1): numbers of the processes of a program, the newest first. */
export const pidof: Program = function* pidof(proc) {
  const options = getopt(proc.argv.slice(1), {
    short: 'sxqnc:o:S:tzwhV',
    long: { 'single-shot': 's', 'omit-pid': 'o:', separator: 'S:', 'with-workers': 'w' },
  });
  if (options.fault) return refuse(proc, 'pidof', options.fault, 1, '\nUsage:\n pidof [options] [program [...]]\n');
  const omitted = new Set(
    options
      .values('o')
      .flatMap((one) => one.split(/[,; ]/))
      .map((one) => (one === '%PPID' ? proc.record.ppid : Number(one))),
  );
  const found = options.rest.flatMap((name) =>
    viewsOf(proc)
      .reverse()
      .filter((view) => {
        const { process, pid } = view;
        if (process.pid === proc.pid || omitted.has(pid) || process.status === 'Z' || process.argv.length === 0)
          return false;
        const base = name.replace(/^.*\//, '');
        const word = process.argv[0] ?? '';
        return name.includes('/')
          ? process.exe === name || word === name
          : word.replace(/^-?(.*\/)?/, '') === base || process.comm === base;
      })
      .map((view) => view.pid),
  );
  const shown = options.has('s') ? found.slice(0, 1) : found;
  if (shown.length > 0 && !options.has('q')) proc.out(`${shown.join(options.value('S') ?? ' ')}\n`);
  yield* proc.tick();
  return shown.length > 0 ? 0 : 1;
};
