import type { Proc } from '../../host/proc.ts';
import type { Program, Task } from '../../host/program.ts';
import { signalName, signalNumber } from '../../host/signals.ts';
import type { User } from '../../host/state.ts';
import { getopt, notPart, type Options, refuse } from '../host/options.ts';
import { findUser } from '../users/names.ts';
import { accessOf } from './access.ts';
import { sessionProperties, userProperties, userStatus } from './login-properties.ts';
import { known, lingers, sessions, stateOf } from './logins.ts';
import { startManager, stopManager } from './user-manager.ts';
import { LOGINCTL_VERBS, unknownVerb } from './verbs-known.ts';

/** Columns as logind's tools print them: as wide as the widest, numbers to the right. */
function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[],
  legend: boolean,
): string {
  const all = legend ? [head, ...rows] : rows;
  const widths = head.map((_one, index) => Math.max(...all.map((row) => row[index]?.length ?? 0)));
  return all
    .map(
      (row) =>
        `${row.map((cell, index) => (right.includes(index) ? cell.padStart(widths[index] ?? 0) : index === row.length - 1 ? cell : cell.padEnd(widths[index] ?? 0))).join(' ')}\n`,
    )
    .join('');
}

function show(proc: Proc, properties: Record<string, string>, options: Options): void {
  const wanted = options.values('p').flatMap((one) => one.split(','));
  for (const [name, value] of Object.entries(properties)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    if (wanted.length === 0 && !options.has('a') && value === '') continue;
    proc.out(options.has('value') ? `${value}\n` : `${name}=${value}\n`);
  }
}

/** The user that an argument names: by name or number; without one the caller's. */
function userOf(proc: Proc, text: string | undefined): User | undefined {
  return text === undefined ? proc.kernel.users.byUid(proc, proc.uidInside(proc.record.uid)) : findUser(proc, text);
}

/** enable-linger and disable-linger: for oneself, or as root for anybody. */
function* linger(proc: Proc, names: readonly string[], on: boolean): Task<number> {
  for (const name of names.length > 0 ? names : [undefined]) {
    const user = userOf(proc, name);
    if (!user) {
      proc.err(
        `Could not ${on ? 'enable' : 'disable'} linger: Failed to look up user ${name}: No such process\n`.replace(
          `Could not ${on ? 'enable' : 'disable'} linger: `,
          '',
        ),
      );
      return 1;
    }
    // without polkit only root may
    if (proc.uidInside(proc.record.euid) !== 0) {
      proc.err(`Could not ${on ? 'enable' : 'disable'} linger: Access denied\n`);
      return 1;
    }
    const path = `/var/lib/systemd/linger/${user.name}`;
    const init = proc.kernel.proc(1 as never);
    if (on) {
      init.fs.put(path, { kind: 'file', data: '', mode: 0o644, uid: 0, gid: 0, mtime: proc.kernel.now });
      yield* startManager(proc.kernel, user);
    } else {
      init.fs.unlink(path);
      if (!sessions(proc.kernel).some((one) => one.uid === user.uid)) stopManager(proc.kernel, user);
    }
  }
  return 0;
}

const LONG = {
  'no-pager': 'no-pager',
  'no-legend': 'no-legend',
  'no-ask-password': 'no-ask-password',
  property: 'p:',
  value: 'value',
  all: 'a',
  signal: 's:',
  full: 'l',
  lines: 'n:',
  output: 'o:',
  'kill-whom': 'kill-whom:',
  json: 'json:',
  help: 'h',
  version: 'version',
  host: 'H:',
  machine: 'M:',
};

function listUsers(proc: Proc, legend: boolean): void {
  const rows = known(proc).map((user) => [
    String(user.uid),
    user.name,
    lingers(proc, user) ? 'yes' : 'no',
    stateOf(proc, user) ?? '',
  ]);
  proc.out(table(['UID', 'USER', 'LINGER', 'STATE'], rows, [0], legend));
  if (legend) proc.out(`\n${rows.length} users listed.\n`);
}

function listSessions(proc: Proc, legend: boolean): void {
  const name = (uid: number): string => proc.kernel.users.userName(proc, uid);
  const rows = sessions(proc.kernel).map((one) => [
    one.id,
    String(one.uid),
    name(one.uid),
    '-',
    String(one.leader),
    'user',
    one.tty ?? '-',
    'no',
    '-',
  ]);
  const head = ['SESSION', 'UID', 'USER', 'SEAT', 'LEADER', 'CLASS', 'TTY', 'IDLE', 'SINCE'];
  if (rows.length > 0) proc.out(table(head, rows, [0, 1], legend));
  if (legend) proc.out(rows.length === 0 ? 'No sessions.\n' : `\n${rows.length} sessions listed.\n`);
}

/** loginctl(1): who is logged in, who lingers. */
export const loginctl: Program = function* loginctl(proc) {
  const options = getopt(proc.argv.slice(1), {
    short: 'p:Pas:ln:o:hjH:M:',
    long: LONG,
    lacking: ['json', 'h', 'j', 'H', 'M', 'o'],
  });
  if (options.fault) return refuse(proc, 'loginctl', options.fault, 1, '');
  const access = accessOf(proc.kernel, proc, false, 'loginctl');
  if (typeof access === 'string') {
    proc.err(access);
    return 1;
  }
  const [verb = 'list-sessions', ...names] = options.rest;
  const legend = !options.has('no-legend');
  if (verb === 'list-users') listUsers(proc, legend);
  else if (verb === 'list-sessions') listSessions(proc, legend);
  else return yield* other(proc, options, verb, names, access.may);
  return 0;
};

/** show-user and user-status. */
function aboutUsers(proc: Proc, options: Options, verb: string, names: readonly string[]): number {
  for (const name of names.length > 0 ? names : [undefined]) {
    const user = userOf(proc, name);
    if (!user) {
      proc.err(`Failed to look up user ${name}: No such process\n`);
      return 1;
    }
    if (stateOf(proc, user) === undefined) {
      proc.err(`Failed to get path for user ${name ?? user.name}: User ID ${user.uid} is not logged in or lingering\n`);
      return 1;
    }
    if (verb === 'show-user') show(proc, userProperties(proc, user), options);
    else proc.out(userStatus(proc, user));
  }
  return 0;
}

/** show-session and session-status: the caller's own without a name. */
function aboutSession(proc: Proc, options: Options, name: string | undefined): number {
  const own = sessions(proc.kernel);
  const mine = own.find((one) => proc.record.cgroup.includes(`/session-${one.id}.scope`));
  const session = name === undefined ? mine : own.find((one) => one.id === name);
  if (session) show(proc, sessionProperties(proc, session), options);
  else proc.err(`Failed to get session path: No session '${name ?? ''}' known\n`);
  return session ? 0 : 1;
}

const REAL =
  'activate lock-session unlock-session lock-sessions unlock-sessions list-seats seat-status show-seat attach flush-devices terminate-seat'.split(
    ' ',
  );

function* other(proc: Proc, options: Options, verb: string, names: readonly string[], may: boolean): Task<number> {
  switch (verb) {
    case 'enable-linger':
    case 'disable-linger':
      return yield* linger(proc, names, verb === 'enable-linger');
    case 'show-user':
    case 'user-status':
      return aboutUsers(proc, options, verb, names);
    case 'show-session':
    case 'session-status':
      return aboutSession(proc, options, names[0]);
    case 'terminate-user':
    case 'kill-user':
    case 'terminate-session':
    case 'kill-session':
      return end(proc, options, verb, names, may);
    default:
      if (REAL.includes(verb)) return notPart(proc, `loginctl ${verb}`);
      proc.err(unknownVerb(verb, LOGINCTL_VERBS));
      return 1;
  }
}

/** terminate-user, kill-user and the same for sessions: signals to all processes there. */
function end(proc: Proc, options: Options, verb: string, names: readonly string[], may: boolean): number {
  const { kernel } = proc;
  for (const name of names) {
    const user = verb.endsWith('user') ? userOf(proc, name) : undefined;
    if (verb.endsWith('user') && !user) {
      proc.err(`Failed to look up user ${name}: No such process\n`);
      return 1;
    }
    if (!may && (!user || user.uid !== proc.record.euid)) {
      proc.err(
        `Could not ${verb.startsWith('kill') ? 'kill' : 'terminate'} ${verb.endsWith('user') ? 'user' : 'session'}: Access denied\n`,
      );
      return 1;
    }
    const signal = verb.startsWith('kill') ? signalName(signalNumber(options.value('s') ?? 'TERM') ?? 15) : 'KILL';
    const inside = user ? `/user-${user.uid}.slice/` : `/session-${name}.scope`;
    for (const one of kernel.processes()) if (one.cgroup.includes(inside)) kernel.signal(one.pid, signal);
    if (user && verb === 'terminate-user') stopManager(kernel, user);
  }
  return 0;
}
