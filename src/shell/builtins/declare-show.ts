import { declared } from '../expand/declaration.ts';
import { doubleQuoted } from '../expand/quote.ts';
import type { Shell } from '../state/shell.ts';
import { fresh, type Variable } from '../state/variable.ts';
import type { Call } from './builtin.ts';
import { functionText } from './function-text.ts';

/** Prints variables, as -p does. */
export function show(
  sh: Shell,
  wanted: (variable: Variable) => boolean,
  line: (name: string, variable: Variable) => string,
): number {
  for (const name of sh.vars.names()) {
    const variable =
      sh.vars.raw(name) ??
      (/^(?:SHELL|BASH)OPTS$/.test(name) ? { ...fresh(), value: sh.vars.get(name), readonly: true } : undefined);
    if (variable && wanted(variable)) sh.proc.out(`${line(name, variable)}\n`);
  }
  return 0;
}

/** Prints functions, or with `short` their names alone; 1 where one of `names` is none. */
export function showFunctions(sh: Shell, names: readonly string[], short: boolean): number {
  let status = 0;
  for (const name of names.length > 0 ? names : [...sh.functions.keys()].sort()) {
    const fn = sh.functions.get(name);
    if (!fn) status = 1;
    else sh.proc.out(short ? `${names.length > 0 ? '' : 'declare -f '}${name}\n` : functionText(name, fn));
  }
  return status;
}

/** Prints variables as declare does: those of the letters, or those named; 1 where one is not there. */
export function showVariables(
  { sh, name: builtin }: Call,
  names: readonly string[],
  letters: ReadonlyMap<string, boolean>,
): number {
  if (names.length === 0) {
    const wanted = (variable: Variable): boolean =>
      (!letters.has('x') || variable.exported) &&
      (!letters.has('r') || variable.readonly) &&
      (!letters.has('a') || variable.list !== undefined) &&
      (!letters.has('A') || variable.table !== undefined) &&
      (!letters.has('i') || variable.integer);
    return show(
      sh,
      wanted,
      letters.size > 0
        ? declared
        : (name, variable) => `${name}=${variable.value === undefined ? '' : doubleQuoted(variable.value)}`,
    );
  }
  let status = 0;
  for (const name of names) {
    const variable = sh.vars.raw(name);
    if (variable) sh.proc.out(`${declared(name, variable)}\n`);
    else {
      sh.complain(`${name}: not found`, builtin);
      status = 1;
    }
  }
  return status;
}
