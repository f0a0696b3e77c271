import type { Proc } from '../../host/proc.ts';

/** Somebody who is logged in on a terminal: the first process of a session with one. */
interface Login {
  readonly user: string;
  readonly tty: string;
  readonly at: number;
  readonly command: string;
}

/** Who is logged in, as far as a process sees it: its own pid namespace. */
export function logins(proc: Proc): Login[] {
  const shells = proc.kernel
    .processes()
    .filter((one) => one.tty?.startsWith('pts/') && one.sid === one.pid && one.ns.pid === proc.record.ns.pid);
  return shells.map((one) => ({
    user: proc.kernel.users.userName(proc, proc.uidInside(one.uid)),
    tty: one.tty ?? '',
    at: one.startedAt,
    command: one.argv.join(' '),
  }));
}
