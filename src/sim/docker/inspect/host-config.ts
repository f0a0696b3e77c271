import { ramInBytes } from '../../cli/index.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { doc, givenAnnotations, listOrNil, nil, sorted, texts } from '../../engine/inspect/index.ts';
import type { Container, PortBinding } from '../../engine/types.ts';

const MASKED = [
  '/proc/acpi',
  '/proc/asound',
  '/proc/interrupts',
  '/proc/kcore',
  '/proc/keys',
  '/proc/latency_stats',
  '/proc/sched_debug',
  '/proc/scsi',
  '/proc/timer_list',
  '/proc/timer_stats',
  '/sys/devices/virtual/powercap',
  '/sys/firmware',
];
const READONLY = ['/proc/bus', '/proc/fs', '/proc/irq', '/proc/sys', '/proc/sysrq-trigger'];

/** Port bindings by port: `{"80/tcp":[{"HostIp":"","HostPort":"8080"}]}`. */
export function bindingMap(bindings: readonly PortBinding[]): Record<string, unknown> {
  const map: Record<string, unknown[]> = {};
  for (const { containerPort, proto, hostIp, hostPort } of bindings) {
    const key = `${containerPort}/${proto}`;
    map[key] = [
      ...(map[key] ?? []),
      doc('nat.PortBinding', { 'HostIP:HostIp': hostIp, HostPort: hostPort === 0 ? '' : String(hostPort) }),
    ];
  }
  return sorted(map);
}

const device = (text: string): unknown => {
  const [host = '', inside = host, rights = 'rwm'] = text.split(':');
  return doc('container.DeviceMapping', { PathOnHost: host, PathInContainer: inside, CgroupPermissions: rights });
};

/** --device-read-bps /dev/sda:1mb and the like. */
const rates = (host: Container['host'], flag: string): unknown[] =>
  (host.rare?.[flag] ?? []).map((text) => {
    const [path = '', rate = '0'] = text.split(':');
    const bytes = ramInBytes(rate);
    return doc('*blkiodev.ThrottleDevice', { Path: path, Rate: bytes.ok ? bytes.value : Number(rate) });
  });

const linkText = (engine: EngineContext, container: Container, { id, alias }: { id: string; alias: string }): string =>
  `/${engine.store.containers[id]?.name ?? id}:/${container.name}/${alias}`;

/** Limits (api/types/container.Resources). */
function resources(engine: EngineContext, { host }: Container): Record<string, unknown> {
  const { leanInspect } = engine.release;
  return {
    'CPUShares:CpuShares': host.cpuShares,
    Memory: host.memory,
    'NanoCPUs:NanoCpus': host.nanoCpus,
    CgroupParent: host.cgroupParent,
    BlkioWeight: Number(host.rare?.['blkio-weight']?.at(-1) ?? 0),
    BlkioWeightDevice: [],
    BlkioDeviceReadBps: rates(host, 'device-read-bps'),
    BlkioDeviceWriteBps: rates(host, 'device-write-bps'),
    BlkioDeviceReadIOps: rates(host, 'device-read-iops'),
    BlkioDeviceWriteIOps: rates(host, 'device-write-iops'),
    'CPUPeriod:CpuPeriod': host.cpuPeriod,
    'CPUQuota:CpuQuota': host.cpuQuota,
    'CPURealtimePeriod:CpuRealtimePeriod': 0,
    'CPURealtimeRuntime:CpuRealtimeRuntime': 0,
    CpusetCpus: host.cpusetCpus,
    CpusetMems: host.rare?.['cpuset-mems']?.at(-1) ?? '',
    Devices: host.devices.map(device),
    DeviceCgroupRules: listOrNil(host.rare?.['device-cgroup-rule'] ?? []),
    DeviceRequests: nil.slice,
    ...(leanInspect ? {} : { 'KernelMemory?': 0, 'KernelMemoryTCP?': 0 }),
    MemoryReservation: host.memoryReservation,
    MemorySwap: host.memorySwap,
    MemorySwappiness: nil.pointer,
    OomKillDisable: nil.pointer,
    PidsLimit: host.pidsLimit === 0 ? nil.pointer : host.pidsLimit,
    Ulimits: host.ulimits.map(({ name, soft, hard }) => doc('*units.Ulimit', { Name: name, Hard: hard, Soft: soft })),
    'CPUCount:CpuCount': 0,
    'CPUPercent:CpuPercent': 0,
    IOMaximumIOps: 0,
    IOMaximumBandwidth: 0,
  };
}

const networkMode = (mode: string): string => (mode === 'default' || mode === '' ? 'bridge' : mode);

/** How a container finds names. */
const names = (host: Container['host']): Record<string, unknown> => ({
  'DNS:Dns': host.dns,
  'DNSOptions:DnsOptions': host.dnsOptions,
  'DNSSearch:DnsSearch': host.dnsSearch,
});

/** How the daemon was asked to treat a container (api/types/container.HostConfig). */
export function inspectHostConfig(engine: EngineContext, container: Container): unknown {
  const { host } = container;
  return doc('*container.HostConfig', {
    Binds: listOrNil(host.binds),
    ContainerIDFile: '',
    LogConfig: doc('container.LogConfig', {
      Type: host.logDriver || 'json-file',
      Config: sorted(host.logOptions ?? {}),
    }),
    NetworkMode: networkMode(host.networkMode),
    PortBindings: bindingMap(host.portBindings),
    RestartPolicy: doc('container.RestartPolicy', {
      Name: host.restart.name || 'no',
      MaximumRetryCount: host.restart.max,
    }),
    AutoRemove: host.autoRemove,
    VolumeDriver: host.rare?.['volume-driver']?.at(-1) ?? '',
    VolumesFrom: listOrNil(host.volumesFrom),
    ConsoleSize: [0, 0],
    'Annotations?': texts(givenAnnotations(container.host.rare)),
    CapAdd: listOrNil(host.capAdd.map(capability)),
    CapDrop: listOrNil(host.capDrop.map(capability)),
    CgroupnsMode: host.cgroupnsMode || 'private',
    ...names(host),
    ExtraHosts: listOrNil(host.extraHosts),
    GroupAdd: listOrNil(host.groupAdd),
    IpcMode: host.ipcMode || 'private',
    Cgroup: '',
    Links: listOrNil((host.links ?? []).map((one) => linkText(engine, container, one))),
    OomScoreAdj: host.oomScoreAdj,
    PidMode: host.pidMode,
    Privileged: host.privileged,
    PublishAllPorts: host.publishAll,
    ReadonlyRootfs: host.readonlyRootfs,
    SecurityOpt: securityOptions(container),
    'StorageOpt?': {},
    'Tmpfs?': sorted(host.tmpfs),
    UTSMode: host.utsMode,
    UsernsMode: host.usernsMode,
    ShmSize: host.shmSize || 67108864,
    'Sysctls?': sorted(host.sysctls),
    'Runtime?': host.rare?.['runtime']?.at(-1) ?? 'runc',
    Isolation: '',
    ...resources(engine, container),
    'Mounts?': [],
    MaskedPaths: host.privileged ? nil.slice : MASKED,
    ReadonlyPaths: host.privileged ? nil.slice : READONLY,
    'Init?': host.init ? true : null,
  });
}

const capability = (name: string): string =>
  /^(CAP_|ALL$)/i.test(name) ? name.toUpperCase() : `CAP_${name.toUpperCase()}`;

function securityOptions({ host }: Container): unknown {
  const options = [...host.securityOpt, ...(host.privileged ? ['label=disable'] : [])];
  return listOrNil(options);
}
