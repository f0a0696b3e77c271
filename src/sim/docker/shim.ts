import type { EngineContext } from '../engine/engine.ts';
import type { Container } from '../engine/types.ts';
import { ALL_CAPS } from '../host/caps.ts';
import { type HostPid, hostUid, ROOT } from '../host/ids.ts';
import { dockerd } from './daemon.ts';
import { adopterOf, type DockerSeat, seatSpaces } from './seat.ts';

/**
 * Starts the shim that will own a container. containerd starts it and lets it go, so its parent is pid 1 (rootless,
 * the user's systemd): that is why a container can outlive dockerd and containerd. When a shim is killed, containerd
 * kills its container.
 */
export function startShim(ctx: EngineContext, container: Container, seat: DockerSeat): HostPid {
  const { kernel } = ctx;
  const rootless = seat.owner !== ROOT;
  const path = '/usr/bin/containerd-shim-runc-v2';
  const started = kernel.spawn({
    parent: adopterOf(kernel, seat),
    argv: [path, '-namespace', 'moby', '-id', container.id, '-address', seat.containerd],
    passive: true,
    comm: 'containerd-shim',
    exe: path,
    cwd: `${rootless ? `${seat.runRoot}/containerd/daemon` : '/run/containerd'}/io.containerd.runtime.v2.task/moby/${container.id}`,
    env: {},
    ids: { uid: seat.owner, gid: hostUid(seat.owner), groups: [] },
    caps: { effective: ALL_CAPS, permitted: ALL_CAPS },
    ns: seatSpaces(kernel, seat),
    cgroup: rootless ? (dockerd(kernel, seat.owner)?.cgroup ?? '/') : '/system.slice/containerd.service',
    loginuid: undefined,
    tty: undefined,
    session: true,
    subreaper: true,
    rss: 12_000,
    ...(!rootless && { oomScoreAdj: -998 }),
  });
  if (!started.ok) return 1 as HostPid;
  kernel.onExit(started.value, () => {
    if (container.monitor === started.value && container.state.pid !== 0) kernel.signal(container.state.pid, 'KILL');
  });
  return started.value;
}
