import { err, ok, type Result } from '../../../lib/result.ts';
import type { Errno } from '../../host/errno.ts';
import type { HostPid } from '../../host/ids.ts';
import type { Kernel } from '../../host/kernel.ts';
import type { Proc } from '../../host/proc.ts';
import type { Stream, Task } from '../../host/program.ts';
import { nullStream } from '../../host/streams.ts';
import { loginEnv } from '../users/login-env.ts';
import { findUser, idsOf } from '../users/names.ts';
import type { UnitFile } from './files.ts';
import { cgroupOf, managerProc } from './managers.ts';
import { NOTIFY_SOCKET } from './notify.ts';
import { type Manager, unitKey } from './state.ts';

/** A line of Exec*=: prefixes and words. */
export interface ExecLine {
  /** '-': failing does not matter. */
  readonly ignore: boolean;
  readonly argv: readonly string[];
}

const ESCAPE = '\\\\(?:x[0-9a-fA-F]{2}|[0-7]{3}|u[0-9a-fA-F]{4}|.)';
const WORD = new RegExp(`\\s*((?:"(?:${ESCAPE}|[^"\\\\])*"|'(?:${ESCAPE}|[^'\\\\])*'|${ESCAPE}|[^\\s"'\\\\])+)`, 'gs');
const PART = new RegExp(`"((?:${ESCAPE}|[^"\\\\])*)"|'((?:${ESCAPE}|[^'\\\\])*)'|(${ESCAPE})`, 'gs');
const ESCAPES = new RegExp(ESCAPE, 'gs');
const LETTERS: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  s: ' ',
  t: '\t',
  v: '\v',
};

/** One C escape as cunescape reads it: \n, \s, \x20, \040, \u00e4; an escaped quote or backslash is itself. */
function unescape(escape: string): string {
  const body = escape.slice(1);
  if (/^[xu]./.test(body)) return String.fromCodePoint(Number.parseInt(body.slice(1), 16));
  if (/^[0-7]{3}$/.test(body)) return String.fromCodePoint(Number.parseInt(body, 8));
  return LETTERS[body] ?? body;
}

/** Splits a command line as systemd.syntax(7) does: quotes and C escapes, no shell. */
export const splitWords = (text: string): string[] =>
  [...text.matchAll(WORD)].map(([, word = '']) =>
    word.replace(PART, (_whole, double?: string, single?: string, escape?: string) =>
      escape === undefined ? (double ?? single ?? '').replace(ESCAPES, unescape) : unescape(escape),
    ),
  );

/** Reads a value of Exec*= with its variables: ${NAME} in a word, $NAME as a word of its own that is split. */
export function execLine(value: string, env: Readonly<Record<string, string>>): ExecLine {
  const prefix = /^[-@:+!|]*/.exec(value)?.[0] ?? '';
  const words = splitWords(value.slice(prefix.length)).flatMap((word) => {
    const whole = /^\$(\w+)$/.exec(word);
    if (whole) return (env[whole[1] ?? ''] ?? '').split(/\s+/).filter((one) => one !== '');
    return [word.replace(/\$\{(\w+)\}/g, (_all, name: string) => env[name] ?? '').replaceAll('$$', '$')];
  });
  const argv = prefix.includes('@') ? [words[0] ?? '', ...words.slice(2)] : words;
  return { ignore: prefix.includes('-'), argv };
}

/** Variables of a unit: those of the manager, Environment=, EnvironmentFile=. */
export function unitEnv(
  _kernel: Kernel,
  manager: Manager,
  unit: UnitFile,
  systemd: Proc,
  invocation: string,
): Record<string, string> {
  const user = systemd.kernel.users.byUid(systemd, manager === 'system' ? 0 : manager);
  const named = unit.one('Service', 'User');
  const target = named === undefined ? undefined : findUser(systemd, named);
  const base: Record<string, string> =
    manager === 'system'
      ? {
          LANG: 'C.UTF-8',
          PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin',
          ...(target && { HOME: target.home, LOGNAME: target.name, USER: target.name, SHELL: target.shell }),
        }
      : {
          ...(user && loginEnv(systemd, user)),
          LANG: 'C.UTF-8',
          XDG_RUNTIME_DIR: `/run/user/${manager}`,
          DBUS_SESSION_BUS_ADDRESS: `unix:path=/run/user/${manager}/bus`,
        };
  const env: Record<string, string> = { ...base, INVOCATION_ID: invocation };
  const add = (words: readonly string[]): void => {
    for (const word of words) {
      const cut = word.indexOf('=');
      if (cut > 0) env[word.slice(0, cut)] = word.slice(cut + 1);
    }
  };
  for (const value of unit.all('Service', 'Environment')) add(splitWords(value));
  for (const path of unit.all('Service', 'EnvironmentFile')) {
    const node = systemd.fs.node(path.replace(/^-/, ''));
    if (node?.kind === 'file')
      add(
        node.data
          .split('\n')
          .filter((line) => !line.startsWith('#'))
          .map((line) => line.replace(/^(\w+)="(.*)"$/, '$1=$2')),
      );
  }
  const folder = manager === 'system' ? '/run/systemd' : `/run/user/${manager}/systemd`;
  if (unit.one('Service', 'Type') === 'notify') env[NOTIFY_SOCKET] = `${folder}/notify/${unitKey(manager, unit.name)}`;
  return env;
}

/** A stream that writes every line to the journal of a unit. */
export function journalStream(
  kernel: Kernel,
  manager: Manager,
  unit: string,
  identifier: string,
  pid: () => HostPid,
  priority: number,
): Stream {
  let rest = '';
  return {
    ...nullStream(),
    name: `socket:[${kernel.counter('socket', 20001)}]`,
    write: (text) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        kernel.log({
          unit,
          user: manager === 'system' ? undefined : (manager as never),
          identifier,
          pid: pid(),
          text: line,
          priority,
        });
      }
      return true;
    },
  };
}

/** Starts a process of a unit as a child of its manager, with the unit's user, folder and control group. */
export function spawnExec(
  kernel: Kernel,
  manager: Manager,
  unit: UnitFile,
  line: ExecLine,
  env: Record<string, string>,
): Result<HostPid, Errno> {
  const systemd = managerProc(kernel, manager);
  if (!systemd) return err('ESRCH');
  const [program = ''] = line.argv;
  const identifier = unit.one('Service', 'SyslogIdentifier') ?? program.slice(program.lastIndexOf('/') + 1);
  let pid = 0 as HostPid;
  const out = journalStream(kernel, manager, unit.name, identifier, () => pid, 6);
  const named = unit.one('Service', 'User');
  const user = named === undefined || manager !== 'system' ? undefined : findUser(systemd, named);
  const own = systemd.kernel.users.byUid(systemd, manager === 'system' ? 0 : manager);
  const ids = user ? idsOf(systemd, user) : undefined;
  const folder =
    unit
      .one('Service', 'WorkingDirectory')
      ?.replace(/^-/, '')
      .replace(/^~$/, own?.home ?? '/') ?? (manager === 'system' ? '/' : (own?.home ?? '/'));
  const slice = unit.one('Service', 'Slice');
  const started = kernel.spawn({
    parent: systemd.pid,
    argv: line.argv,
    env,
    cwd: folder,
    session: true,
    cgroup: cgroupOf(manager, unit.name, slice),
    fds: { 0: nullStream(), 1: out, 2: out },
    tty: undefined,
    ...(ids && { ids }),
    ...(manager === 'system' && { oomScoreAdj: Number(unit.one('Service', 'OOMScoreAdjust') ?? 0) }),
  });
  if (started.ok) pid = started.value;
  return started;
}

/** Waits for a process that systemd started, at most until a time; gives its exit code. */
export function* exitOf(kernel: Kernel, pid: HostPid, until?: number): Task<number | undefined> {
  let code: number | undefined;
  if (!kernel.process(pid)) return kernel.scheduler.exitCodeOf(pid) ?? 0;
  kernel.onExit(pid, (value) => {
    code = value;
  });
  while (code === undefined && (until === undefined || kernel.now < until)) {
    yield { ready: () => code !== undefined, ...(until !== undefined && { at: until }), what: 'do_epoll_wait' };
  }
  return code;
}

/** Runs the lines of ExecStartPre=, ExecStop= and their like one after another. */
export function* runLines(
  kernel: Kernel,
  manager: Manager,
  unit: UnitFile,
  key: string,
  env: Record<string, string>,
): Task<Result<void, number>> {
  for (const value of unit.all('Service', key)) {
    const line = execLine(value, env);
    const pid = spawnExec(kernel, manager, unit, line, env);
    if (!pid.ok) {
      if (line.ignore) continue;
      return err(203);
    }
    const code = yield* exitOf(kernel, pid.value);
    if (code !== 0 && !line.ignore) return err(code ?? 1);
  }
  return ok(undefined);
}
