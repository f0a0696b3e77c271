import type { Command } from '../command.ts';
import { quadletInstall } from './install.ts';
import { quadletExists, quadletList, quadletPrint } from './list.ts';
import { quadletRemove } from './remove.ts';

/** podman quadlet *. */
export const quadletCommands: readonly Command[] = [
  quadletExists,
  quadletInstall,
  quadletList,
  quadletPrint,
  quadletRemove,
];

export { generateUnits, quadletGenerator } from './generator.ts';
