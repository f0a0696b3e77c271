/** The whole simulator, with every part of it in its place: for Node. A browser loads the parts when they are wanted. */
import { ENGINE_PARTS } from './core.ts';
import { type HostOptions, type OpenedHost, openHost, type ShellParts } from './open.ts';
import { fillAll } from './parts/all.ts';

export * from './core.ts';
export * from './index.ts';

fillAll();

/** Opens a simulated host with everything on it. */
export const openHostWith = (shell: ShellParts, options: HostOptions): OpenedHost =>
  openHost(shell, options).install(ENGINE_PARTS);
