import type { Result } from '../../../lib/result.ts';
import type { HostPid } from '../../host/ids.ts';
import type { Kernel } from '../../host/kernel.ts';
import type { Proc } from '../../host/proc.ts';
import type { Task } from '../../host/program.ts';
import type { Manager } from './state.ts';

/** Where a driver works: the unit, whose manager it is, and the manager's own process (parent of what it starts). */
export interface UnitContext {
  readonly kernel: Kernel;
  /** 'docker.service'. */
  readonly unit: string;
  readonly manager: Manager;
  /** systemd itself: pid 1, or the user's `systemd --user`. */
  readonly systemd: Proc;
  /** Control group of the unit: processes of the service belong there. */
  readonly cgroup: string;
}

/** Why a service did not start: what `systemctl` says of it and the exit code of its process. */
export interface StartFailure {
  /** exit-code, signal, timeout, protocol, … as systemctl show -p Result. */
  readonly result: string;
  readonly code?: number;
}

/**
 * What starting and stopping a service means that the simulation builds in: dockerd, containerd, podman's API.
 *
 * systemd keeps the unit's state, watches the main process (kernel.onExit), restarts it by the unit's Restart=, and
 * writes "Started …" to the journal. The driver only makes the process and waits until it is ready.
 */
export interface ServiceDriver {
  start(context: UnitContext): Task<Result<HostPid, StartFailure>>;
  /** Ends the service. It has ended when the main process is gone; systemd kills what is left. */
  stop(context: UnitContext, mainPid: HostPid): Task<void>;
  reload?(context: UnitContext, mainPid: HostPid): Task<void>;
}

/** What units keep on the machine under a name, made on first use. */
export const table = <T>(kernel: Kernel, name: string, make: () => T): T => {
  const known = kernel.extensions.get(name) as T | undefined;
  if (known !== undefined) return known;
  const made = make();
  kernel.extensions.set(name, made);
  return made;
};

/** Says what a service's unit means, for the system ('docker.service') or for every user's manager ('user:podman.service'). */
export function registerService(kernel: Kernel, unit: string, driver: ServiceDriver): void {
  table(kernel, 'services', () => new Map<string, ServiceDriver>()).set(unit, driver);
}
/** The driver of a unit; undefined where its ExecStart= is run. */
export function driverOf(kernel: Kernel, manager: Manager, unit: string): ServiceDriver | undefined {
  return table(kernel, 'services', () => new Map<string, ServiceDriver>()).get(
    manager === 'system' ? unit : `user:${unit}`,
  );
}
