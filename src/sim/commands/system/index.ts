import type { Command } from '../command.ts';
import { diskUsage, info, version, versionFlag } from './about.ts';
import { contextCommands } from './context.ts';
import { events } from './events.ts';
import { pluginCommands } from './plugins.ts';
import { podmanSystemCommands } from './podman-only.ts';
import { systemPrune } from './prune.ts';

/** The commands that tell about the engine, and those that tidy it up. */
export const systemCommands: readonly Command[] = [
  diskUsage,
  events,
  info,
  systemPrune,
  version,
  versionFlag,
  ...contextCommands,
  ...pluginCommands,
  ...podmanSystemCommands,
];
