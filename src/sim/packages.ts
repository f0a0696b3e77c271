import { hostTree } from './engine/volumes/index.ts';
import type { Kernel } from './host/kernel.ts';
import { executable } from './host/nodes.ts';

/** Files that a package puts into /usr/bin: the program that each runs (its own name), and its size in bytes. */
const PACKAGES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'docker-ce-rootless-extras': {
    rootlesskit: 12_900_680,
    'dockerd-rootless.sh': 9300,
    'dockerd-rootless-setuptool.sh': 16_034,
  },
};

/** Packages that a host can have beside what the recording host has. */
export type PackageName = 'docker-ce-rootless-extras';

/** Puts the files of packages on a host. Throws on a name that is no package. */
export function addPackages(kernel: Kernel, names: readonly string[]): void {
  const tree = hostTree(kernel);
  for (const name of names) {
    const files = PACKAGES[name];
    if (files === undefined)
      throw new Error(`there is no package "${name}"; there are: ${Object.keys(PACKAGES).join(', ')}`);
    for (const [program, size] of Object.entries(files))
      tree.put(`/usr/bin/${program}`, executable(program, size, { mtime: kernel.state.bootedAt }));
  }
}
