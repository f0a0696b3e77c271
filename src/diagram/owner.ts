/** Who owns a process, as a learner should read it. */
import type { HostProcess } from '../schema/index.ts';

export interface Owner {
  /** `you`: the lane's user. `sub`: a uid from the range that is reserved for a user. `other`: anybody else. */
  readonly kind: 'root' | 'you' | 'sub' | 'other';
  /** The user's name, or the number of a uid that has none. */
  readonly label: string;
}

/** Below are the system's users and people; from here on ranges that /etc/subuid reserves for user namespaces. */
const FIRST_SUBUID = 100_000;

/**
 * Tells who owns a process.
 *
 * @param you the uid of the lane's user
 */
export function ownerOf({ uid, user }: Pick<HostProcess, 'uid' | 'user'>, you: number): Owner {
  const label = user === '' ? String(uid) : user;
  if (uid === you) return { kind: uid === 0 ? 'root' : 'you', label };
  if (uid === 0) return { kind: 'root', label };
  return { kind: uid >= FIRST_SUBUID ? 'sub' : 'other', label };
}
