import type { EngineContext } from '../../engine/engine.ts';
import { doc, listOrNil } from '../../engine/inspect/doc.ts';
import { rfc3339Nano } from '../../engine/inspect/time.ts';
import { membersOf, podStatus } from '../../engine/pods/index.ts';
import type { Pod } from '../../engine/types.ts';
import { cpuPeriod, cpuQuota, infraDocument } from './infra-document.ts';

/** A pod as `podman pod inspect` shows it: libpod/define/pod_inspect.go. */
export function podDocument({ store }: EngineContext, pod: Pod): unknown {
  const infra = pod.infra === undefined ? undefined : store.containers[pod.infra];
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
    'InfraConfig?': infra && infraDocument(pod, infra),
    'SharedNamespaces?': [...pod.shared].sort(),
    NumContainers: pod.containers.length,
    'Containers?': membersOf(store, pod)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, name, state }) =>
        doc('define.InspectPodContainerInfo', { 'ID:Id': id, Name: name, State: state.status }),
      ),
    'CPUPeriod:cpu_period?': cpuPeriod(infra),
    'CPUQuota:cpu_quota?': cpuQuota(infra),
    'CPUShares:cpu_shares?': infra?.host.cpuShares ?? 0,
    'CPUSetCPUs:cpuset_cpus?': infra?.host.cpusetCpus ?? '',
    'MemoryLimit:memory_limit?': infra?.host.memory ?? 0,
    'MemorySwap:memory_swap?': infra?.host.memorySwap ?? 0,
    'RestartPolicy?': pod.restart,
    LockNumber: 0,
  });
}
