import { err, ok } from '../../../lib/result.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { doc, listOrNil, mapOrNil } from '../../engine/inspect/doc.ts';
import { rfc3339Nano } from '../../engine/inspect/time.ts';
import { findPod, membersOf, podStatus, podsByAge } from '../../engine/pods/index.ts';
import type { Pod } from '../../engine/types.ts';
import { refusal } from '../../engine/words/refusal.ts';
import type { Command } from '../command.ts';
import { type Finder, inspectThings } from '../queries/inspect-things.ts';

const bindingsOf = (pod: Pod): Record<string, unknown> =>
  Object.fromEntries(
    pod.portBindings.map(({ containerPort, proto, hostIp, hostPort }) => [
      `${containerPort}/${proto}`,
      [doc('define.InspectHostPort', { 'HostIP:HostIp': hostIp || '0.0.0.0', HostPort: String(hostPort) })],
    ]),
  );

/** A pod as `podman pod inspect` shows it: libpod/define/pod_inspect.go. */
export function podDocument({ store }: EngineContext, pod: Pod): unknown {
  const infra = pod.infra === undefined ? undefined : store.containers[pod.infra];
  const nanos = infra?.host.nanoCpus ?? 0;
  const cpu = {
    'CPUPeriod:cpu_period?': nanos > 0 ? 100000 : 0,
    'CPUQuota:cpu_quota?': nanos / 10000,
    'CPUSetCPUs:cpuset_cpus?': infra?.host.cpusetCpus ?? '',
  };
  const config =
    infra &&
    doc('define.InspectPodInfraConfig', {
      PortBindings: mapOrNil(bindingsOf(pod)),
      HostNetwork: infra.host.networkMode === 'host',
      StaticIP: '',
      StaticMAC: '',
      NoManageResolvConf: false,
      DNSServer: listOrNil(infra.host.dns),
      DNSSearch: listOrNil(infra.host.dnsSearch),
      DNSOption: listOrNil(infra.host.dnsOptions),
      NoManageHostname: false,
      NoManageHosts: false,
      HostAdd: listOrNil(infra.host.extraHosts),
      HostsFile: '',
      Networks: listOrNil(pod.networks),
      NetworkOptions: mapOrNil({}),
      ...cpu,
      'PidNS:pid_ns': infra.host.pidMode === 'host' ? 'host' : 'private',
      'UserNS:userns': infra.host.usernsMode === '' || infra.host.usernsMode === 'host' ? 'host' : 'private',
      'UtsNS:uts_ns': infra.host.utsMode === 'host' ? 'host' : 'private',
    });
  return doc('define.InspectPodData', {
    'ID:Id': pod.id,
    Name: pod.name,
    'Namespace?': '',
    Created: rfc3339Nano(pod.created),
    CreateCommand: listOrNil(pod.command),
    ExitPolicy: pod.exitPolicy,
    State: podStatus(store, pod),
    Hostname: pod.options['hostname'] ?? '',
    'Labels?': pod.labels,
    CreateCgroup: true,
    CgroupParent: pod.cgroup.split('/')[1] ?? '',
    CgroupPath: pod.cgroup.replace(/^\//, ''),
    CreateInfra: pod.infra !== undefined,
    'InfraContainerID?': pod.infra ?? '',
    'InfraConfig?': config,
    'SharedNamespaces?': [...pod.shared].sort(),
    NumContainers: pod.containers.length,
    'Containers?': membersOf(store, pod)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, name, state }) =>
        doc('define.InspectPodContainerInfo', { 'ID:Id': id, Name: name, State: state.status }),
      ),
    'CPUPeriod:cpu_period?': nanos > 0 ? 100000 : 0,
    'CPUQuota:cpu_quota?': nanos / 10000,
    'CPUShares:cpu_shares?': infra?.host.cpuShares ?? 0,
    'CPUSetCPUs:cpuset_cpus?': infra?.host.cpusetCpus ?? '',
    'MemoryLimit:memory_limit?': infra?.host.memory ?? 0,
    'MemorySwap:memory_swap?': infra?.host.memorySwap ?? 0,
    'RestartPolicy?': pod.restart,
    LockNumber: 0,
  });
}

/** Finds a pod for inspect. */
export const inspectPods: Finder = (engine, word) => {
  const found = findPod(engine.store, word);
  return found.ok ? ok(podDocument(engine, found.value)) : err(refusal(`no such pod ${word}`, 125));
};

/** podman pod inspect: the same as inspect with --type pod. */
export const podInspect: Command = {
  name: 'pod inspect',
  engines: ['podman'],
  handles: ['format', 'latest'],
  *run(call) {
    const { engine, flags, args, proc } = call;
    yield* proc.tick();
    const words = flags.bool('latest')
      ? podsByAge(engine.store)
          .slice(0, 1)
          .map(({ id }) => id)
      : args;
    return inspectThings(call, words, 'pod', inspectPods);
  },
};
