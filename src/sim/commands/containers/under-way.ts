import type { Task } from '../../host/program.ts';
import type { Call } from '../command.ts';

/** What the answer of a start takes to reach the client, and the client to end. */
const WAY_BACK_MS = 20;

/** Ends a client that started a container: what its first process does at once has happened when the client is gone. */
export const underWay = (call: Call): Task<void> => call.proc.sleep(WAY_BACK_MS);
