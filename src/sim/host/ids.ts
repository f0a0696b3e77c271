import type { Brand } from '../../lib/brand.ts';

/** A process id as the host counts it. */
export type HostPid = Brand<number, 'HostPid'>;
/** A process id as the processes of a container count it. */
export type ContainerPid = Brand<number, 'ContainerPid'>;
/** A user or group id as the kernel keeps it: of the first user namespace. Files and processes are stored with these. */
export type HostUid = Brand<number, 'HostUid'>;
/** A user or group id as it is seen inside a user namespace. */
export type ContainerUid = Brand<number, 'ContainerUid'>;
/** Milliseconds since 1970, of the host's own clock. */
export type Millis = number;

/** Marks a number as a process id of the host. */
export const hostPid = (value: number): HostPid => value as HostPid;
/** Marks a number as a process id inside a pid namespace. */
export const containerPid = (value: number): ContainerPid => value as ContainerPid;
/** Marks a number as a user or group id of the host. */
export const hostUid = (value: number): HostUid => value as HostUid;
/** Marks a number as a user or group id inside a user namespace. */
export const containerUid = (value: number): ContainerUid => value as ContainerUid;

/** root on the host. */
export const ROOT: HostUid = hostUid(0);
/** What an id that a user namespace does not map looks like inside it (`nobody`, `nogroup`). */
export const OVERFLOW: ContainerUid = containerUid(65534);
