import type { Kernel } from '../../host/kernel.ts';
import type { Proc } from '../../host/proc.ts';
import type { User } from '../../host/state.ts';
import { managerProc } from './managers.ts';

/** A session of logind: the processes of one scope. */
export interface Session {
  readonly id: string;
  readonly uid: number;
  readonly leader: number;
  readonly tty: string | undefined;
  readonly at: number;
}

/** Sessions with a living process, by their scopes. */
export function sessions(kernel: Kernel): Session[] {
  const found = new Map<string, Session>();
  for (const one of kernel.processes()) {
    const match = /\/user-(\d+)\.slice\/session-(\w+)\.scope/.exec(one.cgroup);
    if (!match || one.status === 'Z') continue;
    const earlier = found.get(match[2] ?? '');
    found.set(match[2] ?? '', {
      id: match[2] ?? '',
      uid: Number(match[1]),
      leader: earlier?.leader ?? one.pid,
      tty: earlier?.tty ?? one.tty,
      at: Math.min(earlier?.at ?? Infinity, one.startedAt),
    });
  }
  return [...found.values()];
}

/** Whether a user's manager stays without a login. */
export const lingers = (proc: Proc, user: User): boolean =>
  proc.fs.node(`/var/lib/systemd/linger/${user.name}`) !== undefined;

/** active, lingering, or undefined for who is neither logged in nor lingers. */
export function stateOf(proc: Proc, user: User): string | undefined {
  const own = sessions(proc.kernel).filter((one) => one.uid === user.uid);
  if (own.length > 0) return 'active';
  if (managerProc(proc.kernel, user.uid) || lingers(proc, user)) return 'lingering';
  return undefined;
}

/** Users that logind knows, by number. */
export const known = (proc: Proc): User[] =>
  proc.kernel.users
    .all(proc)
    .filter((user) => stateOf(proc, user) !== undefined)
    .sort((a, b) => a.uid - b.uid);
