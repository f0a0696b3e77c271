import { Ghost } from '../engine/runtime/ghost.ts';
import { hostSpaces } from '../engine/runtime/namespaces.ts';
import { type HostUid, ROOT } from '../host/ids.ts';
import type { Kernel } from '../host/kernel.ts';

/** Whose Podman this is. */
export interface PodmanSeat {
  readonly owner: HostUid;
  readonly userns: number;
  /** The user who called, for what is the user's and not root's. */
  readonly home: string;
}

/** Eyes of the engine on the host: the user's, with all capabilities inside the user's namespace. */
export function podmanEyes(kernel: Kernel, { owner, userns }: Pick<PodmanSeat, 'owner' | 'userns'>): Ghost {
  return new Ghost(kernel, {
    uid: owner,
    euid: owner,
    gid: owner,
    egid: owner,
    ns: { ...hostSpaces(kernel), user: userns },
    loginuid: owner === ROOT ? undefined : owner,
  });
}

/** Where a user's Podman keeps things. */
export const folders = (seat: PodmanSeat) => {
  const root = seat.owner === ROOT;
  const dataRoot = root ? '/var/lib/containers/storage' : `${seat.home}/.local/share/containers/storage`;
  return {
    dataRoot,
    runRoot: root ? '/run/containers/storage' : `/run/user/${seat.owner}/containers`,
    volumeRoot: `${dataRoot}/volumes`,
  };
};
