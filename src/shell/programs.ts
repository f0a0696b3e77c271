import type { Proc } from '../sim/host/proc.ts';
import type { Program, Programs, Task } from '../sim/host/program.ts';
import { runInteractive } from './interactive.ts';
import { isComplete } from './parse/complete.ts';
import { parseShell } from './parse/parse.ts';
import { ExitShell } from './run/control.ts';
import { statusOf } from './run/fork.ts';
import { runText } from './run/script.ts';
import { restoreSignal, runExitTrap } from './run/traps.ts';
import { takeLine } from './builtins/read-input.ts';
import { setOption } from './builtins/set.ts';
import { startVariables } from './state/computed.ts';
import { ASH, BASH, DASH, type Dialect } from './state/dialect.ts';
import { INTERACTIVE_OPTIONS, optionByLetter } from './state/options.ts';
import { Shell } from './state/shell.ts';
import { readStartFiles } from './start-files.ts';

/** What the arguments of a shell ask for. */
interface Invocation {
  readonly command: string | undefined;
  readonly script: string | undefined;
  readonly name: string;
  readonly args: readonly string[];
  readonly login: boolean;
  readonly interactive: boolean;
  readonly startFiles: { readonly profile: boolean; readonly rc: string | undefined };
}

const LONG: Readonly<Record<string, number>> = { login: 0, norc: 0, noprofile: 0, posix: 0, verbose: 0, version: 0, help: 0, noediting: 0, restricted: 0, 'rcfile': 1, 'init-file': 1 };

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

/** Reads a shell's argv and sets the options it asks for; an exit code when there is nothing to run. */
function invocation(sh: Shell): Invocation | number {
  const argv = sh.proc.argv;
  const own = argv[0] ?? sh.dialect.name;
  const flags = new Set<string>();
  let rc: string | undefined = '~/.bashrc';
  let i = 1;
  for (; i < argv.length && /^[-+]./.test(argv[i] as string); i++) {
    const arg = argv[i] as string;
    if (arg === '--' || arg === '-') {
      i++;
      break;
    }
    if (arg.startsWith('--') && sh.dialect.name === 'bash') {
      const name = arg.slice(2);
      if (LONG[name] === undefined) return wrongOption(sh, arg);
      if (name === 'version') {
        sh.proc.out(VERSION);
        return 0;
      }
      if (LONG[name] === 1) rc = argv[++i];
      if (name === 'norc') rc = undefined;
      flags.add(name);
      continue;
    }
    for (const letter of arg.slice(1)) {
      if (letter === 'o' || (letter === 'O' && sh.dialect.name === 'bash')) {
        const name = argv[++i] ?? '';
        if (letter === 'O') sh.shopts.add(name);
        else if (!setOption(sh, name, arg[0] === '-')) return wrongName(sh, name);
      } else if ('cilsr'.includes(letter)) flags.add(letter);
      else {
        const option = optionByLetter(letter);
        if (!option) return wrongOption(sh, `${arg[0]}${letter}`);
        setOption(sh, option, arg[0] === '-');
      }
    }
  }
  const rest = argv.slice(i);
  const login = flags.has('l') || flags.has('login') || own.startsWith('-');
  const common = { login, interactive: flags.has('i'), startFiles: { profile: !flags.has('noprofile'), rc } };
  if (flags.has('c')) {
    if (rest[0] === undefined) {
      sh.proc.err(sh.dialect.name === 'bash' ? `${own}: -c: option requires an argument\n` : sh.dialect.name === 'dash' ? `${own}: 0: -c requires an argument\n` : `${own}: -c requires an argument\n`);
      return 2;
    }
    return { ...common, command: rest[0], script: undefined, name: rest[1] ?? own, args: rest.slice(2) };
  }
  if (flags.has('s') || rest[0] === undefined) return { ...common, command: undefined, script: undefined, name: own, args: rest };
  return { ...common, command: undefined, script: rest[0], name: rest[0], args: rest.slice(1) };
}

function wrongName(sh: Shell, name: string): number {
  const own = sh.proc.argv[0] ?? '';
  if (sh.dialect.name === 'bash') sh.proc.err(`${own}: ${name}: invalid option name\n`);
  else sh.proc.err(`${own}: ${sh.dialect.name === 'dash' ? '0: Illegal' : 'illegal'} option -o ${name}\n`);
  return 2;
}

function wrongOption(sh: Shell, option: string): number {
  const own = sh.proc.argv[0] ?? '';
  if (sh.dialect.name === 'bash') sh.proc.err(`${own}: ${option}: invalid option\nUsage:\t${own} [GNU long option] [option] ...\n\t${own} [GNU long option] [option] script-file ...\n${LONG_USAGE}`);
  else sh.proc.err(`${own}: ${sh.dialect.name === 'dash' ? '0: Illegal' : 'illegal'} option ${option.slice(0, 2)}\n`);
  return 2;
}

/** Makes a shell for a process: environment, signals. */
export function makeShell(proc: Proc, dialect: Dialect): Shell {
  const sh = new Shell(proc, dialect);
  startVariables(sh);
  restoreSignal(sh, 'CHLD');
  return sh;
}

/** Makes a shell interactive: prompts, job control, aliases, signals that do not end it. */
export function makeInteractive(sh: Shell): void {
  sh.interactive = true;
  sh.shopts.add('expand_aliases');
  for (const option of INTERACTIVE_OPTIONS) sh.options.add(option);
  for (const signal of ['INT', 'TERM', 'QUIT', 'TSTP', 'TTIN', 'TTOU']) restoreSignal(sh, signal);
}

/** The program of a shell of a kind. */
const shellOf = (dialect: Dialect): Program =>
  function* (proc: Proc): Task<number> {
    const sh = makeShell(proc, dialect);
    const asked = invocation(sh);
    if (typeof asked === 'number') return asked;
    sh.name = asked.name;
    sh.positional = asked.args;
    sh.login = asked.login;
    if (asked.login) sh.shopts.add('login_shell');
    try {
      yield* run(sh, asked);
    } catch (thrown) {
      sh.status = statusOf(sh, thrown);
    }
    return yield* runExitTrap(sh);
  };

function* run(sh: Shell, asked: Invocation): Task<void> {
  const interactive = asked.interactive || (asked.command === undefined && asked.script === undefined && sh.proc.isTty(0) && sh.proc.isTty(2));
  if (interactive) makeInteractive(sh);
  yield* readStartFiles(sh, asked.startFiles);
  if (asked.command !== undefined) {
    sh.commandString = true;
    yield* runText(sh, asked.command, { label: '-c', last: true });
  } else if (asked.script !== undefined) yield* runScriptFile(sh, asked.script);
  else if (interactive) yield* runInteractive(sh);
  else yield* runInput(sh);
}

function* runScriptFile(sh: Shell, path: string): Task<void> {
  const own = sh.proc.argv[0] ?? '';
  const text = sh.proc.fs.read(path);
  if (text.ok) {
    sh.scriptFile = true;
    yield* runText(sh, text.value);
    return;
  }
  const { name } = sh.dialect;
  if (name === 'bash') sh.proc.err(`${own}: ${path}: ${text.error === 'EISDIR' ? 'Is a directory' : sh.dialect.cannotOpen('', text.error).replace(/^: /, '')}\n`);
  else sh.proc.err(name === 'dash' ? `${own}: 0: ${sh.dialect.cannotOpen(path, text.error)}\n` : `${own}: line 0: ${sh.dialect.cannotOpen(path, text.error)}\n`);
  throw new ExitShell(name === 'bash' ? (text.error === 'ENOENT' ? 127 : 126) : 2, true);
}

/** Runs what comes in on standard input, a complete command at a time: what is left is for the commands to read. */
function* runInput(sh: Shell): Task<void> {
  let line = 1;
  for (;;) {
    let text = '';
    let first = true;
    let ended = false;
    while (first || !(ended || isComplete(text))) {
      const input = yield* takeLine(sh, 0);
      ended = input.ended;
      if (input.ended && input.text === '') break;
      text += input.ended ? input.text : `${input.text}\n`;
      first = false;
    }
    if (text !== '') {
      const before = sh.status;
      sh.status = before;
      yield* runText(sh, text, { firstLine: line });
      if (sh.status === 2 && failedToParse(text)) throw new ExitShell(2, true);
      line += text.split('\n').length - 1;
    }
    if (ended) return;
  }
}

const failedToParse = (text: string): boolean => parseShell(text).problem !== undefined;

/** The shells of the simulated hosts, by program name. */
export const shellPrograms: Programs = {
  bash: shellOf(BASH),
  dash: shellOf(DASH),
  ash: shellOf(ASH),
  sh: function* (proc) {
    return yield* (proc.flavour === 'busybox' ? shellOf(ASH) : shellOf(DASH))(proc);
  },
  'busybox:sh': shellOf(ASH),
  'busybox:ash': shellOf(ASH),
};
