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

/** Makes unit files before units are read: called on daemon-reload and at boot (systemd.generator(7)), Quadlet for one. */
export type UnitGenerator = (context: {
  readonly kernel: Kernel;
  readonly manager: Manager;
  readonly systemd: Proc;
  readonly folder: string;
}) => void;

const table = <T>(kernel: Kernel, name: string, make: () => T): T => {
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
/** Adds a generator of unit files. */
export function registerGenerator(kernel: Kernel, generator: UnitGenerator): void {
  table(kernel, 'generators', () => [] as UnitGenerator[]).push(generator);
}
/** Generators of unit files, in their order. */
export const generatorsOf = (kernel: Kernel): readonly UnitGenerator[] =>
  table(kernel, 'generators', () => [] as UnitGenerator[]);

/** A message of sd_notify(3) that has come in for a unit. */
export interface Notice {
  ready: boolean;
  mainPid: HostPid | undefined;
}
const notices = (kernel: Kernel): Map<string, Notice> => table(kernel, 'notices', () => new Map<string, Notice>());
/** What a unit's processes have told so far; starting clears it. */
export const noticeOf = (kernel: Kernel, key: string): Notice | undefined => notices(kernel).get(key);
/** Forgets what a unit's processes have told. */
export const clearNotice = (kernel: Kernel, key: string): void => void notices(kernel).delete(key);

/** The variable that tells a service where to report to; its value names the unit. */
export const NOTIFY_SOCKET = 'NOTIFY_SOCKET';

/**
 * sd_notify(3): a process tells its manager that the service is ready, and which process is its main one.
 *
 * @param socket the value of NOTIFY_SOCKET in the environment of the process that systemd started
 * @returns whether anybody listens there
 */
export function notifyReady(kernel: Kernel, socket: string | undefined, mainPid?: HostPid): boolean {
  const key = /\/notify\/(.+)$/.exec(socket ?? '')?.[1];
  if (key === undefined) return false;
  notices(kernel).set(key, { ready: true, mainPid });
  return true;
}
