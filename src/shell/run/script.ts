import type { CommandExpansionPart, CompoundList, ParsedScript, ProcessSubstitutionPart, Statement } from 'unbash';
import { TooMuch } from '../../lib/effort.ts';
import type { Task } from '../../sim/host/program.ts';
import { expandAliases } from '../parse/aliases.ts';
import { type Parsed, parseShell } from '../parse/parse.ts';
import { reportSyntax } from '../parse/report.ts';
import { Source } from '../parse/source.ts';
import { unsupported } from '../parse/unsupported.ts';
import type { Shell } from '../state/shell.ts';
import { startBackground } from './background.ts';
import { Discard, ExitShell } from './control.ts';
import { statusOf } from './fork.ts';
import { runNode } from './node.ts';
import { runPending } from './traps.ts';

export interface RunOptions {
  /** The file the text came from: what messages begin with. */
  readonly name?: string | undefined;
  readonly firstLine?: number;
  /** What syntax errors name: '-c', 'eval'. */
  readonly label?: string;
  /** The shell ends with this text: its last command may replace it. */
  readonly last?: boolean;
}

/**
 * Runs a text, command line by command line, as bash reads it: lines before a syntax error run, an error in an
 * expansion gives up the rest of its line only. The status is in `sh.status`, and is returned.
 */
export function* runText(sh: Shell, text: string, options: RunOptions = {}): Task<number> {
  const source = new Source(text, options.firstLine ?? 1, options.name);
  const before = { source: sh.source, at: sh.at };
  try {
    const parsed = parseShell(text);
    const problem = parsed.problem ?? unsupported(sh.dialect, parsed);
    if (parsed.units.length === 0 && !problem) sh.status = 0;
    for (const unit of parsed.units) {
      if (sh.has('noexec') || (problem && unit.end > problem.pos && problem !== parsed.problem)) break;
      const last = options.last === true && unit === parsed.units.at(-1) && !problem;
      yield* runUnit(sh, source, parsed, unit, last);
    }
    if (problem) {
      reportSyntax(sh, source, problem, options.label);
      sh.status = problem.status ?? 2;
    }
  } finally {
    sh.source = before.source;
    sh.at = before.at;
  }
  return sh.status;
}

function* runUnit(sh: Shell, source: Source, parsed: Parsed, unit: Parsed['units'][number], last: boolean): Task<void> {
  sh.source = source;
  if (sh.has('verbose')) sh.proc.err(`${parsed.text.slice(unit.pos, unit.end).replace(/\n*$/, '')}\n`);
  try {
    if (sh.aliases.size > 0 && sh.shopts.has('expand_aliases')) {
      const raw = parsed.text.slice(unit.pos, unit.end);
      const text = expandAliases(raw, sh.aliases);
      if (text !== raw) {
        yield* runAliased(sh, text, source.line(unit.pos), source.name);
        return;
      }
    }
    yield* runStatements(sh, unit.statements, last);
  } catch (thrown) {
    if (sh.subshells > 0 || !(thrown instanceof Discard || thrown instanceof TooMuch)) throw thrown;
    sh.status = thrown instanceof TooMuch ? statusOf(sh, thrown) : thrown.code;
    sh.pipeStatus = [sh.status];
  }
}

function* runAliased(sh: Shell, text: string, firstLine: number, name: string | undefined): Task<void> {
  const source = new Source(text, firstLine, name);
  const parsed = parseShell(text);
  sh.source = source;
  for (const unit of parsed.units) yield* runStatements(sh, unit.statements, false);
  if (parsed.problem) {
    reportSyntax(sh, source, parsed.problem);
    sh.status = 2;
  }
}

/** Whether an interrupt that a shell handles ends it: one that runs a command line or a script. */
const endsByInterrupt = (sh: Shell): boolean => !sh.interactive && (sh.commandString || sh.scriptFile);

/** An interrupt ends the line of a shell that reads lines, and any other shell. */
function leaveInterrupted(sh: Shell): never {
  sh.interrupted = false;
  throw endsByInterrupt(sh) ? new ExitShell(130) : new Discard(130);
}

/** Runs statements one after another. `last`: the shell ends with the last of them. */
export function* runStatements(sh: Shell, statements: readonly Statement[], last = false): Task<number> {
  const final = statements.length - 1;
  for (let i = 0; i <= final; i++) {
    const statement = statements[i] as Statement;
    yield {};
    if (sh.pending.length > 0) yield* runPending(sh);
    if (sh.interrupted && !sh.running.trap) leaveInterrupted(sh);
    if (statement.background) yield* startBackground(sh, statement);
    else sh.status = yield* runNode(sh, statement.command, last && i === final);
  }
  if (sh.pending.length > 0) yield* runPending(sh);
  if (sh.interrupted && endsByInterrupt(sh) && !sh.running.trap) leaveInterrupted(sh);
  return sh.status;
}

/** Runs the body of a compound command; an empty one is true. */
export const runBody = (sh: Shell, body: CompoundList): Task<number> => runStatements(sh, body.commands);

/** Runs the script of a substitution in its subshell. */
export function* runScriptNode(
  sh: Shell,
  script: ParsedScript,
  part: CommandExpansionPart | ProcessSubstitutionPart,
): Task<number> {
  if (script.source !== undefined) {
    const line = sh.line;
    const { name } = sh.source;
    return yield* runText(sh, script.source, { name, firstLine: line, label: 'command substitution', last: true });
  }
  if (part.text.startsWith('`') && script.errors?.length)
    return yield* runText(sh, part.text.slice(1, -1), { firstLine: sh.line, label: 'command substitution' });
  sh.status = 0;
  return yield* runStatements(sh, script.commands, true);
}
