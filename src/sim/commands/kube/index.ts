import type { Command } from '../command.ts';

/** Placeholder of the group's owner. */
export const kubeCommands: readonly Command[] = [];
