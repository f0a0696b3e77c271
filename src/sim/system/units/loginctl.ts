import { hostUid } from '../../host/ids.ts';
import type { Kernel } from '../../host/kernel.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program, Task } from '../../host/program.ts';
import { signalName, signalNumber } from '../../host/signals.ts';
import type { User } from '../../host/state.ts';
import { getopt, notPart, type Options, refuse } from '../host/options.ts';
import { spanText, strftime } from '../host/times.ts';
import { loginEnv } from '../users/login-env.ts';
import { findUser } from '../users/names.ts';
import { accessOf } from './access.ts';
import { reloadManager, startUnit } from './jobs.ts';
import { managerProc } from './managers.ts';
import { setUnit } from './state.ts';

/** A session of logind: the processes of one scope. */
interface Session {
  readonly id: string;
  readonly uid: number;
  readonly leader: number;
  readonly tty: string | undefined;
  readonly at: number;
}

function sessions(kernel: Kernel): Session[] {
  const found = new Map<string, Session>();
  for (const one of kernel.processes()) {
    const match = /\/user-(\d+)\.slice\/session-(\w+)\.scope/.exec(one.cgroup);
    if (!match || one.status === 'Z') continue;
    const known = found.get(match[2] ?? '');
    found.set(match[2] ?? '', {
      id: match[2] ?? '',
      uid: Number(match[1]),
      leader: known?.leader ?? one.pid,
      tty: known?.tty ?? one.tty,
      at: Math.min(known?.at ?? Infinity, one.startedAt),
    });
  }
  return [...found.values()];
}

const lingers = (proc: Proc, user: User): boolean => proc.fs.node(`/var/lib/systemd/linger/${user.name}`) !== undefined;

function stateOf(proc: Proc, user: User): string | undefined {
  const own = sessions(proc.kernel).filter((one) => one.uid === user.uid);
  if (own.length > 0) return 'active';
  if (managerProc(proc.kernel, user.uid) || lingers(proc, user)) return 'lingering';
  return undefined;
}
const known = (proc: Proc): User[] =>
  proc.kernel.users
    .all(proc)
    .filter((user) => stateOf(proc, user) !== undefined)
    .sort((a, b) => a.uid - b.uid);

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

function userProperties(proc: Proc, user: User): Record<string, string> {
  const state = stateOf(proc, user) ?? 'offline';
  const own = sessions(proc.kernel).filter((one) => one.uid === user.uid);
  const manager = managerProc(proc.kernel, user.uid);
  return {
    UID: String(user.uid),
    GID: String(user.gid),
    Name: user.name,
    Timestamp: strftime('%a %F %T UTC', manager?.record.startedAt ?? proc.kernel.state.bootedAt),
    TimestampMonotonic: String(((manager?.record.startedAt ?? 0) - proc.kernel.state.bootedAt) * 1000),
    RuntimePath: `/run/user/${user.uid}`,
    Service: `user@${user.uid}.service`,
    Slice: `user-${user.uid}.slice`,
    Display: '',
    State: state,
    Sessions: own.map((one) => one.id).join(' '),
    IdleHint: 'no',
    IdleSinceHint: '0',
    IdleSinceHintMonotonic: '0',
    Linger: lingers(proc, user) ? 'yes' : 'no',
  };
}
function sessionProperties(proc: Proc, session: Session): Record<string, string> {
  const user = proc.kernel.users.byUid(proc, session.uid);
  return {
    Id: session.id,
    User: String(session.uid),
    Name: user?.name ?? '',
    Timestamp: strftime('%a %F %T UTC', session.at),
    VTNr: '0',
    TTY: session.tty ?? '',
    Remote: 'yes',
    RemoteHost: '10.0.2.2',
    Service: 'sshd',
    Scope: `session-${session.id}.scope`,
    Leader: String(session.leader),
    Audit: session.id,
    Type: 'tty',
    Class: 'user',
    Active: 'yes',
    State: 'active',
    IdleHint: 'no',
    LockedHint: 'no',
  };
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

/** Starts `systemd --user` for somebody, as logind does at the first login or for lingering. */
export function* startManager(kernel: Kernel, user: User): Task<void> {
  if (managerProc(kernel, user.uid)) return;
  const init = kernel.proc(1 as never);
  const own = { uid: user.uid, gid: user.gid, mtime: kernel.now };
  const put = (path: string, mode: number): void => {
    if (!init.fs.exists(path)) init.fs.put(path, { kind: 'dir', mode, ...own });
  };
  put(`/run/user/${user.uid}`, 0o700);
  put(`/run/user/${user.uid}/systemd`, 0o755);
  init.fs.put(`/run/user/${user.uid}/bus`, { kind: 'socket', mode: 0o666, ...own });
  const ids = {
    uid: user.uid,
    gid: hostUid(user.gid),
    groups: kernel.users
      .groupsOf(init, user.name)
      .map(hostUid)
      .sort((a, b) => a - b),
  };
  const cgroup = `/user.slice/user-${user.uid}.slice/user@${user.uid}.service/init.scope`;
  const common = {
    passive: true,
    ids,
    cgroup,
    loginuid: user.uid,
    session: true,
    env: { ...loginEnv(init, user), XDG_RUNTIME_DIR: `/run/user/${user.uid}` },
  };
  const started = kernel.spawn({
    parent: 1 as never,
    argv: ['/usr/lib/systemd/systemd', '--user'],
    comm: 'systemd',
    exe: '/usr/lib/systemd/systemd',
    rss: 11000,
    ...common,
  });
  if (started.ok)
    kernel.spawn({
      parent: started.value,
      argv: ['(sd-pam)'],
      comm: '(sd-pam)',
      exe: '/usr/lib/systemd/systemd-executor',
      rss: 2400,
      ...common,
    });
  if (started.ok)
    setUnit(kernel, 'system', `user@${user.uid}.service`, { active: 'active', sub: 'running', mainPid: started.value });
  reloadManager(kernel, user.uid);
  yield* startUnit(kernel, user.uid, 'default.target');
  yield* startUnit(kernel, user.uid, 'sockets.target');
}

/** Ends the manager of somebody who is neither logged in nor lingers. */
function stopManager(kernel: Kernel, user: User): void {
  const manager = managerProc(kernel, user.uid);
  if (!manager) return;
  for (const one of kernel.processes())
    if (one.cgroup.includes(`/user@${user.uid}.service/`)) kernel.signal(one.pid, 'KILL');
  setUnit(kernel, 'system', `user@${user.uid}.service`, { active: 'inactive', sub: 'dead', mainPid: 0 as never });
  for (const key of Object.keys(kernel.state.units)) if (key.startsWith(`${user.uid}:`)) delete kernel.state.units[key];
  kernel.proc(1 as never).fs.removeTree(`/run/user/${user.uid}`);
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

function userStatus(proc: Proc, user: User): string {
  const { kernel } = proc;
  const manager = managerProc(kernel, user.uid);
  const at = manager?.record.startedAt ?? kernel.state.bootedAt;
  const own = sessions(kernel)
    .filter((one) => one.uid === user.uid)
    .map((one) => one.id);
  const lines = [
    `${user.name} (${user.uid})`,
    `           Since: ${strftime('%a %F %T UTC', at)}; ${spanText(kernel.now - at)} ago`,
    `           State: ${stateOf(proc, user) ?? 'offline'}`,
  ];
  if (own.length > 0) lines.push(`        Sessions: ${own.join(' ')}`);
  return `${[...lines, `          Linger: ${lingers(proc, user) ? 'yes' : 'no'}`, `            Unit: user-${user.uid}.slice`].join('\n')}\n`;
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
  if (verb === 'list-users') {
    const rows = known(proc).map((user) => [
      String(user.uid),
      user.name,
      lingers(proc, user) ? 'yes' : 'no',
      stateOf(proc, user) ?? '',
    ]);
    proc.out(table(['UID', 'USER', 'LINGER', 'STATE'], rows, [0], legend).replace(/^ ?UID/, (text) => text));
    if (legend) proc.out(`\n${rows.length} users listed.\n`);
    return 0;
  }
  if (verb === 'list-sessions') {
    const rows = sessions(proc.kernel).map((one) => [
      one.id,
      String(one.uid),
      proc.kernel.users.userName(proc, one.uid),
      '-',
      String(one.leader),
      'user',
      one.tty ?? '-',
      'no',
      '-',
    ]);
    if (rows.length === 0) proc.out(legend ? 'No sessions.\n' : '');
    else
      proc.out(
        table(['SESSION', 'UID', 'USER', 'SEAT', 'LEADER', 'CLASS', 'TTY', 'IDLE', 'SINCE'], rows, [0, 1], legend),
      );
    if (legend && rows.length > 0) proc.out(`\n${rows.length} sessions listed.\n`);
    return 0;
  }
  return yield* other(proc, options, verb, names, access.may);
};

function* other(proc: Proc, options: Options, verb: string, names: readonly string[], may: boolean): Task<number> {
  const { kernel } = proc;
  if (verb === 'enable-linger' || verb === 'disable-linger')
    return yield* linger(proc, names, verb === 'enable-linger');
  if (verb === 'show-user' || verb === 'user-status') {
    for (const name of names.length > 0 ? names : [undefined]) {
      const user = userOf(proc, name);
      if (!user) {
        proc.err(`Failed to look up user ${name}: No such process\n`);
        return 1;
      }
      if (stateOf(proc, user) === undefined) {
        proc.err(
          `Failed to get path for user ${name ?? user.name}: User ID ${user.uid} is not logged in or lingering\n`,
        );
        return 1;
      }
      if (verb === 'show-user') show(proc, userProperties(proc, user), options);
      else proc.out(userStatus(proc, user));
    }
    return 0;
  }
  if (verb === 'show-session' || verb === 'session-status') {
    const own = sessions(kernel);
    const session =
      names[0] === undefined
        ? own.find((one) => proc.record.cgroup.includes(`/session-${one.id}.scope`))
        : own.find((one) => one.id === names[0]);
    if (!session) {
      proc.err(`Failed to get session path: No session '${names[0] ?? ''}' known\n`);
      return 1;
    }
    show(proc, sessionProperties(proc, session), options);
    return 0;
  }
  if (verb === 'terminate-user' || verb === 'kill-user' || verb === 'terminate-session' || verb === 'kill-session')
    return end(proc, options, verb, names, may);
  const real = [
    'activate',
    'lock-session',
    'unlock-session',
    'lock-sessions',
    'unlock-sessions',
    'list-seats',
    'seat-status',
    'show-seat',
    'attach',
    'flush-devices',
    'terminate-seat',
  ];
  if (real.includes(verb)) return notPart(proc, `loginctl ${verb}`);
  proc.err(`Unknown command verb '${verb}'.\n`);
  return 1;
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
