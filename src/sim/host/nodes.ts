import type { DirectoryEntry, FileEntry, LinkEntry, SpecialEntry } from './state.ts';

/** Owner, mode and time of a new entry; what is left out is root's, usual for the kind, and from when the images were made. */
export interface NodeOptions {
  readonly mode?: number;
  readonly uid?: number;
  readonly gid?: number;
  readonly mtime?: number;
}

/** When the packages of the recording host and of its images were unpacked: 2026-11-21 08:07:00 UTC. */
export const INSTALLED_AT = Date.UTC(2026, 10, 21, 8, 7, 0);

function meta(options: NodeOptions, mode: number) {
  const { uid = 0, gid = 0, mtime = INSTALLED_AT } = options;
  return { mode: options.mode ?? mode, uid, gid, mtime };
}

/** An executable that runs a program of the simulated host; `size` is what `ls -l` shows of it. */
export const executable = (program: string, size = 35208, options: NodeOptions = {}): FileEntry => ({
  kind: 'file',
  data: '',
  program,
  size,
  ...meta(options, 0o755),
});

/** A folder, 0755 and root's unless said otherwise. */
export const dir = (options: NodeOptions = {}): DirectoryEntry => ({ kind: 'dir', ...meta(options, 0o755) });

/** A regular file with its content, 0644 and root's unless said otherwise. */
export const file = (data: string, options: NodeOptions & { readonly size?: number } = {}): FileEntry => ({
  kind: 'file',
  data,
  ...(options.size !== undefined && { size: options.size }),
  ...meta(options, 0o644),
});

/** A symbolic link. */
export const link = (target: string, options: NodeOptions = {}): LinkEntry => ({
  kind: 'link',
  target,
  ...meta(options, 0o777),
});

/** A character device; `device` names its driver (null, zero, full, random, tty). */
export const device = (name: string, major: number, minor: number, options: NodeOptions = {}): SpecialEntry => ({
  kind: 'char',
  device: name,
  major,
  minor,
  ...meta(options, 0o666),
});

/** A socket as it lies in the file tree; who answers on it is the network's matter. */
export const socket = (options: NodeOptions = {}): SpecialEntry => ({ kind: 'socket', ...meta(options, 0o666) });

/** The devices that every root has in /dev, with the links to the descriptors. */
export function standardDevices(mtime: number): Record<string, SpecialEntry | LinkEntry | DirectoryEntry> {
  const at = { mtime };
  return {
    '/dev/null': device('null', 1, 3, at),
    '/dev/zero': device('zero', 1, 5, at),
    '/dev/full': device('full', 1, 7, at),
    '/dev/random': device('random', 1, 8, at),
    '/dev/urandom': device('random', 1, 9, at),
    '/dev/tty': device('tty', 5, 0, { ...at, gid: 5 }),
    '/dev/fd': link('/proc/self/fd', at),
    '/dev/stdin': link('/proc/self/fd/0', at),
    '/dev/stdout': link('/proc/self/fd/1', at),
    '/dev/stderr': link('/proc/self/fd/2', at),
  };
}
