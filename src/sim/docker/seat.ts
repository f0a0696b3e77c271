import { Ghost } from '../engine/runtime/ghost.ts';
import { hostSpaces, type Spaces } from '../engine/runtime/namespaces.ts';
import { storeKey } from '../engine/store.ts';
import type { EngineStore } from '../engine/types.ts';
import { type HostPid, type HostUid, ROOT } from '../host/ids.ts';
import type { Kernel } from '../host/kernel.ts';

/** Whose Docker this is, and where it keeps things: the machine's (root's), or a user's in rootless mode. */
export interface DockerSeat {
  readonly owner: HostUid;
  readonly socket: string;
  /** Images, containers, volumes. */
  readonly dataRoot: string;
  /** What dockerd keeps while it runs (exec-root). */
  readonly runRoot: string;
  /** Where containerd listens for its shims. */
  readonly containerd: string;
  /** daemon.json. */
  readonly config: string;
  /** Under which name its lines stand in the journal. */
  readonly identifier: string;
}

/** The machine's Docker: docker.service, as root. */
export const ROOTFUL: DockerSeat = {
  owner: ROOT,
  socket: '/run/docker.sock',
  dataRoot: '/var/lib/docker',
  runRoot: '/run/docker',
  containerd: '/run/containerd/containerd.sock',
  config: '/etc/docker/daemon.json',
  identifier: 'dockerd',
};

/** A user's Docker in rootless mode (moby, contrib/dockerd-rootless.sh). */
export function rootlessSeat(owner: HostUid, home: string): DockerSeat {
  const run = `/run/user/${owner}`;
  return {
    owner,
    socket: `${run}/docker.sock`,
    dataRoot: `${home}/.local/share/docker`,
    runRoot: `${run}/docker`,
    containerd: `${run}/docker/containerd/containerd.sock`,
    config: `${home}/.config/docker/daemon.json`,
    identifier: 'dockerd-rootless.sh',
  };
}

/** What slirp4netns is as a name server inside RootlessKit's network namespace. */
export const SLIRP_RESOLV_CONF = 'nameserver 10.0.2.3\n';

/** The key of a seat's store: the machine's Docker has 'docker', a user's has 'docker:1000'. */
export const seatKey = ({ owner }: Pick<DockerSeat, 'owner'>): string => storeKey('docker', owner, owner === ROOT);

/** What a rootless daemon keeps in its store: the namespaces that RootlessKit made for it. */
const SPACES = 'rootlesskit';

/**
 * The namespaces that dockerd works in: the machine's, or those of RootlessKit's child. Containers that share
 * something with "the host" share it with these.
 */
export function seatSpaces(kernel: Kernel, seat: Pick<DockerSeat, 'owner'>): Spaces {
  const store = kernel.state.stores[seatKey(seat)] as EngineStore | undefined;
  return { ...hostSpaces(kernel), ...(store?.extra[SPACES] as Partial<Spaces> | undefined) };
}

/**
 * Writes down which namespaces a rootless daemon works in.
 *
 * @param bridges the network namespace that its bridges lie in: its own, or a detached one beside the host's
 */
export function enterSpaces(store: EngineStore, spaces: Pick<Spaces, 'user' | 'mnt' | 'net'>, bridges: number): void {
  store.extra[SPACES] = spaces;
  store.extra['rootlessNetns'] = bridges;
}

/** The network namespace that a daemon publishes ports from: the host's, or the one that its bridges lie in. */
export const bridgeNet = (kernel: Kernel, store: EngineStore): number =>
  store.owner === ROOT ? hostSpaces(kernel).net : Number(store.extra['rootlessNetns']);

/** Eyes of the daemon on the host: dockerd looks at files, whoever asked. Rootless, it sees what its user may. */
export function seatEyes(kernel: Kernel, seat: Pick<DockerSeat, 'owner'>): Ghost {
  const { owner } = seat;
  if (owner === ROOT) return new Ghost(kernel, { ns: hostSpaces(kernel) });
  const { user } = seatSpaces(kernel, seat);
  return new Ghost(kernel, {
    uid: owner,
    euid: owner,
    gid: owner,
    egid: owner,
    ns: { ...hostSpaces(kernel), user },
    loginuid: owner,
  });
}

/** The user's `systemd --user`, which adopts what a rootless daemon lets go; pid 1 for the machine's. */
export function adopterOf(kernel: Kernel, { owner }: Pick<DockerSeat, 'owner'>): HostPid {
  if (owner === ROOT) return 1 as HostPid;
  const manager = kernel.processes().find(({ comm, euid, ppid }) => comm === 'systemd' && euid === owner && ppid === 1);
  return manager?.pid ?? (1 as HostPid);
}
