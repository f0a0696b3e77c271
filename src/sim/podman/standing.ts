import type { Kernel } from '../host/kernel.ts';

/** How a user runs Podman, in a few words for the head of a lane. */
export const podmanStanding = (_kernel: Kernel, user: string): string =>
  user === 'root' ? 'root, rootful' : `${user}, rootless`;
