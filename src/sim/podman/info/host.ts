import { goFloat } from '../../cli/index.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { HOST } from '../../engine/inspect/host-facts.ts';
import { doc, nil } from '../../engine/inspect/index.ts';
import { hostTools, runtimePaths } from './tools.ts';
import { network, tool } from './versions.ts';

/** The id maps of the user's namespace. */
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

/** The host as `podman info` tells of it. */
export function host(engine: EngineContext): Record<string, unknown> {
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
