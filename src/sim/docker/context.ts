import type { EngineContext } from '../engine/engine.ts';
import { emptyStore, openStore } from '../engine/store.ts';
import type { Kernel } from '../host/kernel.ts';
import type { Proc } from '../host/proc.ts';
import { dockerArchitecture } from './architecture.ts';
import { dockerRelease } from './releases.ts';
import { type DockerSeat, ROOTFUL, seatEyes, seatKey } from './seat.ts';
import { words } from './words/index.ts';

/**
 * Docker as a client meets it once the daemon has let it in: one store for the machine, everything done as root; or,
 * rootless, a store of the user's, everything done as that user.
 */
export function dockerContext(kernel: Kernel, caller: Proc, seat: DockerSeat = ROOTFUL): EngineContext {
  const version = kernel.state.versions['docker'] ?? '29.7.2';
  const store = openStore(kernel, seatKey(seat), () => emptyStore('docker', seat.owner));
  return {
    name: 'docker',
    version,
    release: dockerRelease(version),
    words,
    architecture: dockerArchitecture(kernel, seat),
    store,
    kernel,
    caller,
  };
}

/** Docker without a client: what dockerd does by itself. */
export const dockerItself = (kernel: Kernel, seat: DockerSeat = ROOTFUL): EngineContext =>
  dockerContext(kernel, seatEyes(kernel, seat), seat);
