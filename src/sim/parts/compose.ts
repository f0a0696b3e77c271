import { composeCommands } from '../commands/compose/index.ts';

/** docker compose. */
export const content = { commands: composeCommands };
