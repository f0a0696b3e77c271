import type { Command } from '../command.ts';
import { volumeExport, volumeImport } from './archive.ts';
import { volumeCreate } from './create.ts';
import { volumeInspect } from './inspect.ts';
import { volumeList } from './list.ts';
import { volumeExists, volumeMount, volumeUnmount } from './podman-only.ts';
import { volumePrune, volumeRemove } from './remove.ts';

/** The commands below `volume`. */
export const volumesCommands: readonly Command[] = [
  volumeCreate,
  volumeExists,
  volumeExport,
  volumeImport,
  volumeInspect,
  volumeList,
  volumeMount,
  volumePrune,
  volumeRemove,
  volumeUnmount,
];
