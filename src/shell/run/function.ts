import type { Task } from '../../sim/host/program.ts';
import type { Shell, ShellFunction } from '../state/shell.ts';
import { runCompound } from './compound.ts';
import { Discard, ReturnFrom } from './control.ts';
import { runStatements } from './script.ts';
import { runTrap } from './traps.ts';

/** How deep functions may call each other: bash has no limit and crashes; a simulated one says so. */
const DEEPEST = 500;

/** Calls a function: its arguments are $1 and so on, its local variables end with it. */
export function* callFunction(sh: Shell, name: string, fn: ShellFunction, args: readonly string[]): Task<number> {
  if (sh.running.function >= DEEPEST) {
    sh.complain(`${name}: maximum function nesting level exceeded (${DEEPEST})`);
    throw new Discard(1);
  }
  const { positional, source, at, loops } = sh;
  sh.frames.push({ kind: 'function', name, source, line: sh.line });
  sh.running.function++;
  sh.positional = args;
  sh.source = fn.source;
  sh.loops = 0;
  sh.vars.pushScope();
  const outer = sh.has('functrace') ? undefined : sh.traps.get('RETURN');
  if (outer !== undefined) sh.traps.delete('RETURN');
  try {
    const { body } = fn;
    sh.status =
      body.type === 'CompoundList'
        ? yield* runStatements(sh, body.commands)
        : body.type === 'BraceGroup'
          ? yield* runStatements(sh, body.body.commands)
          : yield* runCompound(sh, body, false);
    if (sh.traps.has('RETURN')) yield* runTrap(sh, 'RETURN');
    return sh.status;
  } catch (thrown) {
    if (thrown instanceof ReturnFrom) return thrown.code;
    throw thrown;
  } finally {
    sh.vars.popScope();
    Object.assign(sh, { positional, source, at, loops });
    sh.running.function--;
    sh.frames.pop();
    if (outer !== undefined && !sh.traps.has('RETURN')) sh.traps.set('RETURN', outer);
  }
}
