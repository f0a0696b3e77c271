import { idMap } from '../engine/id-maps.ts';
import { hostSpaces } from '../engine/runtime/namespaces.ts';
import { ALL_CAPS, NO_CAPS } from '../host/caps.ts';
import { ROOT } from '../host/ids.ts';
import type { Kernel } from '../host/kernel.ts';
import type { Proc } from '../host/proc.ts';
import { adopterOf, pauseProcess } from './pause-process.ts';

/** The user namespace of rootless podman, made with its pause process by the user's first command. */
export function rootlessSpaces(kernel: Kernel, caller: Proc): { readonly user: number; readonly mnt: number } {
  const { record } = caller;
  const known = pauseProcess(kernel, record.euid);
  if (known) return { user: known.ns.user, mnt: known.ns.mnt };
  const host = hostSpaces(kernel);
  const uids = idMap(caller, record.euid, '/etc/subuid', record.euid);
  const gids = idMap(caller, record.euid, '/etc/subgid', record.egid);
  const user = kernel.newNamespace('user', host.user, { owner: record.euid, uids, gids });
  const mnt = kernel.newNamespace('mnt', host.mnt);
  kernel.spawn({
    parent: adopterOf(kernel, caller.pid),
    argv: ['catatonit', '-P'],
    passive: true,
    comm: 'catatonit',
    exe: '/usr/bin/catatonit',
    cwd: record.cwd,
    env: { ...record.env },
    ids: { uid: record.euid, gid: record.egid, groups: record.groups },
    caps: { effective: ALL_CAPS, permitted: ALL_CAPS, bounding: ALL_CAPS, inheritable: NO_CAPS, ambient: NO_CAPS },
    ns: { ...host, user, mnt },
    cgroup: `/user.slice/user-${record.euid}.slice/user@${record.euid}.service/user.slice/podman-pause-${kernel.hex(8)}.scope`,
    loginuid: record.loginuid,
    tty: undefined,
    session: true,
    rss: 900,
  });
  kernel.note({
    source: 'podman',
    kind: 'namespace-made',
    what: `podman made a user namespace for ${kernel.users.userName(caller, record.euid)}`,
    because: 'a user may be root only where the kernel maps that root to somebody without rights',
    lights: ['podman', 'userns'],
  });
  return { user, mnt };
}

/** Puts a podman process into its user's namespace, where it is root with all capabilities. */
export function enterUserns(caller: Proc): void {
  const { kernel, record } = caller;
  const host = hostSpaces(kernel);
  if (record.euid === ROOT || record.ns.user !== host.user) return;
  const { user, mnt } = rootlessSpaces(kernel, caller);
  record.ns = { ...record.ns, user, mnt };
  record.caps = { ...record.caps, effective: ALL_CAPS, permitted: ALL_CAPS };
  const [first, second] = kernel.userns(user).uids;
  kernel.note({
    source: 'podman',
    kind: 'namespace-entered',
    what: `podman entered ${kernel.users.userName(caller, 0) === 'root' ? nameOutside(caller) : 'the'} user namespace`,
    because: second
      ? `0 is ${first?.outside} outside, 1 is ${second.outside}`
      : `0 is ${first?.outside} outside, no other id is mapped`,
    lights: ['podman', 'userns'],
  });
}

const nameOutside = (caller: Proc): string => {
  const name = caller.kernel.users.all(caller).find((user) => user.uid === caller.record.euid)?.name;
  return name === undefined ? 'a' : `${name}'s`;
};
