import type { Task } from '../../host/program.ts';
import type { Call } from '../command.ts';

/** What the answer of a start takes to reach the client, and the client to end. */
const WAY_BACK_MS = 20;
/** How often others may go on in that time: enough for a shell that starts a few programs. */
const TURNS = 40;

/**
 * Ends a client that started a container: what its first process does at once has happened when the client is gone.
 * Nobody sleeps for that: a terminal would take the client for busy, and what is typed next would have to wait.
 */
export function* underWay({ proc, engine }: Call): Task<void> {
  for (let turn = 0; turn < TURNS; turn++) yield* proc.tick();
  engine.kernel.spend(WAY_BACK_MS);
}
