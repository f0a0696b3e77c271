import type { Result } from '../../lib/result.ts';
import type { HostPid, HostUid } from '../host/ids.ts';
import type { Proc } from '../host/proc.ts';
import type { NetNs } from '../host/state.ts';
import type { EngineContext } from './engine.ts';
import type { EngineFailure } from './failure.ts';
import type { JournalWriter } from './runtime/journal.ts';
import type { Spaces } from './runtime/namespaces.ts';
import type { Container, EngineEvent, Pod } from './types.ts';

/** A file that the engine writes for a container and mounts over the image's: /etc/hosts, … */
export interface BindFile {
  readonly destination: string;
  readonly content: string;
  /** Where it is not 644, or not the container's root's: mode, and owner as the container counts. */
  readonly mode?: number;
  readonly uid?: number;
  readonly gid?: number;
}

/** How an engine is built: who does the work, as whom, where its data lies. */
export interface Architecture {
  /** A daemon works for the caller; else the caller's own process does. */
  readonly daemon: boolean;
  readonly rootless: boolean;
  /** Whom the engine acts as on the host: root, or the user who called it. */
  readonly owner: HostUid;
  /** The user namespace the engine works in: the first one, or the one that rootless Podman's pause process keeps. */
  readonly userns: number;
  /** The namespaces the engine itself works in: what `host` means for a container (`--network host`). */
  readonly spaces: Spaces;
  /** '/var/lib/docker', '/home/ana/.local/share/containers/storage'. */
  readonly dataRoot: string;
  /** '/run/docker', '/run/user/1000/containers'. */
  readonly runRoot: string;
  /** Volumes lie in VOLUME_ROOT/NAME/_data. */
  readonly volumeRoot: string;
  /** What a container without --network is plugged into: 'bridge', 'podman', 'pasta'. */
  readonly defaultNetwork: string;
  /** Ordinary capabilities of a container, without CAP_. */
  readonly capabilities: readonly string[];
  readonly pidsLimit: number;
  /** Bytes of /dev/shm without --shm-size. */
  readonly shmSize: number;
  /** Limits that processes of containers get unless --ulimit names them: [soft, hard] by name without RLIMIT_. */
  readonly rlimits: Readonly<Record<string, readonly [soft: number, hard: number]>>;
  /** What --init puts in front of the command. */
  readonly init: { readonly path: string; readonly comm: string };
  /** The runtime that sets a container up and ends: 'runc', 'crun'. */
  readonly runtime: string;
  /** The process whose eyes the engine looks at the host's files with. */
  actor(ctx: EngineContext): Proc;
  /** The user namespace of a container, made if needed. Fails on a mode that this engine lacks. */
  containerUserns(ctx: EngineContext, container: Container): Result<number, EngineFailure>;
  /** The host's id of root inside a container. */
  rootOf(container: Container): HostUid;
  apparmor(container: Container): string;
  /** Path below /sys/fs/cgroup. */
  cgroup(container: Container): string;
  /** Folder on the host for a container's own files (hosts, resolv.conf, …). */
  filesOf(container: Container): string;
  /** Starts the process that will own the container: a shim of containerd, or conmon. */
  startMonitor(ctx: EngineContext, container: Container): HostPid;
  /** The writable folders that a read-only container gets all the same. */
  readonlyTmpfs(readonly: boolean): Readonly<Record<string, string>>;
  /** What a tmpfs of a user is mounted with, and whether it begins with what the image has there. */
  readonly tmpfs: { readonly flags: string; readonly copiesUp: boolean };
  /** What happens to the monitor when its container has ended. */
  endMonitor(ctx: EngineContext, container: Container): void;
  /** The interfaces of a container's own network namespace, and what it can reach. */
  networkOf(ctx: EngineContext, container: Container): Result<Partial<NetNs>, EngineFailure>;
  /** Opens published ports in front of a network namespace; helper processes belong to the container from then on. */
  publish(ctx: EngineContext, container: Container, netns: number): Result<void, EngineFailure>;
  /** Environment of the main process, in the order in which `env` shows it. */
  environment(ctx: EngineContext, container: Container, home: string): Record<string, string>;
  /** /etc/hosts, /etc/hostname, /etc/resolv.conf, and what else the engine lays over the image. */
  bindFiles(ctx: EngineContext, container: Container): readonly BindFile[];
  /** HOME of the main process. */
  homeOf(container: Container, user: { readonly uid: number; readonly home: string; readonly known: boolean }): string;
  /** The same engine for things that happen later by themselves, when the client has long ended. */
  lasting(ctx: EngineContext): EngineContext;
  /** Adds lines to passwd and group for ids that the image does not know, where the engine does that. */
  addUsers(ctx: EngineContext, container: Container, root: Proc, uid: number, gid: number): void;
  /** Supplementary groups of the main process, in order, without those of --group-add. */
  supplementary(container: Container, gid: number, memberOf: readonly number[]): readonly number[];
  /** Whether a working directory that the image lacks is made; its text where it is refused. */
  workdir(ctx: EngineContext, container: Container, root: Proc): EngineFailure | undefined;
  /** The engine's own record of an event, beside the store's list. */
  recordEvent(ctx: EngineContext, event: EngineEvent): void;
  /** Who writes a container's lines to the journal; undefined where its log driver is another one. */
  journalWriter(ctx: EngineContext, container: Container): JournalWriter | undefined;
  /** Milliseconds to wait before the n-th restart in a row. */
  restartDelay(attempt: number): number;
  /** Whether the n-th restart after an exit code is due (policy of the container). */
  mayRestart(ctx: EngineContext, container: Container, exitCode: number): boolean;
  /** Whether anybody is there who learns that a container ended: Podman's conmon may have been killed. */
  witnessed(ctx: EngineContext, container: Container): boolean;
  /** Brings the record up to date when a process is gone that nobody watched. */
  settle(ctx: EngineContext, container: Container, pid: HostPid): void;
  /** The parent of processes of `exec`: the container's shim, or a conmon of their own. */
  startExecMonitor(ctx: EngineContext, container: Container): HostPid;
  /** What --health-on-failure asks for. */
  onUnhealthy(ctx: EngineContext, container: Container): void;
  /** A container of a pod has ended. */
  podMemberEnded(ctx: EngineContext, pod: Pod, container: Container): void;
  /** Says what starting or ending a container meant: the events with their because. */
  explain(ctx: EngineContext, container: Container, moment: Moment): void;
}

/** Moments of a container's life that are explained to the learner. */
export type Moment = 'request' | 'monitor' | 'network' | 'running' | 'exited' | 'exec';
