import type { HostPid, HostUid, Millis } from './ids.ts';

/*
 * The whole simulated host as plain JSON: numbers, strings, arrays and records, no references, no functions.
 * The kernel (kernel.ts) owns one and changes it in place; `structuredClone` and `JSON.stringify` copy it.
 * What runs (the coroutines of the processes) is kept beside it, in the kernel: a host is rebuilt by opening its
 * scenario and giving it the same commands again, which is exact because clock and chance are part of the state.
 */

/** An entry of a file tree. Ids are those of the host in an upper layer, those of the image in a lower one. */
export type FileNode = FileEntry | DirectoryEntry | LinkEntry | SpecialEntry;

interface EntryMeta {
  /** Permission bits with set-uid, set-gid and sticky: 0o0000 to 0o7777. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly mtime: Millis;
}
/** A regular file. `program` names what runs when it is executed; `size` stands in for data that is not kept. */
export interface FileEntry extends EntryMeta {
  readonly kind: 'file';
  readonly data: string;
  readonly program?: string;
  readonly size?: number;
}
export interface DirectoryEntry extends EntryMeta {
  readonly kind: 'dir';
}
export interface LinkEntry extends EntryMeta {
  readonly kind: 'link';
  readonly target: string;
}
/** A socket, a fifo or a device. `device` names the driver: null, zero, full, random, tty, or block. */
export interface SpecialEntry extends EntryMeta {
  readonly kind: 'socket' | 'fifo' | 'char' | 'block';
  readonly device?: string;
  readonly major?: number;
  readonly minor?: number;
}

/** A layer: absolute path → entry; `null` is a whiteout (deleted here). '/' is the root directory. */
export type Layer = Record<string, FileNode | null>;

/** A file system: a writable layer over read-only ones, as overlayfs does it. The host's own is one too. */
export interface Filesystem {
  readonly id: string;
  /** Layer ids, topmost first: of `HostState.layers` or of the catalogue of static layers. */
  readonly lower: readonly string[];
  readonly upper: Layer;
  /** The user namespace through which the ids of the lower layers are read (rootless storage); absent: as they are. */
  readonly idmap?: number;
}

/** What a mount shows: a file system (or a folder of one), or a virtual tree made from the state. */
export type MountSource =
  | { readonly kind: 'fs'; readonly fs: string; readonly path: string }
  | { readonly kind: 'proc' | 'sysfs' | 'cgroup' | 'devpts' };

export interface Mount {
  /** Where it is mounted, absolute, without a slash at the end ('/' for the root). */
  readonly path: string;
  readonly source: MountSource;
  readonly readonly: boolean;
  /** What /proc/mounts and df say: device and type ('overlay', '/dev/vda', 'tmpfs', …). */
  readonly device: string;
  readonly type: string;
  readonly options?: string;
}

/** A mount as a namespace keeps it: what its source tells is left out (host/mounts.ts). */
export interface StoredMount {
  readonly path: string;
  readonly source:
    | { readonly kind: 'fs'; readonly fs: string; readonly path?: string }
    | Exclude<MountSource, { readonly kind: 'fs' }>;
  readonly readonly?: boolean;
  readonly device?: string;
  readonly type?: string;
  readonly options?: string;
}

export interface IdRange {
  readonly inside: number;
  readonly outside: number;
  readonly count: number;
}
/** A user namespace. `outside` ids are those of the host, also in a nested one. */
export interface UserNs {
  readonly id: number;
  readonly parent: number | undefined;
  readonly owner: HostUid;
  readonly uids: readonly IdRange[];
  readonly gids: readonly IdRange[];
}
export interface PidNs {
  readonly id: number;
  readonly parent: number | undefined;
  /** The number the next process gets inside. */
  next: number;
}
export interface MountNs {
  readonly id: number;
  /** In the order they were mounted: the last one that covers a path is seen. */
  mounts: StoredMount[];
}
export interface UtsNs {
  readonly id: number;
  hostname: string;
  domainname: string;
}
export interface NetInterface {
  readonly name: string;
  /** With prefix length: '172.17.0.2/16'. */
  readonly addresses: readonly string[];
  readonly mac: string;
  /** Which network it is plugged into, if any: the id of an engine's network, or 'outside'. */
  readonly network?: string;
  /** DNS names it answers to on that network. */
  readonly names?: readonly string[];
  readonly up: boolean;
  /** 1500 unless its network says otherwise. */
  readonly mtu?: number;
  /** How many packets may wait (txqueuelen); 1000 unless it says otherwise. */
  readonly queue?: number;
  /** The bridge that it is plugged into, on the side of the host. */
  readonly master?: string;
  /** Where its address comes from, if not from an engine: DHCP, pasta's copy of the host's, slirp4netns. */
  readonly origin?: 'dhcp' | 'pasta' | 'slirp';
  /** The metric of the routes through it. */
  readonly metric?: number;
  /** On a bridge: false where it lets packets of other bridges through (netavark), else they are dropped. */
  readonly isolated?: boolean;
}
export interface Listener {
  readonly proto: 'tcp' | 'udp';
  /** '0.0.0.0', '::', '*' (both), or one address. */
  readonly address: string;
  readonly port: number;
  /** Who holds the socket, and what `ss -p` calls it. */
  readonly pid: HostPid;
  readonly comm: string;
  /** A published port: where what arrives is passed on to. */
  readonly forward?: { readonly netns: number; readonly address: string; readonly port: number; readonly via: string };
}
export interface NetNs {
  readonly id: number;
  readonly userns: number;
  interfaces: NetInterface[];
  listeners: Listener[];
  /** Who answers names that are not in /etc/hosts: nobody, or the DNS of the networks of these ids. */
  resolvers: string[];
  /** Whether packets leave the namespace (a route outside). */
  outside: boolean;
  /** The address that services of the host see connections come from (pasta, slirp), if translated. */
  readonly natAs?: string;
  /** Network settings that differ from the kernel's defaults: { 'net.ipv4.ip_unprivileged_port_start': '0' }. */
  sysctls?: Record<string, string>;
}
export interface Namespaces {
  user: Record<number, UserNs>;
  pid: Record<number, PidNs>;
  mnt: Record<number, MountNs>;
  uts: Record<number, UtsNs>;
  net: Record<number, NetNs>;
  ipc: Record<number, { readonly id: number }>;
  cgroup: Record<number, { readonly id: number; readonly root: string }>;
}
export type NamespaceKind = keyof Namespaces;

/** A set of capabilities as the kernel writes it: bit n stands for capability n. Below 2^53, so a number holds it. */
export type CapSet = number;

export interface Process {
  readonly pid: HostPid;
  ppid: HostPid;
  /** The name in /proc/PID/comm: at most 15 characters. */
  comm: string;
  argv: readonly string[];
  /** Path of the executable, as the process's own root shows it. */
  exe: string;
  cwd: string;
  env: Record<string, string>;
  uid: HostUid;
  euid: HostUid;
  gid: HostUid;
  egid: HostUid;
  groups: readonly HostUid[];
  loginuid: HostUid | undefined;
  caps: { effective: CapSet; permitted: CapSet; inheritable: CapSet; bounding: CapSet; ambient: CapSet };
  /** Left out where it is not set, as on most processes. */
  noNewPrivs?: true;
  /** 2 with a filter; left out without one. */
  seccomp?: 2;
  /** The profile; left out where it is unconfined. */
  apparmor?: string;
  ns: Record<NamespaceKind, number>;
  /** Its number in each pid namespace it is seen in, the host's first. */
  nspids: readonly number[];
  /** Path below /sys/fs/cgroup: '/user.slice/…'. */
  cgroup: string;
  pgid: HostPid;
  sid: HostPid;
  /** 'pts/0', or undefined without a terminal. */
  tty: string | undefined;
  /** R running, S sleeping, T stopped or frozen, Z ended and not waited for. */
  status: 'R' | 'S' | 'T' | 'Z';
  readonly startedAt: Millis;
  /** Processor time used, in milliseconds; resident memory in KiB. */
  cpu: number;
  rss: number;
  umask: number;
  /** Limits that differ from the machine's, by the names of setrlimit(2) without RLIMIT_: [soft, hard]; -1 is none. */
  rlimits?: Readonly<Record<string, readonly [soft: number, hard: number]>>;
  /** Left out where it is 0. */
  oomScoreAdj?: number;
  /** The signal that ended it, without SIG. */
  endedBy?: string;
  /** Set when it has ended: 0 to 255. */
  exitCode: number | undefined;
}

export interface User {
  readonly name: string;
  readonly uid: HostUid;
  readonly gid: HostUid;
  readonly gecos: string;
  readonly home: string;
  readonly shell: string;
}

/** A line of the journal: `journalctl` and `podman logs` read it. */
export interface JournalEntry {
  readonly at: Millis;
  /** 'docker.service', 'web.service', …, and whose manager it is: undefined for the system's. */
  readonly unit: string;
  readonly user: HostUid | undefined;
  readonly identifier: string;
  readonly pid: HostPid;
  readonly text: string;
  readonly priority: number;
  /** Fields that its writer added: CONTAINER_NAME, CONTAINER_TAG, … */
  readonly fields?: Readonly<Record<string, string>>;
}

export interface HostState {
  /** Raised when the shape changes. */
  readonly format: 1;
  /** What is installed: { docker: '29.7.2', podman: '6.1.1' }. */
  readonly versions: Record<string, string>;
  now: Millis;
  readonly bootedAt: Millis;
  /** State of the random generator. */
  random: number;
  /** Numbers that only grow: next pid, next namespace id, … */
  counters: Record<string, number>;
  filesystems: Record<string, Filesystem>;
  layers: Record<string, Layer>;
  ns: Namespaces;
  processes: Record<number, Process>;
  /** Limits of control groups by path: { 'memory.max': '67108864', … }. Absent keys are 'max'. */
  cgroups: Record<string, Record<string, string>>;
  /** systemd: unit name → unit state, of the system and of each user; see system/units. */
  units: Record<string, unknown>;
  journal: JournalEntry[];
  /** What the engines keep: 'docker', 'podman:0', 'podman:1000'. Typed by src/sim/engine. */
  stores: Record<string, unknown>;
  /** Who is logged in or lingers: see system/logins. */
  logins: Record<string, unknown>;
}

/** What just happened, in the past tense, and why. `source` is 'docker', 'podman', 'systemd', 'kernel', … */
export interface HostEvent {
  readonly at: Millis;
  readonly source: string;
  /** A word for tests and diagrams: 'request-sent', 'monitor-started', 'namespace-entered', 'port-forwarded', … */
  readonly kind: string;
  /** 'docker wrote a request to /run/docker.sock' */
  readonly what: string;
  /** 'ana is in group docker, which owns the socket' */
  readonly because: string;
  /** Ids of diagram nodes that light up: client, socket, dockerd, containerd, shim, runc, podman, conmon, crun, … */
  readonly lights?: readonly string[];
  readonly pids?: readonly HostPid[];
}
