import { hostPid } from '../host/ids.ts';
import type { Kernel } from '../host/kernel.ts';

/** What lets a user use Docker, or keeps them from it, in a few words for the head of a lane. */
export function dockerStanding(kernel: Kernel, user: string): string {
  if (user === 'root') return 'root';
  const members = kernel.users.groupByName(kernel.proc(hostPid(1)), 'docker')?.members ?? [];
  return members.includes(user) ? `${user} is in group docker` : `${user} is not in group docker`;
}
