import type { Builtin, Call } from './builtin.ts';
import { readOptions } from './options.ts';

const CLASSES: Readonly<Record<string, number>> = { u: 0o700, g: 0o070, o: 0o007, a: 0o777 };

/** A symbolic mode applied to a umask: 'u=rwx,g=rx,o='. Undefined when it is not one. */
function symbolic(mask: number, text: string): number | undefined {
  let allowed = ~mask & 0o777;
  for (const clause of text.split(',')) {
    const match = /^([ugoa]*)([-+=])([rwx]*)$/.exec(clause);
    if (!match) return undefined;
    const who = [...(match[1] || 'a')].reduce((all, letter) => all | (CLASSES[letter] ?? 0), 0);
    const bits =
      [...(match[3] ?? '')].reduce(
        (all, letter) => all | (letter === 'r' ? 0o444 : letter === 'w' ? 0o222 : 0o111),
        0,
      ) & who;
    if (match[2] === '+') allowed |= bits;
    else if (match[2] === '-') allowed &= ~bits;
    else allowed = (allowed & ~who) | bits;
  }
  return ~allowed & 0o777;
}

const words = (mask: number): string => {
  const letters = (bits: number): string => (bits & 4 ? 'r' : '') + (bits & 2 ? 'w' : '') + (bits & 1 ? 'x' : '');
  const allowed = ~mask & 0o777;
  return `u=${letters(allowed >> 6)},g=${letters((allowed >> 3) & 7)},o=${letters(allowed & 7)}`;
};

/** umask: prints or sets the mask of new files; -S in letters. */
export const umask: Builtin = (call) => {
  const { sh } = call;
  const options = readOptions(call, sh.dialect.name === 'bash' ? 'pS' : 'S');
  if (!options) return 2;
  const { record } = sh.proc;
  const [mode] = options.rest;
  if (mode === undefined) {
    const shown = options.flags.has('S') ? words(record.umask) : record.umask.toString(8).padStart(4, '0');
    sh.proc.out(`${options.flags.has('p') ? `umask ${options.flags.has('S') ? '-S ' : ''}` : ''}${shown}\n`);
    return 0;
  }
  if (/^\d/.test(mode) && !/^[0-7]{1,4}$/.test(mode)) {
    sh.complain(
      sh.dialect.name === 'bash'
        ? `${mode}: octal number out of range`
        : `${sh.dialect.name === 'ash' ? 'illegal' : 'Illegal'} mode: ${mode}`,
      'umask',
    );
    return sh.dialect.name === 'bash' ? 1 : 2;
  }
  const value = /^\d/.test(mode) ? Number.parseInt(mode, 8) & 0o777 : symbolic(record.umask, mode);
  if (value === undefined) {
    const wrong = /^[ugoa]*([^-+=ugoa])/.exec(mode)?.[1];
    sh.complain(
      sh.dialect.name === 'bash'
        ? `\`${wrong ?? mode.at(-1)}': invalid symbolic mode ${wrong ? 'operator' : 'character'}`
        : `${sh.dialect.name === 'ash' ? 'illegal' : 'Illegal'} mode: ${mode}`,
      'umask',
    );
    return sh.dialect.name === 'bash' ? 1 : 2;
  }
  record.umask = value;
  if (options.flags.has('S')) sh.proc.out(`${words(value)}\n`);
  return 0;
};

interface Limit {
  readonly letter: string;
  readonly name: string;
  readonly unit: string;
  readonly soft: string;
  readonly hard: string;
}
const limit = (letter: string, name: string, unit: string, soft: string, hard = soft): Limit => ({
  letter,
  name,
  unit,
  soft,
  hard,
});
const LIMITS: readonly Limit[] = [
  limit('R', 'real-time non-blocking time', 'microseconds, ', 'unlimited'),
  limit('c', 'core file size', 'blocks, ', '0', 'unlimited'),
  limit('d', 'data seg size', 'kbytes, ', 'unlimited'),
  limit('e', 'scheduling priority', '', '0'),
  limit('f', 'file size', 'blocks, ', 'unlimited'),
  limit('i', 'pending signals', '', '15434'),
  limit('l', 'max locked memory', 'kbytes, ', '8192'),
  limit('m', 'max memory size', 'kbytes, ', 'unlimited'),
  limit('n', 'open files', '', '1024', '524288'),
  limit('p', 'pipe size', '512 bytes, ', '8'),
  limit('q', 'POSIX message queues', 'bytes, ', '819200'),
  limit('r', 'real-time priority', '', '0'),
  limit('s', 'stack size', 'kbytes, ', '8192', 'unlimited'),
  limit('t', 'cpu time', 'seconds, ', 'unlimited'),
  limit('u', 'max user processes', '', '15434'),
  limit('v', 'virtual memory', 'kbytes, ', 'unlimited'),
  limit('x', 'file locks', '', 'unlimited'),
];

/** ulimit: prints limits; setting one is accepted where the real one would, without effect on the machine. */
export const ulimit: Builtin = (call) => {
  const { sh } = call;
  const options = readOptions(call, sh.dialect.name === 'bash' ? 'SHabcdefiklmnpqrstuvxPRT' : 'SHacdefilmnpqrstuvx');
  if (!options) return 2;
  const { flags, rest } = options;
  const shown = (each: Limit): string => stored(call, each) ?? given(call, each, flags.has('H'));
  if (flags.has('a')) {
    for (const each of LIMITS)
      sh.proc.out(
        `${`${each.name} `.padEnd(36 - each.letter.length - each.unit.length - 2)}(${each.unit}-${each.letter}) ${shown(each)}\n`,
      );
    return 0;
  }
  const letters = [...flags.keys()].filter((letter) => letter !== 'S' && letter !== 'H');
  const wanted = LIMITS.filter(({ letter }) => (letters.length > 0 ? letters.includes(letter) : letter === 'f'));
  const [value] = rest;
  for (const each of wanted) {
    if (value === undefined) {
      sh.proc.out(
        wanted.length > 1
          ? `${`${each.name} `.padEnd(36 - each.letter.length - each.unit.length - 2)}(${each.unit}-${each.letter}) ${shown(each)}\n`
          : `${shown(each)}\n`,
      );
      continue;
    }
    if (!/^(?:\d+|unlimited|soft|hard)$/.test(value)) {
      sh.complain(sh.dialect.name === 'bash' ? `${value}: invalid number` : `bad number`, 'ulimit');
      return sh.dialect.name === 'bash' ? 1 : 2;
    }
    const most = stored(call, { ...each, letter: `H${each.letter}` }) ?? given(call, each, true);
    const wish = value === 'hard' ? most : value === 'soft' ? shown(each) : value;
    if (exceeds(wish, most) && !sh.proc.has('SYS_RESOURCE')) {
      sh.complain(
        sh.dialect.name === 'bash'
          ? `${each.name}: cannot modify limit: Operation not permitted`
          : 'error setting limit: Operation not permitted',
        'ulimit',
      );
      return sh.dialect.name === 'bash' ? 1 : 2;
    }
    keep(call, each.letter, wish);
    if (!flags.has('S')) keep(call, `H${each.letter}`, wish);
  }
  return 0;
};

const exceeds = (wish: string, most: string): boolean =>
  most !== 'unlimited' && (wish === 'unlimited' || Number(wish) > Number(most));

/** Limits that setrlimit(2) counts in bytes and the shell in units of its own. */
const RESOURCES: Readonly<Record<string, readonly [name: string, unit: number]>> = {
  c: ['CORE', 512],
  d: ['DATA', 1024],
  e: ['NICE', 1],
  f: ['FSIZE', 512],
  i: ['SIGPENDING', 1],
  l: ['MEMLOCK', 1024],
  m: ['RSS', 1024],
  n: ['NOFILE', 1],
  q: ['MSGQUEUE', 1],
  r: ['RTPRIO', 1],
  s: ['STACK', 1024],
  t: ['CPU', 1],
  u: ['NPROC', 1],
  v: ['AS', 1024],
  x: ['LOCKS', 1],
};

/** A limit as the shell's process was given it: the machine's, or what its container sets. */
function given({ sh }: Call, each: Limit, hard: boolean): string {
  const [name = '', unit = 1] = RESOURCES[each.letter] ?? [];
  const own = sh.proc.record.rlimits?.[name]?.[hard ? 1 : 0];
  if (own === undefined) return hard ? each.hard : each.soft;
  return own < 0 ? 'unlimited' : String(Math.floor(own / unit));
}

/** Limits that were set, kept with the shell's process. */
const changed = new WeakMap<object, Map<string, string>>();
const stored = ({ sh }: Call, { letter }: Limit): string | undefined => changed.get(sh)?.get(letter);
function keep({ sh }: Call, letter: string, value: string): void {
  const limits = changed.get(sh) ?? new Map<string, string>();
  limits.set(letter, value);
  changed.set(sh, limits);
}

/** times: what the shell and its children used of the processor. */
export const times: Builtin = ({ sh }) => {
  const zeros = sh.dialect.name === 'dash' ? '0m0.000000s' : '0m0.000s';
  const own = sh.dialect.name === 'bash' ? `0m0.00${Math.min(9, sh.proc.record.cpu)}s` : zeros;
  sh.proc.out(`${own} ${zeros}\n${zeros} ${zeros}\n`);
  return 0;
};
