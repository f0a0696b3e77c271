import type { HostPid, HostUid } from './ids.ts';
import type { Program, Stream } from './program.ts';
import type { NamespaceKind, Process } from './state.ts';

/** How a process is started: fork, namespaces, ids, descriptors, then exec. What is absent is the parent's. */
export interface SpawnOptions {
  readonly parent: HostPid;
  readonly argv: readonly string[];
  /** Name of the program; without it and without `run` the executable is looked up through the child's PATH. */
  readonly program?: string;
  readonly run?: Program;
  /** Only a record: nothing runs, it ends by a signal or by `kernel.exit`. */
  readonly passive?: boolean;
  readonly comm?: string;
  readonly exe?: string;
  readonly env?: Record<string, string>;
  readonly cwd?: string;
  readonly ids?: { readonly uid: HostUid; readonly gid: HostUid; readonly groups: readonly HostUid[] };
  readonly caps?: Partial<Process['caps']>;
  readonly noNewPrivs?: boolean;
  readonly seccomp?: 0 | 2;
  readonly apparmor?: string;
  readonly ns?: Partial<Record<NamespaceKind, number>>;
  readonly cgroup?: string;
  readonly loginuid?: HostUid | undefined;
  readonly tty?: string | undefined;
  readonly fds?: Readonly<Record<number, Stream>>;
  /** Starts a session of its own (setsid), or only a process group. */
  readonly session?: boolean;
  readonly group?: boolean;
  readonly rss?: number;
  readonly umask?: number;
  readonly oomScoreAdj?: number;
  /** Limits of the process and its children (setrlimit(2)), by name without RLIMIT_: [soft, hard]. */
  readonly rlimits?: Readonly<Record<string, readonly [soft: number, hard: number]>>;
  /** Adopts orphans below it (PR_SET_CHILD_SUBREAPER). */
  readonly subreaper?: boolean;
}
