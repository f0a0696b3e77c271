import type { HostPid } from '../../host/ids.ts';
import type { Kernel } from '../../host/kernel.ts';
import { table } from './driver.ts';

/** A message of sd_notify(3) that has come in for a unit. */
export interface Notice {
  ready: boolean;
  mainPid: HostPid | undefined;
}
const notices = (kernel: Kernel): Map<string, Notice> => table(kernel, 'notices', () => new Map<string, Notice>());
/** What a unit's processes have told so far; starting clears it. */
export const noticeOf = (kernel: Kernel, key: string): Notice | undefined => notices(kernel).get(key);
/** Forgets what a unit's processes have told. */
export const clearNotice = (kernel: Kernel, key: string): void => void notices(kernel).delete(key);

/** The variable that tells a service where to report to; its value names the unit. */
export const NOTIFY_SOCKET = 'NOTIFY_SOCKET';

/**
 * sd_notify(3): a process tells its manager that the service is ready, and which process is its main one.
 *
 * @param socket the value of NOTIFY_SOCKET in the environment of the process that systemd started
 * @returns whether anybody listens there
 */
export function notifyReady(kernel: Kernel, socket: string | undefined, mainPid?: HostPid): boolean {
  const key = /\/notify\/(.+)$/.exec(socket ?? '')?.[1];
  if (key === undefined) return false;
  notices(kernel).set(key, { ready: true, mainPid });
  return true;
}
