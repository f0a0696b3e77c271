import { hostPid, hostUid } from '../host/ids.ts';
import type { Kernel } from '../host/kernel.ts';
import { dockerd } from './daemon.ts';

/** What lets a user use Docker, or keeps them from it, in a few words for the head of a lane. */
export function dockerStanding(kernel: Kernel, user: string): string {
  if (user === 'root') return 'root';
  const uid = kernel.users.all(kernel.proc(hostPid(1))).find(({ name }) => name === user)?.uid;
  if (uid !== undefined && dockerd(kernel, hostUid(Number(uid)))) return 'rootless mode';
  const members = kernel.users.groupByName(kernel.proc(hostPid(1)), 'docker')?.members ?? [];
  return members.includes(user) ? `${user} is in group docker` : `${user} is not in group docker`;
}
