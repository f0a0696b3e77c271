import type { EngineContext } from '../../engine/engine.ts';
import { idMap } from '../../engine/id-maps.ts';
import { slirpInterface } from '../../engine/networks/index.ts';
import { hostSpaces, type Spaces } from '../../engine/runtime/namespaces.ts';
import { ALL_CAPS, NO_CAPS } from '../../host/caps.ts';
import type { Proc } from '../../host/proc.ts';

/** All rights, inside the namespaces that belong to a user: what RootlessKit's child has. */
export const FULL_CAPS = {
  effective: ALL_CAPS,
  permitted: ALL_CAPS,
  bounding: ALL_CAPS,
  inheritable: NO_CAPS,
  ambient: NO_CAPS,
};

/** A user and a mount namespace in which the caller is root; newuidmap fills it from /etc/subuid and /etc/subgid. */
export function rootlessSpaces(proc: Proc): Pick<Spaces, 'user' | 'mnt'> {
  const { kernel, record } = proc;
  const host = hostSpaces(kernel);
  const uids = idMap(proc, record.euid, '/etc/subuid', record.euid);
  const gids = idMap(proc, record.euid, '/etc/subgid', record.egid);
  const user = kernel.newNamespace('user', host.user, { owner: record.euid, uids, gids });
  return { user, mnt: kernel.newNamespace('mnt', host.mnt) };
}

/** Why RootlessKit cannot map ids for the caller: no line in /etc/subuid or /etc/subgid. */
export function missingRange(proc: Proc): string | undefined {
  const { users } = proc.kernel;
  const name = users.userName(proc, proc.record.euid);
  for (const file of ['/etc/subuid', '/etc/subgid'] as const) {
    if (users.subuids(proc, name, file).length === 0)
      return `failed to setup UID/GID map: failed to compute uid/gid map: No ${file.slice(5)} ranges found for user ${proc.record.euid} ("${name}")`;
  }
  return undefined;
}

/** The network of a rootless daemon: slirp4netns' tap0, and no other way out. */
export function slirpNetwork(engine: EngineContext, user: number): number {
  const lo = { name: 'lo', addresses: ['127.0.0.1/8', '::1/128'], mac: '00:00:00:00:00:00', up: true };
  return engine.kernel.newNamespace('net', undefined, {
    userns: user,
    interfaces: [lo, slirpInterface(engine)],
    listeners: [],
    resolvers: [],
    outside: true,
  });
}
