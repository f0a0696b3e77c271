import type { Command } from '../command.ts';
import { composeConfig } from './config.ts';
import { composeDownCommands } from './down.ts';
import { composeListCommands } from './list.ts';
import { composeLogs } from './logs.ts';
import { composeRunCommands } from './run.ts';
import { composeUpCommands } from './up.ts';

/** `docker compose`: a tool on top of the engine, which does its work through the engine's own commands. */
export const composeCommands: readonly Command[] = [
  ...composeUpCommands,
  ...composeDownCommands,
  ...composeListCommands,
  ...composeRunCommands,
  composeConfig,
  composeLogs,
];
