import { overLimit } from '../../sim/host/memory.ts';
import { Discard, ExitShell } from '../run/control.ts';
import type { Shell } from '../state/shell.ts';
import { ReadonlyVariable, TooLarge } from '../state/variable.ts';
import { complainArithmetic } from './arithmetic.ts';

/** Runs what sets a variable; a readonly one and a bad expression end the command line. */
export function guardAssignment(sh: Shell, assign: () => void): void {
  try {
    assign();
  } catch (error) {
    if (error instanceof TooLarge) {
      if (overLimit(sh.proc)) throw new ExitShell(137, true);
      sh.complain(error.message);
      throw new ExitShell(2, true);
    }
    if (error instanceof ReadonlyVariable) sh.complain(`${error.message}: ${sh.dialect.readonly}`);
    else complainArithmetic(sh, error);
    throw new Discard(sh.dialect.name === 'bash' ? 1 : 2);
  }
}

/** ${name=word}: sets the variable; a positional parameter cannot be set this way. */
export function assignDefault(sh: Shell, name: string, subscript: string | undefined, word: string): void {
  if (!/^[A-Za-z_]\w*$/.test(name)) {
    sh.complain(`$${name}: cannot assign in this way`);
    throw new Discard(1);
  }
  guardAssignment(sh, () => {
    if (subscript === undefined) sh.vars.set(name, word);
    else sh.vars.setElement(name, subscript, word);
  });
}
