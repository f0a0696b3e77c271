import { strerror } from '../../host/errno.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import { signalName, signalNumber } from '../../host/signals.ts';
import { byNumber } from '../../host/virtual/index.ts';
import { signalNames } from './signal-names.ts';
import { viewsOf } from './view.ts';

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

function list(proc: Proc, values: readonly string[], tool: string): number {
  if (values.length === 0) {
    proc.out(signalNames(proc.flavour === 'busybox'));
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

/** The signal that the first words name, and the words behind it; undefined where there is no such signal (said). */
function signalOf(
  proc: Proc,
  args: readonly string[],
): { readonly signal: number; readonly rest: readonly string[] } | undefined {
  const [first = '', second = ''] = args;
  const tool = proc.argv[0] ?? 'kill';
  const busybox = proc.flavour === 'busybox';
  const named = first === '-s' || first === '--signal' || first === '-n';
  const dashed = /^-[\w+]/.test(first) && !(args.length === 1 && /^-\d+$/.test(first) && Number(first) < -64);
  if (!named && !dashed) return { signal: 15, rest: args };
  const text = named ? second : first.slice(1);
  const signal = signalNumber(text);
  if (signal !== undefined) return { signal, rest: args.slice(named ? 2 : 1) };
  if (busybox) proc.err(`kill: bad signal name '${text}'\n`);
  else
    proc.err(
      named ? `${tool}: unknown signal name ${text}\n` : `${tool}: invalid argument ${text.slice(0, 1)}\n${USAGE}`,
    );
  return undefined;
}

/** Sends a signal to all that are named; 1 where one could not be sent. */
function sendAll(proc: Proc, names: readonly string[], signal: number): number {
  const tool = proc.argv[0] ?? 'kill';
  const busybox = proc.flavour === 'busybox';
  let code = 0;
  for (const name of names) {
    const failed = /^-?\d+$/.test(name) ? send(proc, Number(name), signal === 0 ? '' : signalName(signal)) : 'EINVAL';
    if (failed === undefined) continue;
    code = 1;
    if (failed === 'EINVAL')
      proc.err(busybox ? `kill: invalid number '${name}'\n` : `${tool}: failed to parse argument: '${name}'\n`);
    else if (busybox) proc.err(`kill: can't kill pid ${name}: ${strerror(failed)}\n`);
    else proc.err(`${tool}: (${name}): ${strerror(failed)}\n`);
  }
  return code;
}

/** Names that kill -l is given: behind '=', glued to the letter, or as words. */
function listed(first: string, more: readonly string[]): readonly string[] {
  if (first.includes('=')) return [first.split('=')[1] ?? '', ...more];
  return first.length > 2 && !first.startsWith('--') ? [first.slice(2), ...more] : more;
}

/** kill(1) of procps-ng and of busybox: the shell has its own as a builtin. */
export const kill: Program = function* kill(proc) {
  const args = proc.argv.slice(1);
  const [first] = args;
  if (first === undefined) {
    proc.err(proc.flavour === 'busybox' ? 'kill: you need to specify whom to kill\n' : USAGE);
    return 1;
  }
  if (first === '-V' || first === '--version') {
    proc.out('kill from procps-ng 4.0.5\n');
    return 0;
  }
  if (/^(-l|--list)/.test(first)) return list(proc, listed(first, args.slice(1)), proc.argv[0] ?? 'kill');
  const found = signalOf(proc, args);
  if (!found) return 1;
  const code = sendAll(proc, found.rest[0] === '--' ? found.rest.slice(1) : found.rest, found.signal);
  yield* proc.tick();
  return code;
};
