import type { Proc } from '../../host/proc.ts';
import type { User } from '../../host/state.ts';
import { spanText, strftime } from '../host/times.ts';
import { lingers, type Session, sessions, stateOf } from './logins.ts';
import { managerProc } from './managers.ts';

/** What show-user prints. */
export function userProperties(proc: Proc, user: User): Record<string, string> {
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
/** What show-session prints. */
export function sessionProperties(proc: Proc, session: Session): Record<string, string> {
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

/** What user-status prints. */
export function userStatus(proc: Proc, user: User): string {
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
