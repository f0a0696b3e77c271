import { networksCommands } from '../commands/networks/index.ts';
import { systemCommands } from '../commands/system/index.ts';
import { volumesCommands } from '../commands/volumes/index.ts';

/** The commands for networks, volumes, and the engine as a whole. */
export const content = { commands: [...networksCommands, ...systemCommands, ...volumesCommands] };
