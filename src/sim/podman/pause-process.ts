import { hostSpaces } from '../engine/runtime/namespaces.ts';
import type { HostPid, HostUid } from '../host/ids.ts';
import type { Kernel } from '../host/kernel.ts';
import type { Process } from '../host/state.ts';

/** The process that keeps a user's namespaces open between two commands: `catatonit -P`, of that user. */
export function pauseProcess(kernel: Kernel, owner: HostUid): Process | undefined {
  const first = hostSpaces(kernel).user;
  return kernel
    .processes()
    .find(
      (one) =>
        one.comm === 'catatonit' &&
        one.euid === owner &&
        one.ns.user !== first &&
        one.nspids.length === 1 &&
        one.status !== 'Z',
    );
}

/** Who adopts what podman leaves behind: the user's systemd where it was called from a unit, else pid 1. */
export function adopterOf(kernel: Kernel, pid: HostPid): HostPid {
  let parent = kernel.process(pid);
  for (let hops = 0; parent && hops < 64; hops++) {
    if (parent.comm === 'systemd') return parent.pid;
    parent = kernel.process(parent.ppid);
  }
  return 1 as HostPid;
}
