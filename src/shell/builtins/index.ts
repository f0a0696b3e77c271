import type { Shell } from '../state/shell.ts';
import { alias, unalias } from './aliases.ts';
import type { Builtin } from './builtin.ts';
import { caller, command, enable, runBuiltinNamed } from './commands.ts';
import { declare, local } from './declare.ts';
import { cd, dirs, popd, pushd, pwd } from './directories.ts';
import { echo } from './echo.ts';
import { exportNames, readonlyNames } from './export.ts';
import { breakLoop, continueLoop, evaluateText, exec, exit, no, returnFrom, source, yes } from './flow.ts';
import { getopts } from './getopts.ts';
import { hash } from './hash.ts';
import { help } from './help.ts';
import { history, logout } from './history.ts';
import { bg, disown, fg, jobs } from './jobs.ts';
import { kill } from './kill.ts';
import { letExpressions } from './let.ts';
import { times, ulimit, umask } from './limits.ts';
import { mapfile } from './mapfile.ts';
import { printf } from './printf.ts';
import { read } from './read.ts';
import { set } from './set.ts';
import { shift } from './shift.ts';
import { shopt } from './shopt.ts';
import { bracket, test } from './test.ts';
import { trap } from './trap.ts';
import { type } from './type.ts';
import { unset } from './unset.ts';
import { wait } from './wait.ts';

/** Builtins that every shell has. */
const COMMON: Readonly<Record<string, Builtin>> = {
  ':': yes,
  '.': source,
  '[': bracket,
  alias,
  bg,
  break: breakLoop,
  cd,
  command,
  continue: continueLoop,
  echo,
  eval: evaluateText,
  exec,
  exit,
  export: exportNames,
  false: no,
  fg,
  getopts,
  hash,
  jobs,
  kill,
  local,
  printf,
  pwd,
  read,
  readonly: readonlyNames,
  return: returnFrom,
  set,
  shift,
  test,
  times,
  trap,
  true: yes,
  type,
  ulimit,
  umask,
  unalias,
  unset,
  wait,
};
/** Those of bash, and which of them busybox has too. */
const BASH_ONLY: Readonly<Record<string, Builtin>> = {
  builtin: runBuiltinNamed,
  caller,
  declare,
  dirs,
  disown,
  enable,
  help,
  history,
  let: letExpressions,
  logout,
  mapfile,
  popd,
  pushd,
  readarray: mapfile,
  shopt,
  source,
  typeset: declare,
};
const BUSYBOX_TOO: ReadonlySet<string> = new Set(['let', 'source', 'history', 'help']);

/** Builtins whose arguments are assignments: not split into words. */
export const DECLARATIONS: ReadonlySet<string> = new Set(['declare', 'typeset', 'local', 'export', 'readonly']);
/** The special builtins of POSIX. */
export const SPECIAL: ReadonlySet<string> = new Set([
  ':',
  '.',
  'break',
  'continue',
  'eval',
  'exec',
  'exit',
  'export',
  'readonly',
  'return',
  'set',
  'shift',
  'source',
  'times',
  'trap',
  'unset',
]);

/** The builtin of a name in a shell, if it has one that is not disabled. */
export function builtinOf(sh: Shell, name: string): Builtin | undefined {
  if (Object.hasOwn(COMMON, name)) return COMMON[name];
  if (!Object.hasOwn(BASH_ONLY, name)) return undefined;
  if (sh.dialect.name === 'bash' || (sh.dialect.name === 'ash' && BUSYBOX_TOO.has(name))) return BASH_ONLY[name];
  return undefined;
}

/** The names of a shell's builtins, sorted: for completion and `enable`. */
export function builtinNames(sh: Shell): string[] {
  const names = [...Object.keys(COMMON), ...Object.keys(BASH_ONLY)];
  return names.filter((name) => builtinOf(sh, name)).sort((a, b) => (a < b ? -1 : 1));
}
