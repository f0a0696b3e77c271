import { goFloat, render, toJson } from '../cli/index.ts';
import type { EngineContext } from '../engine/engine.ts';
import { HOST } from '../engine/inspect/host-facts.ts';
import { doc, nil } from '../engine/inspect/index.ts';
import type { Asking, Printed } from '../engine/words/system.ts';
import { versionFields } from './version.ts';
import { toYaml } from './yaml.ts';

const PASTA = `pasta 0.0~git20261002.cba3570-1
Copyright Red Hat
GNU General Public License, version 2 or later
  <https://www.gnu.org/licenses/old-licenses/gpl-2.0.html>
This is free software: you are free to change and redistribute it.
There is NO WARRANTY, to the extent permitted by law.
`;
const SLIRP = `slirp4netns version 1.3.3
commit: 944fa94090e1fd1312232cbc0e6b43585553d824
libslirp: 4.9.5
SLIRP_CONFIG_VERSION_MAX: 6
libseccomp: 2.6.1
`;

function tool(name: string, packaged: string, path: string, version: string): unknown {
  return doc('*define.OCIRuntimeInfo', {
    ...(name && { 'Name:name': name }),
    'Package:package': packaged,
    'Path:path': path,
    'Version:version': version,
  });
}

function mappings(engine: EngineContext): unknown {
  const space = engine.kernel.state.ns.user[engine.architecture.userns];
  const map = (ranges: readonly { inside: number; outside: number; count: number }[]): unknown =>
    ranges.map(({ inside, outside, count }) =>
      doc('idtools.IDMap', { 'ContainerID:container_id': inside, 'HostID:host_id': outside, 'Size:size': count }),
    );
  const rootless = engine.architecture.rootless;
  return doc('define.IDMappings', {
    'GIDMap:gidmap': rootless ? map(space?.gids ?? []) : nil.slice,
    'UIDMap:uidmap': rootless ? map(space?.uids ?? []) : nil.slice,
  });
}

const two = (value: number): string => value.toFixed(2);
function uptime(engine: EngineContext): string {
  const seconds = Math.floor((engine.kernel.now - engine.kernel.state.bootedAt) / 1000);
  const hours = Math.floor(seconds / 3600);
  const text = `${hours}h ${Math.floor(seconds / 60) % 60}m ${two(seconds % 60)}s`;
  return hours >= 24 ? `${text} (Approximately ${two(hours / 24)} days)` : text;
}

function runtimePaths(engine: EngineContext): { run: string; socket: string } {
  const owner = Number(engine.architecture.owner);
  return owner === 0
    ? { run: '/run', socket: '/run/podman/podman.sock' }
    : { run: `/run/user/${owner}`, socket: `/run/user/${owner}/podman/podman.sock` };
}

function security(engine: EngineContext): unknown {
  const { architecture } = engine;
  return doc('define.SecurityInfo', {
    'AppArmorEnabled:apparmorEnabled': !architecture.rootless,
    'DefaultCapabilities:capabilities': [...architecture.capabilities]
      .map((name) => `CAP_${name}`)
      .sort()
      .join(','),
    'Rootless:rootless': architecture.rootless,
    'SECCOMPEnabled:seccompEnabled': true,
    'SECCOMPProfilePath:seccompProfilePath': '/usr/share/containers/seccomp.json',
    'SELinuxEnabled:selinuxEnabled': false,
  });
}

function network(engine: EngineContext): unknown {
  const netavark = engine.release.versions['netavark'] ?? '';
  const build = engine.release.line === '5' ? '3' : '1';
  const dns = doc('types.DNSNetworkInfo', {
    'Version:version?': 'aardvark-dns 1.17.1',
    'Package:package?': 'aardvark-dns_1.17.1-3_amd64',
    'Path:path?': '/usr/lib/podman/aardvark-dns',
  });
  return doc('types.NetworkInfo', {
    'Backend:backend': 'netavark',
    'Version:version?': `netavark ${netavark}`,
    'Package:package?': `netavark_${netavark}-${build}_amd64`,
    'Path:path?': '/usr/lib/podman/netavark',
    'DNS:dns?': dns,
    'DefaultNetwork:defaultNetwork?': 'podman',
  });
}

/** What stands behind the runtime: sockets, network helpers, swap. */
function hostTools(engine: EngineContext): Record<string, unknown> {
  const { socket } = runtimePaths(engine);
  const older = engine.release.line === '5';
  const pasta = doc('define.PastaInfo', {
    'Executable:executable': '/usr/bin/pasta',
    'Package:package': 'passt_0.0~git20261002.cba3570-1_amd64',
    'Version:version': PASTA,
  });
  const slirp = doc('define.SlirpInfo', {
    'Executable:executable': '/usr/bin/slirp4netns',
    'Package:package': 'slirp4netns_1.3.3-1_amd64',
    'Version:version': SLIRP,
  });
  return {
    'RemoteSocket:remoteSocket?': doc('*define.RemoteSocket', { 'Path:path?': socket, 'Exists:exists': true }),
    'RootlessNetworkCmd:rootlessNetworkCmd': 'pasta',
    ...(!older && { 'RootlessPortForwarder:rootlessPortForwarder': 'rootlessport' }),
    'ServiceIsRemote:serviceIsRemote': false,
    'Security:security': security(engine),
    ...(older && { 'Slirp4NetNS:slirp4netns': slirp }),
    'Pasta:pasta': pasta,
    'SwapFree:swapFree': 0,
    'SwapTotal:swapTotal': 0,
    'Uptime:uptime': uptime(engine),
    'Variant:variant': '',
    'Linkmode:linkmode': 'dynamic',
  };
}

function host(engine: EngineContext): Record<string, unknown> {
  const { run } = runtimePaths(engine);
  const older = engine.release.line === '5';
  const crun = `crun version 1.28\ncommit: 54f16ffbefcd022bf032af768b5c5ce075c18bfc\nrundir: ${run}/crun\nspec: 1.0.0\n+SYSTEMD +SELINUX +APPARMOR +CAP +SECCOMP +EBPF +CRIU +JSON_C`;
  const running = Object.values(engine.store.containers).filter(({ state }) => state.status === 'running').length;
  return {
    'Arch:arch': 'amd64',
    'BuildahVersion:buildahVersion': older ? '1.43.2' : '1.45.0',
    ...(!older && { 'CDISpecDirs:cdiSpecDirs': ['/etc/cdi', '/var/run/cdi'] }),
    'CgroupManager:cgroupManager': 'systemd',
    'CgroupsVersion:cgroupVersion': 'v2',
    'CgroupControllers:cgroupControllers': engine.architecture.rootless
      ? ['cpu', 'memory', 'pids']
      : ['cpuset', 'cpu', 'io', 'memory', 'hugetlb', 'pids', 'rdma', 'misc', 'dmem'],
    'Conmon:conmon': tool('', 'conmon_2.1.13+ds1-2_amd64', '/usr/bin/conmon', 'conmon version 2.1.13, commit: unknown'),
    'CPUs:cpus': HOST.processors,
    'CPUUtilization:cpuUtilization': doc('*define.CPUUsage', {
      'UserPercent:userPercent': goFloat(3.12),
      'SystemPercent:systemPercent': goFloat(2.05),
      'IdlePercent:idlePercent': goFloat(94.83),
    }),
    'DatabaseBackend:databaseBackend': 'sqlite',
    'Distribution:distribution': doc('define.DistributionInfo', {
      'Distribution:distribution': 'debian',
      'Variant:variant?': '',
      'Version:version': 'unknown',
      'Codename:codename?': 'forky',
    }),
    'EventLogger:eventLogger': 'journald',
    'FreeLocks:freeLocks?':
      2048 -
      Object.keys(engine.store.containers).length -
      Object.keys(engine.store.volumes).length -
      Object.keys(engine.store.pods).length,
    'Hostname:hostname': HOST.name,
    'IDMappings:idMappings': mappings(engine),
    'Kernel:kernel': HOST.kernel,
    'LogDriver:logDriver': 'journald',
    ...(!older && { 'MemAvailable:memAvailable': 3544694784 - running * 4194304 }),
    'MemFree:memFree': 3168141312 - running * 4194304,
    'MemTotal:memTotal': HOST.memory,
    'NetworkBackend:networkBackend': 'netavark',
    'NetworkBackendInfo:networkBackendInfo': network(engine),
    'OCIRuntime:ociRuntime': tool('crun', 'crun_1.28-1_amd64', '/usr/bin/crun', crun),
    'OS:os': 'linux',
    ...hostTools(engine),
  };
}

function store(engine: EngineContext): Record<string, unknown> {
  const { architecture } = engine;
  const states = Object.values(engine.store.containers).map(({ state }) => state.status);
  const count = (status: string): number => states.filter((one) => one === status).length;
  const containers = doc('define.ContainerStore', {
    'Number:number': states.length,
    'Paused:paused': count('paused'),
    'Running:running': count('running'),
    'Stopped:stopped': states.length - count('running') - count('paused'),
  });
  return {
    'ContainerStore:containerStore': containers,
    'GraphDriverName:graphDriverName': 'overlay',
    'GraphOptions:graphOptions': {},
    'GraphRoot:graphRoot': architecture.dataRoot,
    'GraphRootAllocated:graphRootAllocated': HOST.diskBytes,
    'GraphRootUsed:graphRootUsed': HOST.diskUsed,
    'GraphStatus:graphStatus': {
      'Backing Filesystem': 'extfs',
      'Native Overlay Diff': 'true',
      'Supports d_type': 'true',
      'Supports shifting': String(!architecture.rootless),
      'Supports volatile': 'true',
      'Using metacopy': 'false',
    },
    'ImageCopyTmpDir:imageCopyTmpDir': '/var/tmp',
    'ImageStore:imageStore': doc('define.ImageStore', { 'Number:number': Object.keys(engine.store.images).length }),
    'RunRoot:runRoot': architecture.runRoot,
    'VolumePath:volumePath': architecture.volumeRoot,
    'TransientStore:transientStore': false,
  };
}

/** All that `podman info` tells (define.Info). */
export function infoData(engine: EngineContext): unknown {
  const parts = {
    'Host:host': doc('*define.HostInfo', host(engine)),
    'Store:store': doc('*define.StoreInfo', store(engine)),
    'Registries:registries': { search: ['docker.io'] },
    'Plugins:plugins': doc('define.Plugins', {
      'Volume:volume': ['local'],
      'Network:network': ['bridge', 'macvlan', 'ipvlan'],
      'Log:log': ['k8s-file', 'none', 'passthrough', 'journald'],
      'Authorization:authorization': nil.slice,
    }),
    'Version:version': doc('define.Version', versionFields(engine)),
  };
  return doc('system.infoReport', parts);
}

/** `podman info`: as YAML, as JSON, or through a template (cmd/podman/system/info.go). */
export function info(client: EngineContext, { format }: Asking): Printed {
  const data = infoData(client);
  if (!format) return { out: `${toYaml(JSON.parse(toJson(data)))}\n`, err: '', code: 0 };
  if (/^\s*(json|{{\s*json\s*\.?\s*}})\s*$/.test(format))
    return { out: `${toJson(data, { indent: '  ' })}\n`, err: '', code: 0 };
  const text = format.replace(/\\t/g, '\t').replace(/\\n/g, '\n');
  const shown = render(text.endsWith('\n') ? text : `${text}\n`, data, { name: 'info' });
  return shown.ok
    ? { out: shown.text, err: '', code: 0 }
    : { out: shown.partial, err: `Error: ${shown.error}\n`, code: 125 };
}
