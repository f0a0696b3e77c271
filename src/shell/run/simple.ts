import type { Assignment, Command } from 'unbash';
import type { Task } from '../../sim/host/program.ts';
import type { Builtin, DeclaredArray } from '../builtins/builtin.ts';
import { builtinOf, DECLARATIONS, SPECIAL } from '../builtins/index.ts';
import { closeSubstitutions } from '../expand/process-substitution.ts';
import { quotedIfNeeded } from '../expand/quote.ts';
import { expandText, expandWords } from '../expand/words.ts';
import type { Shell } from '../state/shell.ts';
import { expandAssigned, runAssignment } from './assign.ts';
import { ExitShell } from './control.ts';
import { runExternal } from './external.ts';
import { callFunction } from './function.ts';
import { redirect, type Saved } from './redirect.ts';
import { trace } from './trace.ts';

/** A command line after expansion. */
interface Expanded {
  readonly argv: readonly string[];
  /** Arrays in the arguments of declare and its kin, by position. */
  readonly arrays: ReadonlyMap<number, DeclaredArray>;
}

/** Runs a simple command: expands it, redirects, then calls a function or a builtin or starts a program. */
export function* runSimple(sh: Shell, node: Command, last: boolean): Task<number> {
  sh.at = node.pos;
  sh.substituted = undefined;
  const open = sh.substitutions.length;
  try {
    const { argv, arrays } = yield* expandArguments(sh, node);
    const assignments = node.prefix.filter((item): item is Assignment => item.type === 'Assignment');
    if (argv.length === 0) return yield* assignOnly(sh, node, assignments);
    const status = yield* runCommand(sh, node, assignments, { argv, arrays }, last);
    sh.lastArgument = argv.at(-1) ?? '';
    return status;
  } finally {
    if (sh.substitutions.length > open) closeSubstitutions(sh, open);
  }
}

function* expandArguments(sh: Shell, node: Command): Task<Expanded> {
  const arrays = new Map<number, DeclaredArray>();
  if (!node.name) return { argv: [], arrays };
  const argv = yield* expandWords(sh, [node.name]);
  const declares = DECLARATIONS.has(argv[0] ?? '');
  for (const arg of node.args) {
    if (arg.type === 'Assignment') yield* expandDeclaration(sh, arg, argv, arrays);
    else if (declares && /^[A-Za-z_]\w*\+?=/.test(arg.text))
      argv.push(yield* expandText(sh, arg, { assignment: true }));
    else if (arg.parts === undefined && arg.text !== '' && arg.text[0] !== '~') argv.push(arg.value);
    else for (const word of yield* expandWords(sh, [arg])) argv.push(word);
  }
  return { argv, arrays };
}

function* expandDeclaration(
  sh: Shell,
  arg: Assignment,
  argv: string[],
  arrays: Map<number, DeclaredArray>,
): Task<void> {
  const table = argv.some((word) => /^-\w*A/.test(word)) || sh.vars.find(arg.name)?.table !== undefined;
  const value = yield* expandAssigned(sh, arg.value, table);
  const head = `${arg.name}${arg.index ? `[${yield* expandText(sh, arg.index)}]` : ''}${arg.append ? '+' : ''}`;
  if (value.kind === 'text') argv.push(`${head}=${value.text}`);
  else {
    arrays.set(argv.length, { name: arg.name, value, append: arg.append === true });
    argv.push(arg.name);
  }
}

/** A command line of assignments and redirections only. */
function* assignOnly(sh: Shell, node: Command, assignments: readonly Assignment[]): Task<number> {
  let failed = false;
  if (node.redirects.length > 0) {
    const saved = yield* redirect(sh, node.redirects);
    saved?.restore();
    failed = saved === undefined;
  }
  for (const assignment of assignments) {
    const shown = yield* runAssignment(sh, assignment);
    if (sh.has('xtrace')) yield* trace(sh, shown);
  }
  return failed ? sh.dialect.redirectCode : (sh.substituted ?? 0);
}

function* runCommand(
  sh: Shell,
  node: Command,
  assignments: readonly Assignment[],
  { argv, arrays }: Expanded,
  last: boolean,
): Task<number> {
  const name = argv[0] as string;
  const fn = sh.functions.get(name);
  const builtin = fn ? undefined : builtinOf(sh, name);
  const restores: (() => void)[] = [];
  let saved: Saved | undefined;
  try {
    for (const assignment of assignments) {
      restores.push(sh.vars.save(assignment.name));
      const shown = yield* runAssignment(sh, assignment);
      if (sh.has('xtrace')) yield* trace(sh, shown);
      sh.vars.declare(assignment.name, { exported: true });
    }
    if (sh.has('xtrace')) yield* trace(sh, argv.map(quotedIfNeeded).join(' '));
    if (node.redirects.length > 0) {
      saved = yield* redirect(sh, node.redirects);
      if (!saved) return redirectFailed(sh, name, builtin);
    }
    if (fn) return yield* callFunction(sh, name, fn, argv.slice(1));
    if (builtin) return yield* runBuiltin(sh, builtin, argv, arrays, saved);
    const text = sh.source.text.slice(node.pos, node.end);
    return yield* runExternal(sh, argv, { last, text, spawned: () => saved?.restore() });
  } finally {
    saved?.restore();
    for (const restore of restores.reverse()) restore();
  }
}

/** A redirection that fails ends a plain sh when it belongs to a special builtin (POSIX, 2.8.1); elsewhere only the command. */
function redirectFailed(sh: Shell, name: string, builtin: Builtin | undefined): number {
  if (builtin && sh.dialect.name !== 'bash' && !sh.interactive && SPECIAL.has(name))
    throw new ExitShell(sh.dialect.redirectCode, true);
  return sh.dialect.redirectCode;
}

/** Special builtins whose errors end a plain sh. */
const ENDING: ReadonlySet<string> = new Set(['export', 'readonly', 'unset', 'set', 'shift']);

function* runBuiltin(
  sh: Shell,
  builtin: Builtin,
  argv: readonly string[],
  arrays: ReadonlyMap<number, DeclaredArray>,
  saved: Saved | undefined,
): Task<number> {
  const result = builtin({ sh, name: argv[0] as string, args: argv.slice(1), arrays, saved });
  const status = typeof result === 'number' ? result : yield* result;
  if (sh.proc.fd(1)?.full) yield* sh.proc.drain();
  if (status === 2 && sh.dialect.name !== 'bash' && !sh.interactive && ENDING.has(argv[0] as string))
    throw new ExitShell(2, true);
  return status;
}
