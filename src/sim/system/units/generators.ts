import type { Kernel } from '../../host/kernel.ts';
import type { Proc } from '../../host/proc.ts';
import { table } from './driver.ts';
import type { Manager } from './state.ts';

/** Makes unit files before units are read: called on daemon-reload and at boot (systemd.generator(7)), Quadlet for one. */
export type UnitGenerator = (context: {
  readonly kernel: Kernel;
  readonly manager: Manager;
  readonly systemd: Proc;
  readonly folder: string;
}) => void;

/** Adds a generator of unit files. */
export function registerGenerator(kernel: Kernel, generator: UnitGenerator): void {
  table(kernel, 'generators', () => [] as UnitGenerator[]).push(generator);
}
/** Generators of unit files, in their order. */
export const generatorsOf = (kernel: Kernel): readonly UnitGenerator[] =>
  table(kernel, 'generators', () => [] as UnitGenerator[]);
