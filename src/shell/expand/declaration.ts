import type { Shell } from '../state/shell.ts';
import type { Variable } from '../state/variable.ts';
import { doubleQuoted, singleQuoted } from './quote.ts';

/** The letters of a variable's attributes, in the order `declare -p` prints them. */
export function flagsOf(variable: Variable | undefined): string {
  if (!variable) return '';
  const { list, table, integer, nameref, readonly, exported, fold } = variable;
  return [
    list && 'a',
    table && 'A',
    integer && 'i',
    nameref && 'n',
    readonly && 'r',
    fold === 'lower' && 'l',
    exported && 'x',
    fold === 'upper' && 'u',
  ]
    .filter(Boolean)
    .join('');
}

/** The elements of an array as a compound assignment: ([0]="a" [1]="b"); a space at the end for associative ones. */
function compound(variable: Variable): string {
  if (variable.table) {
    return `(${[...variable.table].map(([key, value]) => `[${/^[\w.-]+$/.test(key) ? key : doubleQuoted(key)}]=${doubleQuoted(value)} `).join('')})`;
  }
  const entries = [...(variable.list ?? [])].sort(([a], [b]) => a - b);
  return `(${entries.map(([index, value]) => `[${index}]=${doubleQuoted(value)}`).join(' ')})`;
}

/** As `declare -p name` prints a variable. */
export function declared(name: string, variable: Variable): string {
  const flags = flagsOf(variable) || '-';
  if (variable.list || variable.table) return `declare -${flags} ${name}=${compound(variable)}`;
  return variable.value === undefined
    ? `declare -${flags} ${name}`
    : `declare -${flags} ${name}=${doubleQuoted(variable.value)}`;
}

/** As `set` prints a variable: name=value, quoted where needed. */
export function assignmentOf(name: string, variable: Variable, quote: (text: string) => string): string {
  return `${name}=${variable.list || variable.table ? compound(variable) : quote(variable.value ?? '')}`;
}

/** ${x@A}: the statement that makes the variable again. */
export function declaration(sh: Shell, name: string, whole: boolean): string | undefined {
  const variable = sh.vars.find(name);
  if (!variable) return undefined;
  if (whole) return declared(name, variable);
  const flags = flagsOf(variable);
  const value = sh.vars.get(name);
  if (value === undefined) return flags ? `declare -${flags} ${name}` : undefined;
  return `${flags ? `declare -${flags} ` : ''}${name}=${singleQuoted(value)}`;
}
