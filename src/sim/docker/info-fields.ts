import { sha256 } from '../../lib/sha256.ts';
import type { EngineContext } from '../engine/engine.ts';
import { HOST } from '../engine/inspect/host-facts.ts';
import { doc, nil, rfc3339Nano } from '../engine/inspect/index.ts';

/** Counts of containers and images. */
export function counts({ store }: EngineContext): {
  all: number;
  running: number;
  paused: number;
  stopped: number;
  images: number;
} {
  const states = Object.values(store.containers).map(({ state }) => state.status);
  const paused = states.filter((status) => status === 'paused').length;
  const running = states.filter((status) => ['running', 'restarting', 'stopping'].includes(status)).length;
  return {
    all: states.length,
    running,
    paused,
    stopped: states.length - running - paused,
    images: Object.keys(store.images).length,
  };
}

/** What the daemon has read from its daemon.json when it started; Podman's service has none. */
const daemonJson = ({ store }: EngineContext): Record<string, unknown> =>
  (store.extra['daemonConfig'] as Record<string, unknown> | undefined) ?? {};

/** The daemon's id, which it keeps in its folder as engine-id: the same as long as the machine is. */
export function daemonId({ kernel, architecture }: EngineContext): string {
  const hex = sha256(`engine-id ${kernel.state.bootedAt}${architecture.rootless ? architecture.owner : ''}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** What `docker info` tells of a swarm. */
export interface Swarm {
  readonly id?: string;
  readonly nodeId?: string;
  readonly address?: string;
  readonly manager?: boolean;
}
/** The swarm that the daemon is in, if any. */
export const swarmOf = ({ store }: EngineContext): Swarm | undefined => store.extra['swarm'] as Swarm | undefined;

const LOGS = ['awslogs', 'fluentd', 'gelf', 'journald', 'json-file', 'local', 'splunk', 'syslog'];
/** The logging drivers that the release has. */
export const logDrivers = ({ release }: EngineContext): string[] =>
  release.leanInspect ? [...LOGS.slice(0, 2), 'gcplogs', ...LOGS.slice(2)] : LOGS;

/** What the storage driver tells about itself. */
export function driverStatus(server: EngineContext): string[][] {
  if (server.release.leanInspect) return [['driver-type', 'io.containerd.snapshotter.v1']];
  return [
    ['Backing Filesystem', 'extfs'],
    ['Supports d_type', 'true'],
    ['Using metacopy', 'false'],
    ['Native Overlay Diff', 'true'],
    ['userxattr', String(server.architecture.rootless)],
  ];
}

function swarmDoc(server: EngineContext): unknown {
  const swarm = swarmOf(server);
  return doc('swarm.Info', {
    NodeID: swarm?.nodeId ?? '',
    NodeAddr: swarm?.address ?? (swarm ? '10.0.2.15' : ''),
    LocalNodeState: swarm ? 'active' : 'inactive',
    ControlAvailable: swarm !== undefined,
    Error: '',
    RemoteManagers: null,
    'Nodes?': swarm ? 1 : 0,
    'Managers?': swarm ? 1 : 0,
    'Cluster?': swarm ? doc('*swarm.ClusterInfo', { ID: swarm.id ?? '' }) : nil.pointer,
  });
}

function runtimes(): unknown {
  return {
    'io.containerd.runc.v2': doc('system.RuntimeWithStatus', { 'Path:path?': 'runc' }),
    runc: doc('system.RuntimeWithStatus', { 'Path:path?': 'runc' }),
  };
}

/** The fields from the logging driver on. */
function hostFields(server: EngineContext): Record<string, unknown> {
  const lean = server.release.leanInspect;
  const commit = (id: string): unknown => doc('system.Commit', { ID: id });
  return {
    LoggingDriver: String(daemonJson(server)['log-driver'] ?? 'json-file'),
    CgroupDriver: 'systemd',
    'CgroupVersion?': '2',
    NEventsListener: 0,
    KernelVersion: HOST.kernel,
    OperatingSystem: HOST.system,
    OSVersion: '',
    OSType: 'linux',
    Architecture: 'x86_64',
    IndexServerAddress: 'https://index.docker.io/v1/',
    RegistryConfig: doc('*registry.ServiceConfig', {
      InsecureRegistryCIDRs: ['::1/128', '127.0.0.0/8'],
      IndexConfigs: {},
      Mirrors: nil.slice,
    }),
    NCPU: HOST.processors,
    MemTotal: HOST.memory,
    GenericResources: nil.slice,
    DockerRootDir: server.architecture.dataRoot,
    'HTTPProxy:HttpProxy': '',
    'HTTPSProxy:HttpsProxy': '',
    NoProxy: '',
    Name: HOST.name,
    Labels: (daemonJson(server)['labels'] as string[] | undefined) ?? [],
    ExperimentalBuild: false,
    ServerVersion: server.release.versions['docker'] ?? server.version,
    Runtimes: runtimes(),
    DefaultRuntime: 'runc',
    Swarm: swarmDoc(server),
    LiveRestoreEnabled: daemonJson(server)['live-restore'] === true,
    Isolation: '',
    InitBinary: 'docker-init',
    ContainerdCommit: commit(''),
    RuncCommit: commit(`${server.release.versions['runc'] ?? ''}-1`),
    InitCommit: commit(''),
    SecurityOptions: securityOptions(server),
    ...(lean && { FirewallBackend: doc('*system.FirewallInfo', { Driver: 'iptables' }) }),
    CDISpecDirs: ['/etc/cdi', '/var/run/cdi'],
    Warnings: delegated(server) ? [...NOT_DELEGATED] : nil.slice,
  };
}

/** The daemon's own fields (api/types/system.Info). */
export function serverFields(server: EngineContext): Record<string, unknown> {
  const count = counts(server);
  const lean = server.release.leanInspect;
  return {
    ID: daemonId(server),
    Containers: count.all,
    ContainersRunning: count.running,
    ContainersPaused: count.paused,
    ContainersStopped: count.stopped,
    Images: count.images,
    Driver: lean ? 'overlayfs' : 'overlay2',
    DriverStatus: driverStatus(server),
    Plugins: doc('system.PluginsInfo', {
      Volume: ['local'],
      Network: ['bridge', 'host', 'ipvlan', 'macvlan', 'null', 'overlay'],
      Authorization: nil.slice,
      Log: logDrivers(server),
    }),
    MemoryLimit: true,
    SwapLimit: true,
    'CPUCfsPeriod:CpuCfsPeriod': true,
    'CPUCfsQuota:CpuCfsQuota': true,
    CPUShares: true,
    CPUSet: !delegated(server),
    PidsLimit: true,
    IPv4Forwarding: true,
    Debug: daemonJson(server)['debug'] === true,
    NFd: 22 + 6 * count.running,
    OomKillDisable: false,
    NGoroutines: 40 + 12 * count.running,
    SystemTime: rfc3339Nano(server.kernel.now),
    ...hostFields(server),
  };
}

/** Whether the daemon has those controllers only that systemd delegates to a user: cpu, memory and pids. */
export const delegated = ({ store, architecture }: EngineContext): boolean =>
  store.engine === 'docker' && architecture.rootless;

/** What a daemon without cpuset and io says of it (daemon/info_unix.go). */
export const NOT_DELEGATED: readonly string[] = [
  'cpuset',
  'io.weight',
  'io.weight (per device)',
  'io.max (rbps)',
  'io.max (wbps)',
  'io.max (riops)',
  'io.max (wiops)',
].map((name) => `WARNING: No ${name} support`);

/** Security options as the API words them: a rootless daemon has no AppArmor profile to give. */
export const securityOptions = (server: EngineContext): string[] =>
  server.store.engine === 'podman'
    ? ['name=seccomp,profile=default', ...(server.architecture.rootless ? ['name=rootless'] : [])]
    : [
        ...(server.architecture.rootless ? [] : ['name=apparmor']),
        'name=seccomp,profile=builtin',
        ...(server.architecture.rootless ? ['name=rootless'] : []),
        'name=cgroupns',
      ];
