import type { Program } from '../../host/program.ts';
import { type OptionSpec, options } from '../text/tool/options.ts';
import { by, complain, quote, simple } from '../text/tool/say.ts';

const UNITS: Readonly<Record<string, number>> = { '': 1, s: 1, m: 60, h: 3600, d: 86_400 };

/** Milliseconds of '5', '1.5m', 'infinity'; undefined for what is no time. */
export function durationOf(text: string): number | undefined {
  if (/^inf(inity)?$/i.test(text)) return 1e14;
  const match = /^(\d+\.?\d*|\.\d+)([smhd]?)$/.exec(text);
  return match ? Number(match[1]) * (UNITS[match[2] ?? ''] ?? 1) * 1000 : undefined;
}

/** sleep(1). */
export const sleep: Program = function* (proc) {
  const words = proc.argv.slice(1);
  if (words.length === 0)
    return complain(proc, by(proc, "missing operand\nTry 'sleep --help' for more information.", 'missing operand'));
  let ms = 0;
  for (const word of words) {
    const one = durationOf(word);
    if (one === undefined)
      return complain(
        proc,
        by(
          proc,
          `invalid time interval ${quote(proc, word)}\nTry 'sleep --help' for more information.`,
          `invalid number '${word}'`,
        ),
      );
    ms += one;
  }
  yield* proc.sleep(ms);
  return 0;
};

/** true(1). */
export const yes: Program = simple(() => 0);
/** false(1). */
export const no: Program = simple(() => 1);

const ENV: OptionSpec = { short: '+iu:0C:', long: 'ignore-environment=i unset:=u null=0 chdir:=C', code: 125 };

/** env(1): shows the environment, or runs a command in a changed one. */
export const env: Program = function* (proc) {
  const given = options(proc, ENV);
  if (typeof given === 'number') return given;
  const next: Record<string, string> = given.has('i') ? {} : { ...proc.env };
  for (const name of given.values('u')) delete next[name];
  const words = [...given.args];
  while (words[0] !== undefined && /^[^=]+=/.test(words[0])) {
    const word = words.shift() ?? '';
    next[word.slice(0, word.indexOf('='))] = word.slice(word.indexOf('=') + 1);
  }
  if (words.length === 0) {
    proc.out(
      Object.entries(next)
        .map(([name, value]) => `${name}=${value}${given.has('0') ? '\0' : '\n'}`)
        .join(''),
    );
    return 0;
  }
  const started = proc.exec(words, next);
  if (started.ok) return yield* started.value;
  return complain(
    proc,
    by(proc, `‘${words[0]}’: No such file or directory`, `can't execute '${words[0]}': No such file or directory`),
    started.error === 'ENOENT' ? 127 : 126,
  );
};

/** printenv(1). */
export const printenv: Program = simple((proc) => {
  const names = proc.argv.slice(1).filter((word) => !word.startsWith('-'));
  if (names.length === 0)
    proc.out(
      Object.entries(proc.env)
        .map(([name, value]) => `${name}=${value}\n`)
        .join(''),
    );
  let code = 0;
  for (const name of names) {
    const value = proc.env[name];
    if (value === undefined) code = 1;
    else proc.out(`${value}\n`);
  }
  return code;
});

const UNAME: OptionSpec = {
  short: 'asnrvmpio',
  long: 'all=a kernel-name=s nodename=n kernel-release=r kernel-version=v machine=m processor=p hardware-platform=i operating-system=o',
};

/** uname(1). */
export const uname: Program = simple((proc) => {
  const given = options(proc, UNAME);
  if (typeof given === 'number') return given;
  const release = proc.fs.read('/proc/sys/kernel/osrelease');
  const version = proc.fs.read('/proc/sys/kernel/version');
  const hostname = proc.kernel.state.ns.uts[proc.record.ns.uts]?.hostname ?? '';
  const parts: readonly (readonly [string, string])[] = [
    ['s', 'Linux'],
    ['n', hostname],
    ['r', release.ok ? release.value.trim() : ''],
    ['v', version.ok ? version.value.trim() : ''],
    ['m', 'x86_64'],
    ['o', 'GNU/Linux'],
  ];
  const wanted =
    given.given.length === 0
      ? ['s']
      : given.has('a')
        ? parts.map(([letter]) => letter)
        : given.given.map(([letter]) => letter);
  proc.out(
    `${parts
      .filter(([letter]) => wanted.includes(letter))
      .map(([, text]) => text)
      .join(' ')}\n`,
  );
  return 0;
});

/** basename(1). */
export const basename: Program = simple((proc) => {
  const [path, suffix = ''] = proc.argv.slice(1);
  if (path === undefined) return complain(proc, "missing operand\nTry 'basename --help' for more information.");
  const name = path.replace(/(.)\/+$/, '$1').replace(/^.*\/(?=.)/, '');
  proc.out(`${suffix !== '' && name !== suffix && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name}\n`);
  return 0;
});

/** dirname(1). */
export const dirname: Program = simple((proc) => {
  const paths = proc.argv.slice(1);
  if (paths.length === 0) return complain(proc, "missing operand\nTry 'dirname --help' for more information.");
  for (const path of paths) {
    const bare = path.replace(/(.)\/+$/, '$1');
    proc.out(`${bare.includes('/') ? bare.replace(/\/+[^/]*$/, '') || '/' : '.'}\n`);
  }
  return 0;
});

/** which(1). */
export const which: Program = simple((proc) => {
  let code = 0;
  for (const name of proc.argv.slice(1).filter((word) => !word.startsWith('-'))) {
    const found = proc.lookup(name);
    if (found.ok) proc.out(`${found.value.invoked}\n`);
    else code = 1;
  }
  return code;
});

/** nproc(1): the machine has two processors. */
export const nproc: Program = simple((proc) => {
  proc.out('2\n');
  return 0;
});

/** tty(1). */
export const tty: Program = simple((proc) => {
  proc.out(proc.isTty(0) ? `${proc.fd(0)?.name}\n` : 'not a tty\n');
  return proc.isTty(0) ? 0 : 1;
});

/** clear(1). */
export const clear: Program = simple((proc) => {
  proc.out('\u001b[H\u001b[2J\u001b[3J');
  return 0;
});

const TIMEOUT: OptionSpec = {
  short: '+s:k:v',
  long: 'signal:=s kill-after:=k preserve-status=P foreground=F verbose=v',
  code: 125,
};

/** timeout(1). */
export const timeout: Program = function* (proc) {
  const given = options(proc, TIMEOUT);
  if (typeof given === 'number') return given;
  const [limit = '', ...command] = given.args;
  const ms = durationOf(limit);
  if (command.length === 0) return complain(proc, "missing operand\nTry 'timeout --help' for more information.", 125);
  if (ms === undefined)
    return complain(
      proc,
      `invalid time interval ${quote(proc, limit)}\nTry 'timeout --help' for more information.`,
      125,
    );
  const child = proc.kernel.spawn({ parent: proc.pid, argv: command });
  if (!child.ok)
    return complain(
      proc,
      `failed to run command ${quote(proc, command[0] ?? '')}: No such file or directory`,
      child.error === 'ENOENT' ? 127 : 126,
    );
  const ended = (): boolean => (proc.kernel.process(child.value)?.status ?? 'Z') === 'Z';
  yield* proc.until(ended, ms === 0 ? undefined : proc.kernel.now + ms);
  if (ended()) return yield* proc.wait(child.value);
  const signal = (given.value('s') ?? 'TERM').replace(/^SIG/, '');
  proc.kernel.signal(child.value, signal, proc);
  const kill = durationOf(given.value('k') ?? '');
  if (kill !== undefined) {
    yield* proc.until(ended, proc.kernel.now + kill);
    if (!ended()) proc.kernel.signal(child.value, 'KILL', proc);
  }
  const code = yield* proc.wait(child.value);
  return given.has('P') ? code : signal === 'KILL' ? 137 : 124;
};

/** dircolors(1): what a login shell's start file asks for. */
export const dircolors: Program = simple((proc) => {
  proc.out("LS_COLORS='di=01;34:ln=01;36:so=01;35:pi=40;33:ex=01;32';\nexport LS_COLORS\n");
  return 0;
});
