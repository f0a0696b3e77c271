import type { Proc } from '../sim/host/proc.ts';
import type { Program, Programs, Task } from '../sim/host/program.ts';
import { takeLine } from './builtins/read-input.ts';
import { runInteractive } from './interactive.ts';
import { type Invocation, readInvocation } from './invocation.ts';
import { makeInteractive, makeShell } from './make-shell.ts';
import { isComplete } from './parse/complete.ts';
import { parseShell } from './parse/parse.ts';
import { ExitShell } from './run/control.ts';
import { statusOf } from './run/fork.ts';
import { runText } from './run/script.ts';
import { restoreSignal, runExitTrap } from './run/traps.ts';
import { readStartFiles } from './start-files.ts';
import { ASH, BASH, DASH, type Dialect } from './state/dialect.ts';
import type { Shell } from './state/shell.ts';

/** The program of a shell of a kind. */
const shellOf = (dialect: Dialect): Program =>
  function* (proc: Proc): Task<number> {
    const sh = makeShell(proc, dialect);
    const asked = readInvocation(sh);
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
  const interactive =
    asked.interactive ||
    (asked.command === undefined && asked.script === undefined && sh.proc.isTty(0) && sh.proc.isTty(2));
  if (interactive) makeInteractive(sh);
  yield* readStartFiles(sh, asked.startFiles);
  if (asked.command !== undefined) {
    sh.commandString = true;
    restoreSignal(sh, 'INT');
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
    restoreSignal(sh, 'INT');
    yield* runText(sh, text.value);
    return;
  }
  const { name } = sh.dialect;
  if (name === 'bash')
    sh.proc.err(
      `${own}: ${path}: ${text.error === 'EISDIR' ? 'Is a directory' : sh.dialect.cannotOpen('', text.error).replace(/^: /, '')}\n`,
    );
  else
    sh.proc.err(
      name === 'dash'
        ? `${own}: 0: ${sh.dialect.cannotOpen(path, text.error)}\n`
        : `${own}: line 0: ${sh.dialect.cannotOpen(path, text.error)}\n`,
    );
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
