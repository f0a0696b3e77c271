import type { Task } from '../../sim/host/program.ts';
import { Discard, ExitShell, LeaveLoop, ReturnFrom } from '../run/control.ts';
import { replaceShell } from '../run/external.ts';
import { runText } from '../run/script.ts';
import type { Shell } from '../state/shell.ts';
import type { Builtin, Call } from './builtin.ts';
import { readOptions, showUsage } from './options.ts';

/** true and : */
export const yes: Builtin = () => 0;
/** false */
export const no: Builtin = () => 1;

/** The number of loops for break and continue, or the status of an error in it. */
function levels({ sh, name, args }: Call): number | { readonly status: number } {
  if (sh.loops === 0) {
    if (sh.dialect.name === 'bash') sh.complain("only meaningful in a `for', `while', or `until' loop", name);
    return { status: 0 };
  }
  const [text] = args.filter((arg) => arg !== '--');
  if (text === undefined) return 1;
  if (!/^[-+]?\d+$/.test(text)) {
    sh.complain(sh.dialect.name === 'bash' ? `${text}: numeric argument required` : `Illegal number: ${text}`, name);
    throw new ExitShell(sh.dialect.name === 'bash' ? 128 : 2, true);
  }
  if (Number(text) < 1) {
    sh.complain(`${text}: loop count out of range`, name);
    return { status: 1 };
  }
  return Math.min(Number(text), sh.loops);
}

/** break [n] */
export const breakLoop: Builtin = (call) => {
  const count = levels(call);
  if (typeof count !== 'number') return count.status;
  throw new LeaveLoop(count, false);
};
/** continue [n] */
export const continueLoop: Builtin = (call) => {
  const count = levels(call);
  if (typeof count !== 'number') return count.status;
  throw new LeaveLoop(count, true);
};

/** A status given as an argument, modulo 256; a text that is no number ends with 2. */
function statusArgument({ sh, name, args }: Call): number | undefined {
  const [text] = args.filter((arg) => arg !== '--');
  if (text === undefined) return sh.status;
  if (/^\s*[-+]?\d+\s*$/.test(text)) return Number(BigInt.asUintN(8, BigInt(text.trim().replace(/^\+/, ''))));
  sh.complain(sh.dialect.name === 'bash' ? `${text}: numeric argument required` : `Illegal number: ${text}`, name);
  return undefined;
}

/** exit [n]: ends the shell, 'exit' is told by an interactive one. */
export const exit: Builtin = (call) => {
  const { sh, args } = call;
  if (sh.interactive && sh.subshells === 0 && sh.dialect.name === 'bash') sh.proc.err(sh.login ? 'logout\n' : 'exit\n');
  if (args.length > 1 && /^-?\d+$/.test(args[0] ?? '') && sh.dialect.name === 'bash') {
    sh.complain('too many arguments', 'exit');
    throw new Discard(1);
  }
  throw new ExitShell(statusArgument(call) ?? 2);
};

/** return [n]: leaves a function or a sourced file. */
export const returnFrom: Builtin = (call) => {
  const { sh } = call;
  if (sh.frames.length === 0) {
    if (sh.dialect.name !== 'bash') throw new ExitShell(statusArgument(call) ?? 2);
    sh.complain("can only `return' from a function or sourced script", 'return');
    return 2;
  }
  throw new ReturnFrom(statusArgument(call) ?? 2);
};

/** eval: joins its arguments and runs them. */
export const evaluateText: Builtin = ({ sh, args }) => {
  const words = args[0] === '--' ? args.slice(1) : args;
  if (words.length === 0) return 0;
  return runText(sh, words.join(' '), { name: sh.source.name, firstLine: sh.line, label: 'eval' });
};

/** exec: with a command replaces the shell; without one its redirections stay. -a name, -c, -l. */
export const exec: Builtin = (call) => {
  const { sh } = call;
  const options = readOptions(call, 'cla:');
  if (!options) return 2;
  if (options.rest.length === 0) {
    call.saved?.keep();
    return 0;
  }
  call.saved?.keep();
  return replaceShell(sh, options.rest, options.flags.has('c') ? {} : sh.vars.environment());
};

/** source and .: runs a file in this shell, with arguments if there are any. */
export const source: Builtin = (call) => {
  const { sh } = call;
  const args = call.args[0] === '--' ? call.args.slice(1) : call.args;
  const [name, ...rest] = args;
  if (name === undefined) {
    sh.complain('filename argument required', call.name);
    if (sh.dialect.name === 'bash') showUsage(call);
    return 2;
  }
  return runFile(call, name, rest);
};

/** Where a name without a slash is found: in PATH, then in the working directory. */
function find(sh: Shell, name: string): string {
  if (name.includes('/')) return name;
  for (const folder of (sh.vars.get('PATH') ?? '').split(':')) {
    const path = `${folder || '.'}/${name}`;
    const stat = sh.proc.fs.stat(path);
    if (stat.ok && stat.value.kind === 'file' && stat.value.program === undefined) return path;
  }
  return name;
}

function* runFile(call: Call, name: string, args: readonly string[]): Task<number> {
  const { sh } = call;
  const path = find(sh, name);
  const text = sh.proc.fs.read(path);
  if (!text.ok) {
    if (sh.dialect.name === 'bash')
      sh.complain(
        text.error === 'EISDIR' ? `${name}: is a directory` : sh.dialect.cannotOpen(name, text.error),
        text.error === 'EISDIR' ? call.name : undefined,
      );
    else sh.complain(sh.dialect.cannotOpen(name, text.error), call.name);
    if (sh.dialect.name !== 'bash' && !sh.interactive) throw new ExitShell(2, true);
    return 1;
  }
  const { positional, loops } = sh;
  sh.frames.push({ kind: 'source', name: path, source: sh.source, line: sh.line });
  if (args.length > 0) sh.positional = args;
  sh.loops = 0;
  try {
    return yield* runText(sh, text.value, { name: path });
  } catch (thrown) {
    if (thrown instanceof ReturnFrom) return thrown.code;
    throw thrown;
  } finally {
    sh.frames.pop();
    sh.loops = loops;
    if (args.length > 0) sh.positional = positional;
  }
}
