import { hasCap } from './caps.ts';
import { inside } from './idmap.ts';
import type { Process, UserNs } from './state.ts';

export type Access = 'r' | 'w' | 'x';
const BITS: Readonly<Record<Access, number>> = { r: 4, w: 2, x: 1 };

/** Owner and mode of an entry, with ids of the host. */
export interface Owned {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly kind: string;
}

/**
 * Whether a process's capability counts for an entry: only where its user namespace maps both owner and group
 * (capable_wrt_inode_uidgid in fs/inode.c). That is why root in a rootless container is not root on the host.
 */
export function capable(process: Process, userns: UserNs, entry: Owned, cap: string): boolean {
  if (!hasCap(process.caps.effective, cap)) return false;
  return inside(userns.uids, entry.uid) !== undefined && inside(userns.gids, entry.gid) !== undefined;
}

/** Whether a process may read, write or execute (search) an entry: generic_permission in fs/namei.c. */
export function allowed(process: Process, userns: UserNs, entry: Owned, access: Access): boolean {
  const bit = BITS[access];
  const groups = entry.gid === process.egid || process.groups.some((group) => group === entry.gid);
  const shift = entry.uid === process.euid ? 6 : groups ? 3 : 0;
  if ((entry.mode >> shift) & bit) return true;
  const executable = entry.kind === 'dir' || (entry.mode & 0o111) !== 0;
  if (capable(process, userns, entry, 'DAC_OVERRIDE')) return access !== 'x' || executable;
  const search = access === 'r' || (access === 'x' && entry.kind === 'dir');
  return search && capable(process, userns, entry, 'DAC_READ_SEARCH');
}

/** Whether a process may change mode and times of an entry: its owner, or FOWNER. */
export const ownsEntry = (process: Process, userns: UserNs, entry: Owned): boolean =>
  entry.uid === process.euid || capable(process, userns, entry, 'FOWNER');
