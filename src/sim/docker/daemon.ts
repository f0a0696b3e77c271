import { type HostPid, type HostUid, ROOT } from '../host/ids.ts';
import type { Kernel } from '../host/kernel.ts';
import type { Process } from '../host/state.ts';

const living = (kernel: Kernel, comm: string, owner: HostUid): Process | undefined =>
  kernel
    .processes()
    .find(
      (process) =>
        process.comm === comm && process.euid === owner && process.status !== 'Z' && process.nspids.length === 1,
    );

/** The process of the machine's dockerd, or of a user's in rootless mode; undefined while it does not run. */
export const dockerd = (kernel: Kernel, owner: HostUid = ROOT): Process | undefined => living(kernel, 'dockerd', owner);

/** The number of dockerd, for processes that it starts; pid 1 stands in when it has just ended. */
export const dockerdPid = (kernel: Kernel, owner: HostUid = ROOT): HostPid =>
  dockerd(kernel, owner)?.pid ?? (1 as HostPid);

/** The process inside RootlessKit's namespaces that a user's dockerd descends from; its number stands in child_pid. */
export const rootlesskitChild = (kernel: Kernel, owner: HostUid): Process | undefined => living(kernel, 'exe', owner);

/** The process of RootlessKit that stays outside: it listens on the ports of the host. */
export const rootlesskitParent = (kernel: Kernel, owner: HostUid): Process | undefined =>
  living(kernel, 'rootlesskit', owner);
