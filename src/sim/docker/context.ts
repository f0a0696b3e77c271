import type { EngineContext } from '../engine/engine.ts';
import { hostSpaces } from '../engine/runtime/namespaces.ts';
import { emptyStore, openStore, storeKey } from '../engine/store.ts';
import { ROOT } from '../host/ids.ts';
import type { Kernel } from '../host/kernel.ts';
import type { Proc } from '../host/proc.ts';
import { dockerArchitecture, rootEyes } from './architecture.ts';
import { dockerRelease } from './releases.ts';
import { words } from './words/index.ts';

/** Docker as a client meets it once the daemon has let it in: one store for the machine, everything done as root. */
export function dockerContext(kernel: Kernel, caller: Proc): EngineContext {
  const version = kernel.state.versions['docker'] ?? '29.7.2';
  return {
    name: 'docker',
    version,
    release: dockerRelease(version),
    words,
    architecture: { ...dockerArchitecture, userns: hostSpaces(kernel).user },
    store: openStore(kernel, storeKey('docker', ROOT, true), () => emptyStore('docker', ROOT)),
    kernel,
    caller,
  };
}

/** Docker without a client: what dockerd does by itself. */
export const dockerItself = (kernel: Kernel): EngineContext => dockerContext(kernel, rootEyes(kernel));
