import type { SCENARIO_PACKAGES } from '../schema/scenario.ts';
import { hostTree } from './engine/volumes/index.ts';
import type { Kernel } from './host/kernel.ts';
import { executable } from './host/nodes.ts';

/** Packages that a host can have beside what the recording host has. */
export type PackageName = (typeof SCENARIO_PACKAGES)[number];

/** Files that a package puts into /usr/bin: the program that each runs (its own name), and its size in bytes. */
const PACKAGES: Readonly<Record<PackageName, Readonly<Record<string, number>>>> = {
  'docker-ce-rootless-extras': {
    rootlesskit: 12_900_680,
    'dockerd-rootless.sh': 9300,
    'dockerd-rootless-setuptool.sh': 16_034,
  },
};

/** Puts the files of packages on a host. */
export function addPackages(kernel: Kernel, names: readonly PackageName[]): void {
  const tree = hostTree(kernel);
  for (const [program, size] of names.flatMap((name) => Object.entries(PACKAGES[name])))
    tree.put(`/usr/bin/${program}`, executable(program, size, { mtime: kernel.state.bootedAt }));
}
