import { goStruct, render, toJson } from '../cli/index.ts';
import type { EngineContext } from '../engine/engine.ts';
import { HOST } from '../engine/inspect/host-facts.ts';
import { doc, nil, rfc3339Nano } from '../engine/inspect/index.ts';
import { hostTree } from '../engine/volumes/index.ts';
import type { Asking, Printed } from '../engine/words/system.ts';

/** Counts of containers and images. */
function counts({ store }: EngineContext): {
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

/** The daemon's id: made once, kept in its store. */
function daemonId({ store, kernel }: EngineContext): string {
  if (typeof store.extra['daemonId'] !== 'string') {
    const hex = kernel.hex(32);
    store.extra['daemonId'] =
      `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
  }
  return String(store.extra['daemonId']);
}

interface Swarm {
  readonly id?: string;
  readonly nodeId?: string;
  readonly address?: string;
  readonly manager?: boolean;
}
const swarmOf = ({ store }: EngineContext): Swarm | undefined => store.extra['swarm'] as Swarm | undefined;

const LOGS = ['awslogs', 'fluentd', 'gelf', 'journald', 'json-file', 'local', 'splunk', 'syslog'];
const logDrivers = ({ release }: EngineContext): string[] =>
  release.leanInspect ? [...LOGS.slice(0, 2), 'gcplogs', ...LOGS.slice(2)] : LOGS;

function driverStatus(server: EngineContext): string[][] {
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

/** The daemon's own fields (api/types/system.Info). */
function serverFields(server: EngineContext): Record<string, unknown> {
  const count = counts(server);
  const lean = server.release.leanInspect;
  const commit = (id: string): unknown => doc('system.Commit', { ID: id });
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

const securityOptions = (server: EngineContext): string[] =>
  server.store.engine === 'podman'
    ? ['name=seccomp,profile=default', ...(server.architecture.rootless ? ['name=rootless'] : [])]
    : [
        'name=apparmor',
        'name=seccomp,profile=builtin',
        'name=cgroupns',
        ...(server.architecture.rootless ? ['name=rootless'] : []),
      ];

const PLUGINS = [
  ['buildx', 'Docker Buildx', '0.29.1+ds1', 'docker-buildx'],
  ['compose', 'Docker Compose', '2.40.3-3', 'docker-compose'],
] as const;

function clientInfo(client: EngineContext, context: string): unknown {
  return doc('*system.clientInfo', {
    Debug: false,
    'Version?': client.release.versions['docker'] ?? '',
    'Os?': 'linux',
    'Arch?': 'amd64',
    Context: context,
    Plugins: PLUGINS.map(([Name, ShortDescription, Version, file]) =>
      doc('manager.Plugin', {
        SchemaVersion: '0.1.0',
        Vendor: 'Docker Inc.',
        Version,
        ShortDescription,
        Name,
        Path: `/usr/libexec/docker/cli-plugins/${file}`,
      }),
    ),
    Warnings: nil.slice,
  });
}

const clientText = (client: EngineContext, context: string): string =>
  `Client:\n Version:    ${client.release.versions['docker']}\n Context:    ${context}\n Debug Mode: false\n Plugins:\n${PLUGINS.map(
    ([name, title, version, file]) =>
      `  ${name}: ${title} (Docker Inc.)\n    Version:  ${version}\n    Path:     /usr/libexec/docker/cli-plugins/${file}\n`,
  ).join('')}\nServer:\n`;

function securityText(server: EngineContext): string {
  return securityOptions(server)
    .map((option) => {
      const [name = '', ...rest] = option.split(',');
      const details = rest
        .map((one) => `   ${one.charAt(0).toUpperCase()}${one.slice(1).replace('=', ': ')}\n`)
        .join('');
      return `  ${name.replace('name=', '')}\n${details}`;
    })
    .join('');
}

function swarmText(server: EngineContext): string {
  const swarm = swarmOf(server);
  if (!swarm) return ' Swarm: inactive\n';
  return ` Swarm: active\n  NodeID: ${swarm.nodeId ?? ''}\n  Is Manager: true\n  ClusterID: ${swarm.id ?? ''}\n  Managers: 1\n  Nodes: 1\n`;
}

function serverText(server: EngineContext): string {
  const fields = serverFields(server);
  const count = counts(server);
  const lean = server.release.leanInspect;
  const lines = [
    ` Containers: ${count.all}\n  Running: ${count.running}\n  Paused: ${count.paused}\n  Stopped: ${count.stopped}\n Images: ${count.images}\n`,
    ` Server Version: ${fields['ServerVersion']}\n Storage Driver: ${fields['Driver']}\n`,
    driverStatus(server)
      .map(([key, value]) => `  ${key}: ${value}\n`)
      .join(''),
    ` Logging Driver: ${fields['LoggingDriver']}\n Cgroup Driver: systemd\n Cgroup Version: 2\n`,
    ` Plugins:\n  Volume: local\n  Network: bridge host ipvlan macvlan null overlay\n  Log: ${logDrivers(server).join(' ')}\n`,
    ' CDI spec directories:\n  /etc/cdi\n  /var/run/cdi\n',
    swarmText(server),
    ` Runtimes: ${lean ? 'runc io.containerd.runc.v2' : 'io.containerd.runc.v2 runc'}\n Default Runtime: runc\n Init Binary: docker-init\n`,
    ` containerd version: \n runc version: ${server.release.versions['runc']}-1\n init version: \n`,
    ` Security Options:\n${securityText(server)}`,
    ` Kernel Version: ${HOST.kernel}\n Operating System: ${HOST.system}\n OSType: linux\n Architecture: x86_64\n CPUs: ${HOST.processors}\n`,
    ` Total Memory: ${HOST.memoryText}\n Name: ${HOST.name}\n ID: ${fields['ID']}\n Docker Root Dir: /var/lib/docker\n`,
    ` Debug Mode: ${fields['Debug']}\n Experimental: false\n Insecure Registries:\n  ::1/128\n  127.0.0.0/8\n`,
    ` Live Restore Enabled: ${fields['LiveRestoreEnabled']}\n`,
    lean
      ? ' Firewall Backend: iptables\n  EnableUserlandProxy: true\n  UserlandProxyPath: /usr/sbin/docker-proxy\n'
      : '',
  ];
  return `${lines.join('')}\n`;
}

/** `docker info`: the client's half, and the daemon's where it answers (cli/command/system/info.go). */
export function info(client: EngineContext, { server, refused, context, format }: Asking): Printed {
  const why = refused.replace(/\n$/, '');
  if (!format) {
    const head = clientText(client, context);
    if (server) return { out: `${head}${serverText(server)}`, err: '', code: 0 };
    return { out: head, err: `${why}\n`, code: 1 };
  }
  const fields = server ? serverFields(server) : {};
  const own = { ClientInfo: clientInfo(client, context) };
  const plain = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key.replace(/[:?].*$/, ''), value]));
  const empty = server
    ? {}
    : Object.fromEntries(Object.keys(serverDefaults()).map((key) => [key, serverDefaults()[key]]));
  const data = goStruct(
    'system.dockerInfo',
    { ...empty, ...plain, ...own },
    { json: doc('system.dockerInfo', { ...fields, ...own }) },
  );
  if (format === 'json') return { out: `${toJson(data)}\n`, err: server ? '' : `${why}\n`, code: server ? 0 : 1 };
  const shown = render(format, data, { name: '' });
  if (!shown.ok && shown.at === 'parse') return { out: '', err: `template parsing error: ${shown.error}\n`, code: 64 };
  const problems = [server ? '' : why, shown.ok ? '' : shown.error].filter((text) => text !== '');
  const out = shown.ok ? `${shown.text}\n` : `${shown.partial}\n`;
  return { out, err: problems.map((text) => `${text}\n`).join(''), code: problems.length > 0 ? 1 : 0 };
}

/** What an empty answer holds: Go's zero values. */
function serverDefaults(): Record<string, unknown> {
  const texts = [
    'ID',
    'Driver',
    'LoggingDriver',
    'CgroupDriver',
    'CgroupVersion',
    'KernelVersion',
    'OperatingSystem',
    'OSType',
    'Architecture',
    'DockerRootDir',
    'Name',
    'ServerVersion',
    'DefaultRuntime',
    'InitBinary',
  ];
  const numbers = [
    'Containers',
    'ContainersRunning',
    'ContainersPaused',
    'ContainersStopped',
    'Images',
    'NCPU',
    'MemTotal',
  ];
  return {
    ...Object.fromEntries(texts.map((key) => [key, ''])),
    ...Object.fromEntries(numbers.map((key) => [key, 0])),
    SecurityOptions: nil.slice,
    Warnings: nil.slice,
  };
}
