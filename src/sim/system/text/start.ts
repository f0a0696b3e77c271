import type { Proc } from '../../host/proc.ts';
import type { Program, Task } from '../../host/program.ts';
import { missing, type OptionSpec, options, usageError } from './tool/options.ts';
import { by, complain, quote, quoteName, why } from './tool/say.ts';

const UNITS: Readonly<Record<string, number>> = { '': 1, s: 1, m: 60, h: 3600, d: 86400 };

/** Seconds of a duration such as `1.5m`, or undefined. */
export function duration(text: string): number | undefined {
  if (/^inf(inity)?$/i.test(text)) return 1e9;
  const match = /^(\d+\.?\d*|\.\d+)([smhd]?)$/.exec(text);
  return match ? Number(match[1]) * (UNITS[match[2] ?? ''] ?? 1) : undefined;
}

const SLEEP: OptionSpec = { short: '' };

/** sleep(1): waits for the sum of its arguments. */
export const sleep: Program = function* (proc) {
  const given = options(proc, SLEEP);
  if (typeof given === 'number') return given;
  if (given.args.length === 0) return missing(proc, SLEEP);
  let total = 0;
  for (const text of given.args) {
    const seconds = duration(text);
    if (seconds === undefined) {
      if (proc.flavour === 'busybox') return complain(proc, `invalid number '${text}'`);
      return usageError(proc, SLEEP, `invalid time interval ${quote(proc, text)}`);
    }
    total += seconds;
  }
  yield* proc.sleep(total * 1000);
  return 0;
};

const ENV: OptionSpec = {
  short: '+0C:iS:u:v',
  long: 'null=0 chdir:=C ignore-environment=i unset:=u split-string:=S debug=v',
  busybox: '+iu:0',
  lacks: 'block-signal default-signal ignore-signal list-signal-handling a argv0',
  code: 125,
};

/** env(1): runs a command with another environment, or prints it. */
export const env: Program = function* (proc) {
  const argv = proc.argv.slice(1).map((word) => (word === '-' ? '-i' : word));
  const given = options(proc, ENV, argv);
  if (typeof given === 'number') return given;
  const vars: Record<string, string> = given.has('i') ? {} : { ...proc.env };
  for (const name of given.values('u')) delete vars[name];
  const words = [...given.values('S').flatMap((text) => text.split(/\s+/).filter(Boolean)), ...given.args];
  while (words[0]?.includes('=')) {
    const word = words.shift() ?? '';
    vars[word.slice(0, word.indexOf('='))] = word.slice(word.indexOf('=') + 1);
  }
  if (words.length === 0) {
    for (const [name, value] of Object.entries(vars)) proc.out(`${name}=${value}${given.has('0') ? '\0' : '\n'}`);
    yield* proc.drain();
    return 0;
  }
  const folder = given.value('C');
  if (folder !== undefined) {
    const there = proc.fs.stat(folder);
    if (!there.ok) return complain(proc, `cannot change directory to ${quoteName(folder)}: ${why(there.error)}`, 125);
    proc.cwd = there.value.path;
  }
  return yield* become(proc, words, vars, (text, reason) =>
    by(proc, `${quote(proc, text)}: ${reason}`, `can't execute '${text}': ${reason}`),
  );
};

/** Becomes a command (execvp(3)); 127 and 126 with a message when it cannot. */
export function* become(
  proc: Proc,
  words: readonly string[],
  vars: Record<string, string> | undefined,
  message: (name: string, reason: string) => string,
): Task<number> {
  const name = words[0] ?? '';
  const before = proc.argv;
  const task = proc.exec(words, vars);
  if (task.ok) return yield* task.value;
  proc.record.argv = before;
  const errno = task.error === 'EISDIR' ? 'EACCES' : task.error;
  return complain(proc, message(name, why(errno)), errno === 'ENOENT' ? 127 : 126);
}

/** printenv(1). */
export const printenv: Program = function* (proc) {
  const given = options(proc, { short: '+0', long: 'null=0', code: 2 });
  if (typeof given === 'number') return given;
  const end = given.has('0') ? '\0' : '\n';
  let code = 0;
  if (given.args.length === 0) for (const [name, value] of Object.entries(proc.env)) proc.out(`${name}=${value}${end}`);
  for (const name of given.args) {
    const value = proc.env[name];
    if (value === undefined) code = 1;
    else proc.out(value + end);
  }
  yield* proc.drain();
  return code;
};

const TIMEOUT: OptionSpec = {
  short: '+k:s:v',
  long: 'kill-after:=k signal:=s foreground=f preserve-status=p verbose=v',
  busybox: '+s:k:',
  code: 125,
};

const NUMBERED: Readonly<Record<string, string>> = {
  1: 'HUP',
  2: 'INT',
  3: 'QUIT',
  9: 'KILL',
  10: 'USR1',
  12: 'USR2',
  15: 'TERM',
  18: 'CONT',
  19: 'STOP',
};

/** timeout(1): runs a command and ends it when it takes too long (124; 137 when it had to be killed). */
export const timeout: Program = function* (proc) {
  const given = options(proc, TIMEOUT);
  if (typeof given === 'number') return given;
  const [limit, ...words] = given.args;
  if (limit === undefined || words.length === 0) return usageError(proc, TIMEOUT, '');
  const seconds = duration(limit);
  if (seconds === undefined) {
    if (proc.flavour === 'busybox') return complain(proc, `invalid number '${limit}'`);
    return usageError(proc, TIMEOUT, `invalid time interval ${quote(proc, limit)}`);
  }
  const wanted = (given.value('s') ?? 'TERM').toUpperCase().replace(/^SIG/, '');
  const signal = NUMBERED[wanted] ?? wanted;
  const child = proc.kernel.spawn({ parent: proc.pid, argv: words });
  if (!child.ok) {
    const reason = why(child.error === 'EISDIR' ? 'EACCES' : child.error);
    const name = words[0] ?? '';
    return complain(
      proc,
      by(proc, `failed to run command ${quote(proc, name)}: ${reason}`, `can't execute '${name}': ${reason}`),
      child.error === 'ENOENT' ? 127 : 126,
    );
  }
  const ended = (): boolean => (proc.kernel.process(child.value)?.status ?? 'Z') === 'Z';
  const start = proc.kernel.now;
  if (seconds > 0) yield* proc.until(ended, start + seconds * 1000);
  else yield* proc.until(ended);
  if (ended()) return yield* proc.wait(child.value);
  const send = (name: string): void => {
    if (given.has('v')) complain(proc, `sending signal ${name} to command ${quote(proc, words[0] ?? '')}`);
    proc.kernel.signal(child.value, name, proc);
  };
  send(signal);
  const grace = duration(given.value('k') ?? '');
  if (grace !== undefined) yield* proc.until(ended, proc.kernel.now + grace * 1000);
  const killed = grace !== undefined && !ended();
  if (killed) send('KILL');
  const code = yield* proc.wait(child.value);
  if (given.has('p')) return code;
  return killed || signal === 'KILL' ? 137 : proc.flavour === 'busybox' ? 143 : 124;
};

/** true(1). */
export const succeed: Program = function* (proc) {
  yield* proc.drain();
  return 0;
};
/** false(1). */
export const fail: Program = function* (proc) {
  yield* proc.drain();
  return 1;
};
