import type { Command } from '../command.ts';

/** Placeholder of the group's owner. */
export const swarmCommands: readonly Command[] = [];
