import { err, ok, type Result } from '../../../lib/result.ts';
import type { ConnectErrno, Connection } from '../../host/net.ts';
import type { Proc } from '../../host/proc.ts';
import type { Task } from '../../host/program.ts';

/** How long the kernel tries to connect before it gives up. */
const CONNECT_TIMEOUT = 130_000;

/** Connects and lets the time pass that it takes: nothing to a port that refuses, long to one that never answers. */
export function* connectWaiting(
  proc: Proc,
  address: string,
  port: number,
  until: number,
): Task<Result<Connection, ConnectErrno | 'deadline'>> {
  const made = proc.kernel.net.connect(proc, address, port);
  if (made.ok) {
    yield* proc.sleep(1);
    return made;
  }
  const cost = made.error === 'ETIMEDOUT' ? CONNECT_TIMEOUT : made.error === 'EHOSTUNREACH' ? 3060 : 0;
  if (cost === 0) return made;
  const end = proc.kernel.now + cost;
  yield* proc.sleep(Math.min(end, until) - proc.kernel.now);
  return end > until ? err('deadline') : made;
}

/**
 * Sends and waits for the answer; a frozen server answers when it is thawed.
 *
 * @returns the answer, undefined where the connection was reset, 'deadline' where it took too long
 */
export function* exchange(
  proc: Proc,
  connection: Connection,
  data: string,
  until: number,
): Task<Result<string | undefined, 'deadline'>> {
  const { processes } = proc.kernel.state;
  const thawed = (): boolean => processes[connection.pid]?.status !== 'T';
  if (!thawed()) yield* proc.until(thawed, until === Infinity ? undefined : until);
  if (!thawed()) return err('deadline');
  const answer = connection.send(data);
  yield* proc.sleep(1);
  return ok(answer);
}
