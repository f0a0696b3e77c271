import { swarmCommands } from '../commands/swarm/index.ts';

/** Swarm mode. */
export const content = { commands: swarmCommands };
