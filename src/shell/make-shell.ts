import type { Proc } from '../sim/host/proc.ts';
import { setPrompts } from './interactive.ts';
import { restoreSignal } from './run/traps.ts';
import type { Dialect } from './state/dialect.ts';
import { INTERACTIVE_OPTIONS } from './state/options.ts';
import { Shell } from './state/shell.ts';
import { startVariables } from './state/start-variables.ts';

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
  setPrompts(sh);
  sh.shopts.add('expand_aliases');
  for (const option of INTERACTIVE_OPTIONS) sh.options.add(option);
  for (const signal of ['INT', 'TERM', 'QUIT', 'TSTP', 'TTIN', 'TTOU']) restoreSignal(sh, signal);
}
