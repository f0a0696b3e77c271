import type { Engine } from '../../schema/index.ts';
import type { HostPid, HostUid, Millis } from '../host/ids.ts';
import type { Layer } from '../host/state.ts';

import type { Image } from './image-record.ts';
import type { EngineEvent, Network, Pod, Secret, Volume } from './things.ts';

export type { HistoryEntry, Image, ImageLayer } from './image-record.ts';
export type { EngineEvent, Network, Pod, Secret, Volume } from './things.ts';

/*
 * What an engine keeps about its things. Both engines keep the same kinds of things, so one shape serves both; what
 * only one of them has (pods, swarm) is optional. Lives in `HostState.stores` under 'docker' or 'podman:<uid>'.
 */

/** Configuration that comes from the image and the command line: what runs inside. */
export interface ContainerConfig {
  cmd: readonly string[] | undefined;
  entrypoint: readonly string[] | undefined;
  env: readonly string[];
  user: string;
  workdir: string;
  labels: Readonly<Record<string, string>>;
  exposed: readonly string[];
  volumes: readonly string[];
  hostname: string;
  domainname: string;
  tty: boolean;
  openStdin: boolean;
  attach: readonly ('stdin' | 'stdout' | 'stderr')[];
  stopSignal: string | undefined;
  stopTimeout: number | undefined;
  healthcheck: Healthcheck | undefined;
  onBuild?: readonly string[];
  /** The shell of the image's shell forms, where SHELL set another one. */
  shell?: readonly string[];
}

export interface Healthcheck {
  readonly test: readonly string[];
  /** Milliseconds; 0 is the default of the engine. */
  readonly interval: number;
  readonly timeout: number;
  readonly startPeriod: number;
  readonly retries: number;
  readonly onFailure?: string;
}

export interface PortBinding {
  readonly containerPort: number;
  readonly proto: 'tcp' | 'udp';
  /** '' when the user gave none. */
  readonly hostIp: string;
  /** 0: to be chosen at start. */
  readonly hostPort: number;
}

/** A volume, a folder of the host or a tmpfs, as it is mounted into a container. */
export interface MountPoint {
  readonly type: 'bind' | 'volume' | 'tmpfs' | 'image';
  /** Volume name; '' for a bind. */
  readonly name: string;
  /** Absolute path on the host. */
  readonly source: string;
  readonly destination: string;
  readonly readonly: boolean;
  /** What the user wrote after the second colon. */
  readonly mode: string;
  readonly propagation: string;
  readonly options: readonly string[];
}

/** How the host treats the container: limits, rights, namespaces, restarts. */
export interface ContainerHost {
  memory: number;
  memorySwap: number;
  memoryReservation: number;
  nanoCpus: number;
  cpuShares: number;
  cpuQuota: number;
  cpuPeriod: number;
  cpusetCpus: string;
  pidsLimit: number;
  ulimits: readonly { name: string; soft: number; hard: number }[];
  capAdd: readonly string[];
  capDrop: readonly string[];
  privileged: boolean;
  readonlyRootfs: boolean;
  securityOpt: readonly string[];
  /** As given: 'default', 'bridge', 'host', 'none', 'container:<id>', 'pasta', or a network's name. */
  networkMode: string;
  portBindings: readonly PortBinding[];
  publishAll: boolean;
  binds: readonly string[];
  tmpfs: Readonly<Record<string, string>>;
  volumesFrom: readonly string[];
  restart: { readonly name: string; readonly max: number };
  autoRemove: boolean;
  pidMode: string;
  ipcMode: string;
  utsMode: string;
  usernsMode: string;
  cgroupnsMode: string;
  init: boolean;
  extraHosts: readonly string[];
  dns: readonly string[];
  dnsSearch: readonly string[];
  dnsOptions: readonly string[];
  devices: readonly string[];
  groupAdd: readonly string[];
  sysctls: Readonly<Record<string, string>>;
  shmSize: number;
  logDriver: string;
  /** Options of --log-opt. */
  logOptions?: Readonly<Record<string, string>>;
  cgroupParent: string;
  oomScoreAdj: number;
  /** podman --cgroups=split: the control group of the service that the container is a part of. */
  cgroupSplit?: string;
  /** Secrets of the engine that the container gets, as files or variables. */
  secrets?: readonly SecretUse[];
  /** Flags that only inspect, warnings and small corners ask for: their values by name. */
  rare?: Readonly<Record<string, readonly string[]>>;
  links?: readonly { readonly id: string; readonly alias: string }[];
  /** podman --passwd=false: no entries are added to /etc/passwd. */
  noPasswd?: boolean;
  /** podman --umask, --timeout (milliseconds). */
  umask?: number;
  timeout?: number;
}

/** A secret in a container: a file (an absolute path) or a variable. */
export interface SecretUse {
  readonly name: string;
  readonly kind: 'mount' | 'env';
  readonly target: string;
  /** Of a mounted file; who owns it is told as the container counts. */
  readonly mode?: number;
  readonly uid?: number;
  readonly gid?: number;
}

export interface Endpoint {
  /** The interface it became, 'eth0': the same until the container ends. */
  device?: string;
  readonly network: string;
  readonly networkId: string;
  readonly id: string;
  ip: string;
  readonly prefix: number;
  readonly gateway: string;
  mac: string;
  readonly aliases: readonly string[];
  /** Asked for with --ip, '' if not. */
  readonly wantedIp: string;
  /** Asked for with --mac-address. */
  readonly wantedMac?: string;
}

export type ContainerStatus =
  | 'created'
  | 'initialized'
  | 'running'
  | 'paused'
  | 'restarting'
  | 'stopping'
  | 'exited'
  | 'removing'
  | 'dead';

export interface ContainerState {
  status: ContainerStatus;
  /** 0 when it does not run. */
  pid: HostPid;
  exitCode: number;
  error: string;
  oomKilled: boolean;
  startedAt: Millis | undefined;
  finishedAt: Millis | undefined;
  restartCount: number;
  /** A user or an engine stopped it on purpose: restart policies leave it alone. */
  stoppedByUser: boolean;
  /** Where its ports are open on the host; set by engines that choose this at the start. */
  published?: readonly PortBinding[];
  health: { status: string; failingStreak: number; log: readonly HealthResult[] } | undefined;
}
export interface HealthResult {
  readonly start: Millis;
  readonly end: Millis;
  readonly exitCode: number;
  readonly output: string;
}

export interface LogLine {
  readonly at: Millis;
  readonly stream: 'stdout' | 'stderr';
  /** Without the line's end; `partial` when there was none. */
  readonly text: string;
  readonly partial?: boolean;
}

export interface ExecSession {
  readonly id: string;
  readonly argv: readonly string[];
  readonly pid: HostPid;
  exitCode: number | undefined;
}

export interface Container {
  /** 64 hex digits. */
  readonly id: string;
  name: string;
  readonly created: Millis;
  /** What the user named as image; the image's id; and its full reference ('docker.io/library/nginx:latest'). */
  readonly image: { readonly ref: string; readonly id: string; readonly full: string };
  readonly config: ContainerConfig;
  readonly host: ContainerHost;
  readonly state: ContainerState;
  /** Id of its file system in HostState.filesystems. */
  readonly fs: string;
  mounts: MountPoint[];
  endpoints: Endpoint[];
  logs: LogLine[];
  execs: ExecSession[];
  /** What the engine was told, for inspect's CreateCommand. */
  readonly command: readonly string[];
  /** The process that owns it while it runs: containerd-shim or conmon; 0 if none. */
  monitor: HostPid;
  /** The one that wrote down its last line. */
  logger?: HostPid;
  /** Helper processes to end with it (docker-proxy, pasta, rootlessport). */
  helpers: HostPid[];
  pod?: string;
  isInfra?: boolean;
  /** Containers that must run before this one (podman --requires, compose depends_on is elsewhere). */
  readonly requires?: readonly string[];
  readonly networkOf?: string;
}

/** Everything one engine keeps for one owner. */
export interface EngineStore {
  readonly engine: Engine;
  /** Whose it is: root for Docker and rootful Podman. */
  readonly owner: HostUid;
  containers: Record<string, Container>;
  images: Record<string, Image>;
  networks: Record<string, Network>;
  volumes: Record<string, Volume>;
  pods: Record<string, Pod>;
  secrets: Record<string, Secret>;
  events: EngineEvent[];
  /** Layers of builds that can be used again: key of the step → image id. */
  buildCache: Record<string, string>;
  /** Anything one engine alone keeps: swarm, contexts, daemon.json as read, logins. */
  extra: Record<string, unknown>;
}
export type { Layer };
