import { type HostUid, hostUid } from '../../host/ids.ts';
import type { Proc } from '../../host/proc.ts';
import type { User } from '../../host/state.ts';

/** A word in quotes as GNU tools write it: curly ones where the locale is UTF-8. */
export function quoted(proc: Proc, text: string): string {
  const { env } = proc;
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  return /utf-?8/i.test(locale) ? `\u2018${text}\u2019` : `'${text}'`;
}

/** Ids that a process of a user gets, as the host counts them; undefined where the namespace does not map them. */
export function idsOf(proc: Proc, user: User): { uid: HostUid; gid: HostUid; groups: HostUid[] } | undefined {
  const uid = proc.uidOutside(user.uid);
  const gid = proc.gidOutside(user.gid);
  if (uid === undefined || gid === undefined) return undefined;
  const groups = proc.kernel.users.groupsOf(proc, user.name).flatMap((id) => proc.gidOutside(id) ?? []);
  return { uid, gid, groups: groups.sort((a, b) => a - b).map(hostUid) };
}

/** A user by name or, where no such name exists, by number. */
export function findUser(proc: Proc, text: string): User | undefined {
  const { users } = proc.kernel;
  return users.byName(proc, text) ?? (/^\+?\d+$/.test(text) ? users.byUid(proc, Number(text)) : undefined);
}

/** The name of the user who runs a process, by its effective id. */
export const ownName = (proc: Proc): string => proc.kernel.users.userName(proc, proc.uidInside(proc.record.euid));
