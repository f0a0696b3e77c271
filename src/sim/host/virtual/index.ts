import type { VirtualTree } from '../program.ts';
import type { MountSource } from '../state.ts';
import { cgroupTree } from './cgroup.ts';
import { devptsTree } from './devpts.ts';
import { procTree } from './proc.ts';
import { sysfsTree } from './sysfs.ts';

export { cgroupRoot, relativeCgroup } from './cgroup-path.ts';
export { byNumber, depthOf, numberIn, pidIn, type Seen, visible } from './pids.ts';
export { mayLookInto } from './ptrace.ts';

/** The trees that are made from the state when they are read, by kind of mount. */
export const virtualTrees: Readonly<Record<Exclude<MountSource['kind'], 'fs'>, VirtualTree>> = {
  proc: procTree,
  sysfs: sysfsTree,
  cgroup: cgroupTree,
  devpts: devptsTree,
};
