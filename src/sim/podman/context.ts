import type { EngineContext } from '../engine/engine.ts';
import { hostSpaces } from '../engine/runtime/namespaces.ts';
import { emptyStore, openStore, storeKey } from '../engine/store.ts';
import { type HostUid, ROOT } from '../host/ids.ts';
import type { Kernel } from '../host/kernel.ts';
import type { Proc } from '../host/proc.ts';
import { podmanArchitecture } from './architecture.ts';
import { podmanRelease } from './releases.ts';
import { enterUserns } from './rootless.ts';
import { podmanEyes } from './seat.ts';
import { words } from './words/index.ts';

/** Home of a user of the host. */
function homeOf(caller: Proc, owner: HostUid): string {
  return owner === ROOT ? '/root' : (caller.kernel.users.all(caller).find((user) => user.uid === owner)?.home ?? '/');
}

/**
 * Podman as a process meets it: rootless for a user, who enters the user's own namespace; rootful for root. Each
 * user has a store of their own.
 */
export function podmanContext(kernel: Kernel, caller: Proc): EngineContext {
  const owner = caller.record.euid;
  enterUserns(caller);
  const userns = owner === ROOT ? hostSpaces(kernel).user : caller.record.ns.user;
  return seatContext(kernel, caller, owner, userns);
}

function seatContext(kernel: Kernel, caller: Proc, owner: HostUid, userns: number): EngineContext {
  const version = kernel.state.versions['podman'] ?? '6.1.1';
  const home = homeOf(caller, owner);
  return {
    name: 'podman',
    version,
    release: podmanRelease(version),
    words,
    architecture: podmanArchitecture(kernel, { owner, userns, home }),
    store: openStore(kernel, storeKey('podman', owner, false), () => emptyStore('podman', owner)),
    kernel,
    caller,
  };
}

/** Podman of a user without a client: for units, timers, the API service and tests. */
export function podmanOf(kernel: Kernel, owner: HostUid, userns: number): EngineContext {
  const eyes = podmanEyes(kernel, { owner, userns });
  return seatContext(kernel, eyes, owner, userns);
}
