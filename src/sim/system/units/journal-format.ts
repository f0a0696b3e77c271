import type { Kernel } from '../../host/kernel.ts';
import type { Proc } from '../../host/proc.ts';
import type { JournalEntry } from '../../host/state.ts';
import { strftime } from '../host/times.ts';
import type { Manager } from './state.ts';

const hostname = (kernel: Kernel): string =>
  kernel.state.ns.uts[kernel.process(1)?.ns.uts ?? 0]?.hostname ?? 'localhost';

/** A journal entry as `-o short` prints it. */
export const shortLine = (kernel: Kernel, entry: JournalEntry, stamp = '%b %d %T'): string =>
  `${strftime(stamp, entry.at)} ${hostname(kernel)} ${entry.identifier}[${entry.pid}]: ${entry.text.replace(/\n+$/, '')}\n`;

/** Whether a process may read a journal: its own user's, or all as root and in the groups adm and systemd-journal. */
export function mayReadJournal(proc: Proc, manager: Manager): boolean {
  if (proc.uidInside(proc.record.euid) === 0 || manager === proc.record.euid) return true;
  const names = ['adm', 'systemd-journal'].flatMap((name) => proc.kernel.users.groupByName(proc, name)?.gid ?? []);
  return [proc.record.egid, ...proc.record.groups].some((gid) => names.includes(proc.gidInside(gid)));
}
