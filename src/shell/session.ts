import type { Program, Task } from '../sim/host/program.ts';
import { makeShell } from './make-shell.ts';
import { Discard, ExitShell, LeaveLoop, ReturnFrom } from './run/control.ts';
import { statusOf } from './run/fork.ts';
import { announceEnded } from './run/notices.ts';
import { runText } from './run/script.ts';
import { runExitTrap } from './run/traps.ts';
import { BASH } from './state/dialect.ts';
import type { Shell } from './state/shell.ts';

/** Where a session's commands come from and where their exit codes go. */
export interface CommandQueue {
  /** The next command; undefined: there is none yet; null: there will be none any more. */
  next(): string | undefined | null;
  done(code: number): void;
}

/**
 * A shell that takes its commands from a queue and keeps its state between them, as a bash does that is fed through a
 * pipe with `{ COMMAND⏎} >out 2>err </dev/null` after a first line `shopt -s expand_aliases`: lines count from there,
 * so the first line of the first command is line 2, and each command has a line for its closing brace.
 */
export const sessionShell = (queue: CommandQueue): Program =>
  function* (proc): Task<number> {
    const sh = makeShell(proc, BASH);
    sh.name = 'bash';
    sh.shopts.add('expand_aliases');
    proc.trap('INT', () => {
      sh.interrupted = true;
    });
    let line = 2;
    for (;;) {
      let command = queue.next();
      while (command === undefined) {
        const ready = (): boolean => {
          command = queue.next();
          return command !== undefined;
        };
        yield { ready, what: 'pipe_read' };
      }
      if (command === null) break;
      const ended = yield* runOne(sh, command, line);
      line += command.split('\n').length + 1;
      if (!ended) {
        queue.done(sh.status & 255);
        continue;
      }
      const code = yield* runExitTrap(sh);
      queue.done(code);
      return code;
    }
    return yield* runExitTrap(sh);
  };

/** Runs a command of a session. Gives true when it ended the shell. */
function* runOne(sh: Shell, command: string, line: number): Task<boolean> {
  sh.interrupted = false;
  try {
    yield* runText(sh, command, { firstLine: line });
    sh.jobs.update(sh.proc);
    announceEnded(sh);
    return false;
  } catch (thrown) {
    if (thrown instanceof ExitShell && !thrown.fatal) {
      sh.status = thrown.code;
      return true;
    }
    if (thrown instanceof ExitShell || thrown instanceof Discard || thrown instanceof ReturnFrom)
      sh.status = thrown.code;
    else if (thrown instanceof RangeError) sh.status = statusOf(sh, thrown);
    else if (!(thrown instanceof LeaveLoop)) throw thrown;
    sh.loops = 0;
    sh.guarded = 0;
    return false;
  }
}
