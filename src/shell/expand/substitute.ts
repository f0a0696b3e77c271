import type { CommandExpansionPart, Redirect } from 'unbash';
import type { Task } from '../../sim/host/program.ts';
import { pipe } from '../../sim/host/streams.ts';
import { Discard } from '../run/control.ts';
import { fork, forkFailed } from '../run/fork.ts';
import { runScriptNode } from '../run/script.ts';
import type { Shell } from '../state/shell.ts';
import { expandText } from './words.ts';

const DEEPEST = 60;
/** What a substitution can hold at most, in characters: a `$(yes)` must end some time. */
const LARGEST = 2_000_000;

/** Runs the command of $( ) or backquotes in a subshell and gives what it printed, without line breaks at the end. */
export function* commandSubstitution(sh: Shell, part: CommandExpansionPart): Task<string> {
  const { script } = part;
  if (!script) return '';
  const file = fileOnly(part);
  if (file) return trimmed(yield* contentOf(sh, file));
  if (sh.nesting >= DEEPEST) {
    sh.complain(`command substitution: nested too deep (${DEEPEST})`);
    throw new Discard(1);
  }
  const { proc } = sh;
  const ends = pipe(proc.kernel.counter('pipe', 20_000));
  const child = fork(
    sh,
    function* (inner) {
      inner.substitution = true;
      inner.nesting++;
      if (!sh.shopts.has('inherit_errexit') && !sh.has('posix') && sh.dialect.name === 'bash')
        inner.options.delete('errexit');
      return yield* runScriptNode(inner, script, part);
    },
    { fds: { 1: ends.write } },
  );
  if (!child.ok) return forkFailed(sh);
  ends.read.open();
  const parts: string[] = [];
  let size = 0;
  for (;;) {
    const text = ends.read.read();
    if (text === null || size > LARGEST) break;
    if (text === undefined) yield { ready: () => ends.read.ready, what: 'pipe_read' };
    else {
      parts.push(text);
      size += text.length;
    }
  }
  ends.read.close();
  if (size > LARGEST) sh.complain(`command substitution: cut after ${LARGEST} characters`);
  sh.status = yield* proc.wait(child.value);
  sh.substituted = sh.status;
  return trimmed(parts.join(''));
}

const trimmed = (text: string): string => {
  let end = text.length;
  while (end > 0 && text[end - 1] === '\n') end--;
  const kept = text.slice(0, end);
  return kept.includes('\0') ? kept.replaceAll('\0', '') : kept;
};

/** $(<file) is $(cat file) without a process. */
function fileOnly({ script }: CommandExpansionPart): Redirect | undefined {
  const statement = script?.commands.length === 1 ? script.commands[0] : undefined;
  const command = statement?.command;
  if (command?.type !== 'Command' || command.name || command.prefix.length !== 1 || statement?.background)
    return undefined;
  const only = command.prefix[0];
  return only?.type === 'Redirect' && only.operator === '<' && only.descriptor === undefined ? only : undefined;
}

function* contentOf(sh: Shell, redirect: Redirect): Task<string> {
  const path = redirect.target ? yield* expandText(sh, redirect.target) : '';
  const content = sh.proc.fs.read(path);
  sh.substituted = content.ok ? 0 : 1;
  if (content.ok) return content.value;
  sh.complain(sh.dialect.cannotOpen(path, content.error));
  return '';
}
