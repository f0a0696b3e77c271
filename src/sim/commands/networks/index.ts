import type { Command } from '../command.ts';
import { networkConnect, networkDisconnect } from './connect.ts';
import { networkCreate } from './create.ts';
import { networkInspect } from './inspect.ts';
import { networkList } from './list.ts';
import { networkExists, networkReload, networkUpdate } from './podman-only.ts';
import { networkPrune, networkRemove } from './remove.ts';

/** The commands below `network`. */
export const networksCommands: readonly Command[] = [
  networkConnect,
  networkCreate,
  networkDisconnect,
  networkExists,
  networkInspect,
  networkList,
  networkPrune,
  networkReload,
  networkRemove,
  networkUpdate,
];
