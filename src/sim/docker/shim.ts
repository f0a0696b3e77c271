import type { EngineContext } from '../engine/engine.ts';
import { hostSpaces } from '../engine/runtime/namespaces.ts';
import type { Container } from '../engine/types.ts';
import { type HostPid, ROOT } from '../host/ids.ts';

/**
 * Starts the shim that will own a container. containerd starts it and lets it go, so its parent is pid 1: that is
 * why a container can outlive dockerd and containerd. When a shim is killed, containerd kills its container.
 */
export function startShim(ctx: EngineContext, container: Container): HostPid {
  const { kernel } = ctx;
  const path = '/usr/bin/containerd-shim-runc-v2';
  const started = kernel.spawn({
    parent: 1 as HostPid,
    argv: [path, '-namespace', 'moby', '-id', container.id, '-address', '/run/containerd/containerd.sock'],
    passive: true,
    comm: 'containerd-shim',
    exe: path,
    cwd: `/run/containerd/io.containerd.runtime.v2.task/moby/${container.id}`,
    env: {},
    ids: { uid: ROOT, gid: ROOT, groups: [] },
    ns: hostSpaces(kernel),
    cgroup: '/system.slice/containerd.service',
    loginuid: undefined,
    tty: undefined,
    session: true,
    subreaper: true,
    rss: 12_000,
    oomScoreAdj: -998,
  });
  if (!started.ok) return 1 as HostPid;
  kernel.onExit(started.value, () => {
    if (container.monitor === started.value && container.state.pid !== 0) kernel.signal(container.state.pid, 'KILL');
  });
  return started.value;
}
