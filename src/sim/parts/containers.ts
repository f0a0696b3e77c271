import { containersCommands } from '../commands/containers/index.ts';

/** The commands of a container’s life. */
export const content = { commands: containersCommands };
