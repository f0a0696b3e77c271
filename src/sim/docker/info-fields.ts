import { sha256 } from '../../lib/sha256.ts';
import type { EngineContext } from '../engine/engine.ts';
import { HOST } from '../engine/inspect/host-facts.ts';
import { doc, nil, rfc3339Nano } from '../engine/inspect/index.ts';
import { hostTree } from '../engine/volumes/index.ts';

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

function daemonJson(server: EngineContext): Record<string, unknown> {
  const node = hostTree(server.kernel).node('/etc/docker/daemon.json');
  try {
    return node?.kind === 'file' ? (JSON.parse(node.data) as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** The daemon's id, which it keeps in /var/lib/docker/engine-id: the same as long as the machine is. */
export function daemonId({ kernel }: EngineContext): string {
  const hex = sha256(`engine-id ${kernel.state.bootedAt}`);
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
    ['userxattr', 'false'],
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
    DockerRootDir: '/var/lib/docker',
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
    Warnings: nil.slice,
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
    CPUSet: true,
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

/** Security options as the API words them. */
export const securityOptions = (server: EngineContext): string[] =>
  server.store.engine === 'podman'
    ? ['name=seccomp,profile=default', ...(server.architecture.rootless ? ['name=rootless'] : [])]
    : [
        'name=apparmor',
        'name=seccomp,profile=builtin',
        'name=cgroupns',
        ...(server.architecture.rootless ? ['name=rootless'] : []),
      ];
