import { setOption } from './builtins/set-options.ts';
import { optionByLetter } from './state/options.ts';
import type { Shell } from './state/shell.ts';

/** What the arguments of a shell ask for. */
export interface Invocation {
  readonly command: string | undefined;
  readonly script: string | undefined;
  readonly name: string;
  readonly args: readonly string[];
  readonly login: boolean;
  readonly interactive: boolean;
  readonly startFiles: { readonly profile: boolean; readonly rc: string | undefined };
}

const LONG: Readonly<Record<string, number>> = {
  login: 0,
  norc: 0,
  noprofile: 0,
  posix: 0,
  verbose: 0,
  version: 0,
  help: 0,
  noediting: 0,
  restricted: 0,
  rcfile: 1,
  'init-file': 1,
};

const VERSION = `GNU bash, version 5.3.15(1)-release (x86_64-pc-linux-gnu)
Copyright (C) 2025 Free Software Foundation, Inc.
License GPLv3+: GNU GPL version 3 or later <http://gnu.org/licenses/gpl.html>

This is free software; you are free to change and redistribute it.
There is NO WARRANTY, to the extent permitted by law.
`;

const LONG_USAGE = `GNU long options:
${['debug', 'debugger', 'dump-po-strings', 'dump-strings', 'help', 'init-file', 'login', 'noediting', 'noprofile', 'norc', 'posix', 'pretty-print', 'rcfile', 'restricted', 'verbose', 'version'].map((name) => `\t--${name}\n`).join('')}Shell options:
\t-ilrsD or -c command or -O shopt_option\t\t(invocation only)
\t-abefhkmnptuvxBCEHPT or -o option
`;

/** Options as they are read. */
interface Reading {
  readonly flags: Set<string>;
  rc: string | undefined;
  /** Where in argv it is. */
  at: number;
}

/** A long option of bash; an exit code when the shell ends with it. */
function longOption(sh: Shell, arg: string, reading: Reading): number | undefined {
  const name = arg.slice(2);
  if (!Object.hasOwn(LONG, name)) return wrongOption(sh, arg);
  if (name === 'version') {
    sh.proc.out(VERSION);
    return 0;
  }
  if (LONG[name] === 1) reading.rc = sh.proc.argv[++reading.at];
  if (name === 'norc') reading.rc = undefined;
  reading.flags.add(name);
  return undefined;
}

/** A word of option letters; an exit code when there is a wrong one. */
function letterOptions(sh: Shell, arg: string, reading: Reading): number | undefined {
  for (const letter of arg.slice(1)) {
    if (letter === 'o' || (letter === 'O' && sh.dialect.name === 'bash')) {
      const name = sh.proc.argv[++reading.at] ?? '';
      if (letter === 'O') sh.shopts.add(name);
      else if (!setOption(sh, name, arg[0] === '-')) return wrongName(sh, name);
    } else if ('cilsr'.includes(letter)) reading.flags.add(letter);
    else {
      const option = optionByLetter(letter);
      if (!option) return wrongOption(sh, `${arg[0]}${letter}`);
      setOption(sh, option, arg[0] === '-');
    }
  }
  return undefined;
}

/** Reads a shell's argv and sets the options it asks for; an exit code when there is nothing to run. */
export function readInvocation(sh: Shell): Invocation | number {
  const { argv } = sh.proc;
  const own = argv[0] ?? sh.dialect.name;
  const reading: Reading = { flags: new Set(), rc: '~/.bashrc', at: 1 };
  for (; reading.at < argv.length; reading.at++) {
    const arg = argv[reading.at] as string;
    if (!/^[-+]./.test(arg) && arg !== '-') break;
    if (arg === '--' || arg === '-') {
      reading.at++;
      break;
    }
    const ended =
      arg.startsWith('--') && sh.dialect.name === 'bash'
        ? longOption(sh, arg, reading)
        : letterOptions(sh, arg, reading);
    if (ended !== undefined) return ended;
  }
  const { flags, rc } = reading;
  const rest = argv.slice(reading.at);
  const login = flags.has('l') || flags.has('login') || own.startsWith('-');
  const common = { login, interactive: flags.has('i'), startFiles: { profile: !flags.has('noprofile'), rc } };
  if (flags.has('c')) {
    if (rest[0] === undefined) return withoutCommand(sh, own);
    return { ...common, command: rest[0], script: undefined, name: rest[1] ?? own, args: rest.slice(2) };
  }
  if (flags.has('s') || rest[0] === undefined)
    return { ...common, command: undefined, script: undefined, name: own, args: rest };
  return { ...common, command: undefined, script: rest[0], name: rest[0], args: rest.slice(1) };
}

function withoutCommand(sh: Shell, own: string): number {
  const { name } = sh.dialect;
  sh.proc.err(
    name === 'bash'
      ? `${own}: -c: option requires an argument\n`
      : `${own}: ${name === 'dash' ? '0: ' : ''}-c requires an argument\n`,
  );
  return 2;
}

function wrongName(sh: Shell, name: string): number {
  const own = sh.proc.argv[0] ?? '';
  if (sh.dialect.name === 'bash') sh.proc.err(`${own}: ${name}: invalid option name\n`);
  else sh.proc.err(`${own}: ${sh.dialect.name === 'dash' ? '0: Illegal' : 'illegal'} option -o ${name}\n`);
  return 2;
}

function wrongOption(sh: Shell, option: string): number {
  const own = sh.proc.argv[0] ?? '';
  if (sh.dialect.name === 'bash')
    sh.proc.err(
      `${own}: ${option}: invalid option\nUsage:\t${own} [GNU long option] [option] ...\n\t${own} [GNU long option] [option] script-file ...\n${LONG_USAGE}`,
    );
  else sh.proc.err(`${own}: ${sh.dialect.name === 'dash' ? '0: Illegal' : 'illegal'} option ${option.slice(0, 2)}\n`);
  return 2;
}
