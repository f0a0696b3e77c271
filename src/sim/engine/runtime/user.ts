import { err, ok, type Result } from '../../../lib/result.ts';
import type { Proc } from '../../host/proc.ts';

/** Who a process in a container runs as; ids as they are inside. */
export interface ResolvedUser {
  readonly uid: number;
  readonly gid: number;
  readonly home: string;
  /** Groups that name the user as a member. */
  readonly memberOf: readonly number[];
  /** Whether passwd has the user. */
  readonly known: boolean;
}

const LARGEST = 2147483647;
const number = (text: string): number | undefined => (/^-?\d+$/.test(text) ? Number(text) : undefined);

/**
 * The user that `NAME|UID[:GROUP|GID]` names in a container's own /etc/passwd and /etc/group; '' is root.
 *
 * Errors as github.com/moby/sys/user (GetExecUser), which both engines use.
 */
export function resolveUser(root: Proc, text: string): Result<ResolvedUser, string> {
  const { users } = root.kernel;
  const [name = '', group = ''] = text.split(':', 2);
  const id = number(name);
  const found =
    name === ''
      ? users.byUid(root, 0)
      : (users.byName(root, name) ?? (id === undefined ? undefined : users.byUid(root, id)));
  if (!found && name !== '' && id === undefined)
    return err(`unable to find user ${name}: no matching entries in passwd file`);
  if (!found && id !== undefined && (id < 0 || id > LARGEST)) return err(`uids and gids must be in range 0-${LARGEST}`);
  const uid = found ? Number(found.uid) : (id ?? 0);
  const gid = primaryGroup(root, group, found ? Number(found.gid) : 0);
  if (!gid.ok) return gid;
  const memberOf =
    group === '' && found
      ? users
          .groups(root)
          .filter((one) => one.members.includes(found.name))
          .map((one) => one.gid)
      : [];
  return ok({ uid, gid: gid.value, home: found?.home || '/', memberOf, known: found !== undefined });
}

function primaryGroup(root: Proc, text: string, fallback: number): Result<number, string> {
  return text === '' ? ok(fallback) : resolveGroup(root, text);
}

/** The number of a group by name or number. Errors as GetExecUser and GetAdditionalGroups. */
export function resolveGroup(root: Proc, text: string): Result<number, string> {
  const found = root.kernel.users.groupByName(root, text);
  if (found) return ok(found.gid);
  const id = number(text);
  if (id === undefined) return err(`unable to find group ${text}: no matching entries in group file`);
  return id < 0 || id > LARGEST ? err(`uids and gids must be in range 0-${LARGEST}`) : ok(id);
}
