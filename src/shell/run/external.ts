import type { Errno } from '../../sim/host/errno.ts';
import type { Task } from '../../sim/host/program.ts';
import type { Shell } from '../state/shell.ts';
import { ExitShell } from './control.ts';
import { forkFailed } from './fork.ts';
import { waitForeground } from './wait.ts';

export interface ExternalOptions {
  /** Nothing follows: the program may replace the shell. */
  readonly last: boolean;
  /** The command as it was written, for messages. */
  readonly text: string;
  /** Called when the program runs: the shell's own descriptors go back to what they were. */
  readonly spawned: () => void;
}

/** Whether the shell may become the program instead of waiting for it: nobody would notice (execute_cmd.c, ONESHOT). */
const mayBecome = (sh: Shell, last: boolean): boolean =>
  last &&
  !sh.interactive &&
  sh.traps.size === 0 &&
  sh.vars.depth === 1 &&
  sh.jobs.list.every(({ state }) => state !== 'Stopped');

/** Starts a program and waits for it; says why it cannot be started (127 not found, 126 not executable). */
export function* runExternal(sh: Shell, argv: readonly string[], options: ExternalOptions): Task<number> {
  const { proc } = sh;
  const env = sh.vars.environment();
  const name = argv[0] as string;
  const found = name === '' ? undefined : proc.lookup(name);
  if (found?.ok) env['_'] = found.value.path;
  if (mayBecome(sh, options.last) && found?.ok && found.value.program !== undefined) {
    const task = become(sh, argv, env);
    if (task) return yield* task;
  }
  const pid =
    found?.ok === false
      ? found
      : proc.kernel.spawn({ parent: proc.pid, argv, env, ...(sh.has('monitor') && { group: true }) });
  if (pid?.ok) {
    if (found?.ok && !name.includes('/')) remember(sh, name, found.value.invoked);
    options.spawned();
    const [code] = yield* waitForeground(sh, [pid.value], options.text);
    return code ?? 0;
  }
  const errno = pid?.error ?? 'ENOENT';
  if (errno === 'ENOEXEC' && found?.ok) return yield* runAsScript(sh, argv, env, found.value, options);
  if (errno === 'EAGAIN') forkFailed(sh);
  return cannotStart(sh, name, errno, found?.ok === true);
}

function remember(sh: Shell, name: string, path: string): void {
  const known = sh.hashed.get(name);
  if (known) known.hits++;
  else sh.hashed.set(name, { path, hits: 1 });
}

/** Becomes a program: handlers of signals are not inherited. */
export function become(sh: Shell, argv: readonly string[], env: Record<string, string>): Task<number> | undefined {
  const task = sh.proc.exec(argv, env);
  if (!task.ok) return undefined;
  for (const [signal, action] of sh.proc.traps) if (action !== 'ignore') sh.proc.trap(signal, 'default');
  sh.substitutions.length = 0;
  return task.value;
}

/** Prints why a program cannot be started; gives 127 or 126. */
export function cannotStart(sh: Shell, name: string, errno: Errno, present: boolean): number {
  if (present && errno === 'ENOENT' && sh.dialect.name === 'bash') {
    sh.complain(`${name}: cannot execute: required file not found`);
    return 127;
  }
  if (errno === 'ENOENT' && (!name.includes('/') || sh.dialect.name !== 'bash')) {
    sh.complain(sh.dialect.notFound(name));
    return 127;
  }
  sh.complain(sh.dialect.cannotRun(name, errno));
  return errno === 'ENOENT' || errno === 'ENOTDIR'
    ? errno === 'ENOTDIR' && sh.dialect.name === 'bash'
      ? 126
      : 127
    : 126;
}

/** Whether a file looks like data rather than text (check_binary_file). */
const isBinary = (text: string | undefined): boolean =>
  text === undefined || [...text.slice(0, 80)].some((char) => char.charCodeAt(0) < 7);

interface Text {
  readonly path: string;
  readonly invoked: string;
  readonly script?: string;
}

/** A file without an interpreter line: the shell reads it itself, in another process. */
function* runAsScript(
  sh: Shell,
  argv: readonly string[],
  env: Record<string, string>,
  file: Text,
  options: ExternalOptions,
): Task<number> {
  const { proc } = sh;
  const name = argv[0] as string;
  if (isBinary(file.script)) {
    sh.complain(`${name}: cannot execute binary file: Exec format error`);
    return 126;
  }
  const program = sh.dialect.name === 'ash' ? 'sh' : sh.dialect.name;
  const pid = proc.kernel.spawn({
    parent: proc.pid,
    argv: [sh.name, file.invoked, ...argv.slice(1)],
    env,
    program,
    ...(sh.has('monitor') && { group: true }),
  });
  if (!pid.ok) return forkFailed(sh);
  options.spawned();
  const [code] = yield* waitForeground(sh, [pid.value], options.text);
  return code ?? 0;
}

/** `exec name`: replaces the shell; gives a status only when that fails in a shell that survives it. */
export function* replaceShell(sh: Shell, argv: readonly string[], env: Record<string, string>): Task<number> {
  const name = argv[0] as string;
  const found = sh.proc.lookup(name);
  const task = found.ok ? become(sh, argv, env) : undefined;
  if (task) throw new ExitShell(yield* task);
  const errno = found.ok ? 'ENOEXEC' : found.error;
  const missing = errno === 'ENOENT' || errno === 'ENOTDIR';
  const text = missing && !name.includes('/') ? `${name}: not found` : sh.dialect.cannotRun(name, errno);
  sh.complain(text, 'exec');
  if (sh.interactive || sh.shopts.has('execfail')) return missing ? 127 : 126;
  throw new ExitShell(missing ? 127 : 126, true);
}
