import type { Architecture } from '../engine/architecture.ts';
import type { EngineContext } from '../engine/engine.ts';
import { hostIdOf } from '../engine/id-maps.ts';
import { hostSpaces } from '../engine/runtime/namespaces.ts';
import type { Container } from '../engine/types.ts';
import { hostUid, ROOT } from '../host/ids.ts';
import type { Kernel } from '../host/kernel.ts';
import { apparmor } from './apparmor.ts';
import { writerOf } from './journal-writer.ts';
import { folders, type PodmanSeat, podmanEyes } from './seat.ts';
import { SHARED } from './shared-architecture.ts';

/** How Podman is built for one user: no daemon; the caller's own process forks, conmon stays. */
export function podmanArchitecture(kernel: Kernel, seat: PodmanSeat): Architecture {
  const rootless = seat.owner !== ROOT;
  const paths = folders(seat);
  const slice = rootless
    ? `/user.slice/user-${seat.owner}.slice/user@${seat.owner}.service/user.slice`
    : '/machine.slice';
  const mapOf = (container: Container) => {
    const made = (kernel.state.stores[`podman:${seat.owner}`] as EngineContext['store'] | undefined)?.extra['userns'];
    const id = (made as Record<string, number> | undefined)?.[container.id];
    return kernel.state.ns.user[id ?? seat.userns] ?? kernel.userns(seat.userns);
  };
  return {
    ...SHARED,
    rootless,
    owner: seat.owner,
    userns: seat.userns,
    spaces: hostSpaces(kernel),
    ...paths,
    defaultNetwork: rootless ? 'pasta' : 'podman',
    rlimits: rootless ? { NOFILE: [524288, 524288] } : { NOFILE: [1048576, 1048576], NPROC: [1048576, 1048576] },
    actor: (ctx) => podmanEyes(ctx.kernel, seat),
    lasting: (ctx) => ({ ...ctx, caller: podmanEyes(ctx.kernel, seat) }),
    rootOf: (container) => hostUid(hostIdOf(mapOf(container).uids, 0)),
    apparmor: (container) => apparmor(rootless, container),
    cgroup: ({ id, pod, host }) =>
      host.cgroupSplit !== undefined
        ? `${host.cgroupSplit}/libpod-payload-${id}`
        : `${slice}/${pod === undefined ? '' : `user-libpod_pod_${pod}.slice/`}libpod-${id}.scope/container`,
    filesOf: ({ id }) => `${paths.runRoot}/overlay-containers/${id}/userdata`,
    journalWriter: (_ctx, container) => writerOf(seat.owner, container),
  };
}
