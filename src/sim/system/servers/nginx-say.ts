import { strerror } from '../../host/errno.ts';
import type { Proc } from '../../host/proc.ts';
import { strftime } from '../host/times.ts';

/** The configuration that is read without -c. */
export const CONFIG = '/etc/nginx/nginx.conf';
const NUMBERS: Readonly<Record<string, number>> = {
  EPERM: 1,
  ENOENT: 2,
  EACCES: 13,
  EROFS: 30,
  EADDRINUSE: 98,
  EADDRNOTAVAIL: 99,
  ENOSPC: 28,
};
/** An errno as nginx prints it. */
export const why = (errno: string): string => `(${NUMBERS[errno] ?? 5}: ${strerror(errno as never)})`;

/** The time of a line in the error log. */
export const stamp = (proc: Proc): string => strftime('%Y/%m/%d %T', proc.kernel.now);
/** The number of a process in its own pid namespace. */
export const inside = (proc: Proc): number => proc.record.nspids.at(-1) ?? proc.pid;

/** A line of the error log, as nginx writes it while it starts: to the log and once more to stderr. */
export function emerg(proc: Proc, text: string, level = 'emerg'): void {
  const id = inside(proc);
  proc.err(`${stamp(proc)} [${level}] ${id}#${id}: ${text}\n`);
  proc.err(`nginx: [${level}] ${text}\n`);
}
