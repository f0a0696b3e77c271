import type { Task } from '../sim/host/program.ts';
import { takeLine } from './builtins/read-input.ts';
import { isComplete } from './parse/complete.ts';
import { expandPrompt } from './prompt.ts';
import { Discard, ExitShell, LeaveLoop, ReturnFrom } from './run/control.ts';
import { statusOf } from './run/fork.ts';
import { tellJobs } from './run/notices.ts';
import { runText } from './run/script.ts';
import { runPending } from './run/traps.ts';
import { setForeground } from './run/wait.ts';
import type { Shell } from './state/shell.ts';

/** The first prompt of a shell: $PS1, or what it is without one. Root's sign is #. */
function* primaryPrompt(sh: Shell): Task<string> {
  return yield* expandPrompt(sh, sh.vars.get('PS1') ?? defaultPrompt(sh));
}

/** PS1 where no start file sets it: bash has its name and version, dash a sign, busybox the directory. */
function defaultPrompt(sh: Shell): string {
  if (sh.dialect.name === 'dash') return sh.proc.uidInside(sh.proc.record.euid) === 0 ? '# ' : '$ ';
  if (sh.dialect.name === 'ash') return sh.dialect.prompt;
  return '\\s-\\v\\$ ';
}

/** Sets what a shell with a person before it has before its start files, which ask for PS1 (bash(1), PROMPTING). */
export function setPrompts(sh: Shell): void {
  if (sh.vars.get('PS1') === undefined) sh.vars.set('PS1', defaultPrompt(sh));
  if (sh.vars.get('PS2') === undefined) sh.vars.set('PS2', '> ');
}

/** Reads commands from a terminal and runs them, until the end of input or `exit`. */
export function* runInteractive(sh: Shell): Task<void> {
  setForeground(sh, sh.proc.record.pgid);
  for (;;) {
    yield* runPending(sh);
    tellJobs(sh);
    const command = sh.vars.get('PROMPT_COMMAND');
    if (command) yield* guarded(sh, command);
    const text = yield* readCommand(sh);
    if (text === undefined) {
      const stopped = sh.jobs.list.some(({ state }) => state === 'Stopped');
      sh.proc.err(sh.dialect.name === 'bash' ? `${sh.login ? 'logout' : 'exit'}\n` : '\n');
      if (stopped && sh.dialect.name === 'bash') {
        sh.proc.err('There are stopped jobs.\n');
        continue;
      }
      return;
    }
    if (text.trim() === '') continue;
    const expanded = historyExpansion(sh, text);
    if (expanded === undefined) continue;
    sh.history.add(expanded, sh.vars.get('HISTCONTROL'));
    yield* guarded(sh, expanded);
  }
}

/** ! in a line: replaced and shown, or told that there is no such event. */
function historyExpansion(sh: Shell, text: string): string | undefined {
  if (!sh.has('histexpand') || sh.dialect.name !== 'bash') return text;
  const expanded = sh.history.expand(text);
  if ('missing' in expanded) {
    sh.proc.err(`bash: ${expanded.missing}: event not found\n`);
    sh.status = 1;
    return undefined;
  }
  if (expanded.changed) sh.proc.err(`${expanded.text}\n`);
  return expanded.text;
}

/** Runs a text; errors that would end another shell only end the command here. */
function* guarded(sh: Shell, text: string): Task<void> {
  try {
    yield* runText(sh, text);
  } catch (thrown) {
    if (thrown instanceof ExitShell && !thrown.fatal) throw thrown;
    if (thrown instanceof ExitShell || thrown instanceof Discard || thrown instanceof ReturnFrom)
      sh.status = thrown.code;
    else if (thrown instanceof RangeError) sh.status = statusOf(sh, thrown);
    else if (!(thrown instanceof LeaveLoop)) throw thrown;
    sh.loops = 0;
    sh.guarded = 0;
  }
}

/** A command, on several lines while it is not complete; undefined at the end of input. Ctrl-C gives an empty one. */
function* readCommand(sh: Shell): Task<string | undefined> {
  let text = '';
  let prompt = yield* primaryPrompt(sh);
  for (;;) {
    sh.interrupted = false;
    const input = yield* takeLine(sh, 0, { prompt });
    if (sh.interrupted) {
      sh.interrupted = false;
      sh.status = 130;
      return '';
    }
    if (input.ended && sh.pending.length > 0) {
      yield* runPending(sh);
      continue;
    }
    if (input.ended && input.text === '') return text === '' ? undefined : text;
    text += `${input.text}\n`;
    if (input.ended || isComplete(text)) return text;
    prompt = yield* expandPrompt(sh, sh.vars.get('PS2') ?? '> ');
  }
}
