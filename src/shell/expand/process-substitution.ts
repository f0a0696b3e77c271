import type { ProcessSubstitutionPart } from 'unbash';
import { pipe } from '../../sim/host/streams.ts';
import { fork, forkFailed } from '../run/fork.ts';
import { runScriptNode } from '../run/script.ts';
import type { Shell } from '../state/shell.ts';

/** Starts the command of <( ) or >( ) beside the shell and gives the path of the pipe to it: /dev/fd/63. */
export function processSubstitution(sh: Shell, part: ProcessSubstitutionPart): string {
  const { script } = part;
  if (!script) return '';
  const ends = pipe(sh.proc.kernel.counter('pipe', 20_000));
  const reads = part.operator === '<';
  const child = fork(
    sh,
    function* (inner) {
      inner.nesting++;
      return yield* runScriptNode(inner, script, part);
    },
    { fds: reads ? { 1: ends.write } : { 0: ends.read } },
  );
  if (!child.ok) return forkFailed(sh);
  let number = 63;
  while (sh.proc.fd(number)) number--;
  sh.proc.setFd(number, reads ? ends.read : ends.write);
  sh.substitutions.push(number);
  sh.lastBackground = child.value;
  sh.jobs.strays.add(child.value);
  return `/dev/fd/${number}`;
}

/** Closes the pipes of process substitutions that were opened since `from`: their command is done. */
export function closeSubstitutions(sh: Shell, from: number): void {
  for (const number of sh.substitutions.splice(from)) sh.proc.setFd(number, undefined);
}
