import type { Errno } from './errno.ts';
import type { HostPid, Millis } from './ids.ts';
import type { Kernel } from './kernel.ts';
import type { Proc } from './proc.ts';

/**
 * What a process waits for, given to the scheduler with `yield`.
 *
 * `ready` is asked again whenever anything else has run; `at` is a time of the host's clock. Without either the
 * process only lets others run (a tick). `reading` tells the terminal that this process waits for a line.
 */
export interface Wait {
  readonly ready?: () => boolean;
  readonly at?: Millis;
  readonly reading?: { readonly prompt: string; readonly secret?: boolean };
  /** What a blocked process is doing, for `ps` (wchan) and for messages. */
  readonly what?: string;
}

/** A coroutine of the simulated host. */
export type Task<T> = Generator<Wait, T, void>;

/**
 * What an executable does: runs as one process until it returns its exit code (0 to 255).
 *
 * It reads `proc.argv`, `proc.env`, `proc.cwd`, writes with `proc.out` and `proc.err`, and waits with `yield*`.
 */
export type Program = (proc: Proc) => Task<number>;

/** Program name (as in FileEntry.program) → program. */
export type Programs = Readonly<Record<string, Program>>;

/** An open file: what a file descriptor points at. Shared by processes; `open` counts who holds it. */
export interface Stream {
  /** Takes what is there: text, `null` at the end, `undefined` when one has to wait. */
  read(): string | null | undefined;
  /** Takes text; false when nobody reads any more (EPIPE). */
  write(text: string): boolean;
  /** Why a text cannot be written, where that can happen: a disk that is full. Asked before it is written. */
  refuses?(text: string): Errno | undefined;
  /** Puts text back that was read and not used: the next read gives it again. */
  unread(text: string): void;
  /** Whether reading it never comes to an end: /dev/zero. */
  readonly endless?: boolean;
  /** Whether a read would give something now: text or the end. */
  readonly ready: boolean;
  /** Whether a writer should wait before it writes more. */
  readonly full: boolean;
  readonly isTty: boolean;
  /** Called once for each holder: duplicating a descriptor opens, closing closes. */
  open(): void;
  close(): void;
  /** What /proc/PID/fd says: 'pipe:[123]', '/dev/null', '/home/ana/x', '/dev/pts/0'. */
  readonly name: string;
}

/** What a server answers: the bytes that came in and where from → the bytes that go back; undefined: resets. */
export type Serve = (data: string, peer: { readonly address: string; readonly port: number }) => string | undefined;

/** A signal by its name without SIG: 'TERM', 'KILL', 'INT', … */
export type Signal = string;

/** A driver of a virtual file tree: /proc, /sys/fs/cgroup, … */
export interface VirtualTree {
  /** Undefined: there is no such path. Path is relative to the mount, '/' for its root. */
  stat(kernel: Kernel, proc: Proc, path: string): VirtualNode | undefined;
  /** Names in a folder. */
  list(kernel: Kernel, proc: Proc, path: string): readonly string[];
}
export type VirtualNode =
  | { readonly kind: 'dir'; readonly mode: number; readonly uid: number; readonly gid: number }
  | {
      readonly kind: 'link';
      readonly target: string;
      readonly mode: number;
      readonly uid: number;
      readonly gid: number;
      /** An errno name when it must not be read: /proc/PID/exe of somebody else's process. */
      readonly refused?: string;
      /** It leads into the file tree of another process, whose paths mean something else: /proc/PID/root and cwd. */
      readonly tree?: HostPid;
    }
  | {
      readonly kind: 'file';
      readonly mode: number;
      readonly uid: number;
      readonly gid: number;
      readonly read: () => string;
      /** An errno name when refused. */
      readonly write?: (data: string) => string | undefined;
    };
