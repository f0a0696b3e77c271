import { imagesCommands } from '../commands/images/index.ts';

/** Images and registries. */
export const content = { commands: imagesCommands };
