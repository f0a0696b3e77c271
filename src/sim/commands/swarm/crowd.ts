import type { Call } from '../command.ts';

/** How many tasks a service may have here: each is a container, and the page has to carry them all. */
const MOST = 200;

/** Says that a service of so many tasks is not simulated; undefined where it is. */
export function tooMany(call: Call, replicas: number): number | undefined {
  if (replicas <= MOST) return undefined;
  call.proc.err(`a service of more than ${MOST} tasks is not part of this simulation\n`);
  return 64;
}
