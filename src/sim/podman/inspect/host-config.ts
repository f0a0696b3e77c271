import type { EngineContext } from '../../engine/engine.ts';
import { doc, listOrNil, nil, sorted, textsOrNil } from '../../engine/inspect/index.ts';
import type { Container, MountPoint } from '../../engine/types.ts';
import { OWN_FLAGS, PROPAGATION, processOptions } from '../words/mount-options.ts';
import { annotations } from './config.ts';
import { bindingMap } from './network-settings.ts';

/** Options of a mount as Podman's specification has them. */
export const mountOptions = ({ readonly, options }: MountPoint): readonly string[] =>
  readonly && !options.includes('ro') ? ['ro', ...options] : options;

/** Options that inspect does not tell elsewhere (parseMountOptionsForInspect). */
export const plainOptions = (options: readonly string[]): readonly string[] =>
  options.filter((option) => !['ro', 'rw', 'z', 'Z', ...PROPAGATION].includes(option));

function binds({ mounts }: Container): string[] {
  return mounts
    .filter(({ type }) => type === 'volume' || type === 'bind')
    .toSorted((a, b) => Number(a.type === 'bind') - Number(b.type === 'bind'))
    .map(
      (mount) =>
        `${mount.type === 'volume' ? mount.name : mount.source}:${mount.destination}:${mountOptions(mount).join(',')}`,
    );
}

/** The tmpfs mounts with their final options. */
function tmpfsMounts({ host, mounts }: Container): Record<string, string> {
  const given = Object.entries(host.tmpfs).map(([path, text]): [string, string] => {
    const final = processOptions(text === '' ? [] : text.split(','), true, OWN_FLAGS);
    return [path, final.ok ? final.value.join(',') : text];
  });
  const long = mounts.filter(({ type }) => type === 'tmpfs').map((one) => [one.destination, one.options.join(',')]);
  return Object.fromEntries([...given, ...long]);
}

const mode = (text: string, usual: string): string => (text === '' || text === 'private' ? usual : text);

/** The network mode as inspect words it: a network by name is 'bridge'. */
function networkMode(engine: EngineContext, container: Container): string {
  const wanted = container.host.networkMode;
  if (container.endpoints.length > 0) return 'bridge';
  if (wanted === '' || wanted === 'default') return engine.architecture.rootless ? 'pasta' : 'bridge';
  return wanted;
}

function limits({ host }: Container): Record<string, unknown> {
  return {
    CpuShares: host.cpuShares,
    Memory: host.memory,
    NanoCpus: host.nanoCpus,
    CgroupParent: host.cgroupParent === '' ? '' : host.cgroupParent,
    BlkioWeight: Number(host.rare?.['blkio-weight']?.at(-1) ?? 0),
    BlkioWeightDevice: nil.slice,
    BlkioDeviceReadBps: nil.slice,
    BlkioDeviceWriteBps: nil.slice,
    BlkioDeviceReadIOps: nil.slice,
    BlkioDeviceWriteIOps: nil.slice,
    CpuPeriod: host.nanoCpus > 0 ? 100000 : host.cpuPeriod,
    CpuQuota: host.nanoCpus > 0 ? Math.round(host.nanoCpus / 10000) : host.cpuQuota,
    CpuRealtimePeriod: 0,
    CpuRealtimeRuntime: 0,
    CpusetCpus: host.cpusetCpus,
    CpusetMems: host.rare?.['cpuset-mems']?.at(-1) ?? '',
  };
}

function ulimits({ host }: Container): unknown[] {
  return host.ulimits.map(({ name, soft, hard }) =>
    doc('define.InspectUlimit', { Name: `RLIMIT_${name.toUpperCase()}`, Soft: soft, Hard: hard }),
  );
}

/** Its namespaces and rights. */
function modes(container: Container): Record<string, unknown> {
  const { host } = container;
  return {
    IpcMode: mode(host.ipcMode, 'shareable'),
    Cgroup: '',
    Cgroups: 'default',
    Links: nil.slice,
    OomScoreAdj: host.oomScoreAdj,
    PidMode: mode(host.pidMode, 'private'),
    Privileged: host.privileged,
    PublishAllPorts: host.publishAll,
    ReadonlyRootfs: host.readonlyRootfs,
    SecurityOpt: host.securityOpt,
    Tmpfs: sorted(tmpfsMounts(container)),
    UTSMode: mode(host.utsMode, 'private'),
    UsernsMode: ['', 'host'].includes(host.usernsMode) ? '' : 'private',
    'IDMappings?': nil.pointer,
  };
}

/** Limits that stand behind its devices. */
function rest(engine: EngineContext, container: Container): Record<string, unknown> {
  const { host } = container;
  return {
    DiskQuota: 0,
    KernelMemory: 0,
    MemoryReservation: host.memoryReservation,
    MemorySwap: host.memorySwap,
    MemorySwappiness: engine.release.line === '5' ? 0 : nil.pointer,
    OomKillDisable: false,
    'Init?': host.init,
    PidsLimit: host.pidsLimit || 2048,
    Ulimits: ulimits(container),
    CpuCount: 0,
    CpuPercent: 0,
    IOMaximumIOps: 0,
    IOMaximumBandwidth: 0,
    CgroupConf: nil.map,
    'IntelRdtClosID?': '',
  };
}

/** How the container is run (define.InspectContainerHostConfig). */
export function inspectHostConfig(engine: EngineContext, container: Container): unknown {
  const { host } = container;
  const log = doc('*define.InspectLogConfig', {
    Type: host.logDriver || 'journald',
    Config: nil.map,
    Path: '',
    Tag: host.logOptions?.['tag'] ?? '',
    Size: '0B',
  });
  return doc('*define.InspectContainerHostConfig', {
    Binds: binds(container),
    'CgroupManager?': 'systemd',
    CgroupMode: mode(host.cgroupnsMode, 'private'),
    ContainerIDFile: '',
    LogConfig: log,
    NetworkMode: networkMode(engine, container),
    PortBindings: bindingMap(host.portBindings),
    RestartPolicy: doc('*define.InspectRestartPolicy', {
      Name: host.restart.name || 'no',
      MaximumRetryCount: host.restart.max,
    }),
    AutoRemove: host.autoRemove,
    AutoRemoveImage: host.rare?.['rmi']?.at(-1) === 'true',
    Annotations: textsOrNil(annotations(container)),
    VolumeDriver: '',
    VolumesFrom: listOrNil(host.volumesFrom),
    CapAdd: addedCaps(engine, container),
    CapDrop: droppedCaps(engine, container),
    Dns: host.dns,
    DnsOptions: host.dnsOptions,
    DnsSearch: host.dnsSearch,
    ExtraHosts: host.extraHosts,
    HostsFile: host.rare?.['hosts-file']?.at(-1) ?? '',
    GroupAdd: host.groupAdd,
    ...modes(container),
    ShmSize: host.shmSize || 65536000,
    Runtime: 'oci',
    ConsoleSize: [0, 0],
    Isolation: '',
    ...limits(container),
    Devices: host.devices.map((text) => {
      const [path = '', inside = path, rights = ''] = text.split(':');
      return doc('define.InspectDevice', { PathOnHost: path, PathInContainer: inside, CgroupPermissions: rights });
    }),
    ...rest(engine, container),
  });
}

const plain = (name: string): string => name.toUpperCase().replace(/^CAP_/, '');
const added = (engine: EngineContext, container: Container): string[] =>
  container.host.capAdd.map(plain).filter((name) => name !== 'ALL' && !engine.architecture.capabilities.includes(name));
const addedCaps = (engine: EngineContext, container: Container): string[] =>
  added(engine, container).map((name) => `CAP_${name}`);

function droppedCaps(engine: EngineContext, container: Container): string[] {
  const dropped = container.host.capDrop.map(plain);
  const kept = container.host.capAdd.map(plain);
  const all = dropped.includes('ALL') ? engine.architecture.capabilities : dropped;
  return all
    .filter((name) => engine.architecture.capabilities.includes(name) && !kept.includes(name))
    .map((name) => `CAP_${name}`)
    .sort();
}

/** The capabilities a container has, as CAP_ names, sorted. */
export function capabilitiesOf(engine: EngineContext, container: Container): string[] {
  const dropped = new Set(droppedCaps(engine, container));
  const usual = engine.architecture.capabilities.map((name) => `CAP_${name}`).filter((name) => !dropped.has(name));
  return [...new Set([...usual, ...addedCaps(engine, container)])].sort();
}
