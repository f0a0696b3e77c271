import type { HostPid } from '../host/ids.ts';
import type { Kernel } from '../host/kernel.ts';
import type { Process } from '../host/state.ts';

export const SOCKET = '/run/docker.sock';
export const DATA_ROOT = '/var/lib/docker';
export const CONFIG = '/etc/docker/daemon.json';

const living = (kernel: Kernel, comm: string): Process | undefined =>
  kernel.processes().find((process) => process.comm === comm && process.status !== 'Z' && process.nspids.length === 1);

/** The process of dockerd, or undefined while it does not run. */
export const dockerd = (kernel: Kernel): Process | undefined => living(kernel, 'dockerd');

/** The process of containerd, or undefined while it does not run. */
export const containerd = (kernel: Kernel): Process | undefined => living(kernel, 'containerd');

/** The number of dockerd, for processes that it starts; pid 1 stands in when it has just ended. */
export const dockerdPid = (kernel: Kernel): HostPid => dockerd(kernel)?.pid ?? (1 as HostPid);
