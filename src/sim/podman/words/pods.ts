import { goStruct, humanDuration, humanSize, PODMAN_LIST } from '../../cli/index.ts';
import { doc, rfc3339Nano } from '../../engine/inspect/index.ts';
import { usageOf } from '../../engine/inspect/usage.ts';
import { membersOf, podStatus } from '../../engine/pods/index.ts';
import type { PodsWords } from '../../engine/words/pods.ts';

const bytes = (a: number, b: number): string => (a === 0 && b === 0 ? '-- / --' : `${humanSize(a)} / ${humanSize(b)}`);
const percent = (value: number): string => `${value.toFixed(2)}%`;
const short = (id: string, whole: boolean): string => (whole ? id : id.slice(0, 12));

/** The slice in which a pod's own lies. */
const cgroupParent = (path: string): string => path.split('/')[1] ?? '';

/** Podman's texts about pods (libpod/runtime_pod.go, cmd/podman/pods/ps.go). */
export const podsWords: PodsWords = {
  missing: (word) => `no pod with name or ID ${word} found: no such pod`,
  ambiguous: (word) => `more than one result for ID or name ${word}: pod already exists`,
  badName: 'running pod create option: names must match [a-zA-Z0-9][a-zA-Z0-9_.-]*: invalid argument',
  nameTaken: (name) => `adding pod to state: name "${name}" is in use: pod already exists`,
  nameOfContainer: (name) => `adding pod to state: name "${name}" is in use: container already exists`,
  list: {
    style: PODMAN_LIST,
    type: 'pods.ListPodReporter',
    name: 'list',
    headers: {
      ID: 'POD ID',
      Name: 'NAME',
      Status: 'STATUS',
      Created: 'CREATED',
      InfraID: 'INFRA ID',
      NumberOfContainers: '# OF CONTAINERS',
      Labels: 'LABELS',
      Networks: 'NETWORKS',
      ContainerIds: 'IDS',
      ContainerNames: 'NAMES',
      ContainerStatuses: 'STATUS',
      Namespace: 'NAMESPACES',
      Cgroup: 'CGROUP',
      Restarts: 'RESTARTS',
    },
    defaultFormat: () => 'table {{.ID}}\t{{.Name}}\t{{.Status}}\t{{.Created}}\t{{.InfraID}}\t{{.NumberOfContainers}}',
    quietFormat: '{{.FullId}}',
    row({ store, kernel }, pod, { noTrunc }) {
      const members = membersOf(store, pod);
      const age = `${humanDuration((kernel.now - pod.created) / 1000)} ago`;
      return goStruct('pods.ListPodReporter', {
        ID: short(pod.id, noTrunc),
        Id: short(pod.id, noTrunc),
        Name: pod.name,
        Status: podStatus(store, pod),
        Created: age,
        InfraID: short(pod.infra ?? '', noTrunc),
        InfraId: short(pod.infra ?? '', noTrunc),
        NumberOfContainers: members.length,
        Labels: pod.labels,
        Networks: pod.networks.join(','),
        Namespace: '',
        Cgroup: cgroupParent(pod.cgroup),
        ContainerIds: members.map(({ id }) => short(id, noTrunc)).join(','),
        ContainerNames: members.map(({ name }) => name).join(','),
        ContainerStatuses: members.map(({ state }) => state.status).join(','),
        Restarts: String(members.reduce((sum, { state }) => sum + state.restartCount, 0)),
        Label: (name: string) => pod.labels[name] ?? '',
        FullId: pod.id,
      });
    },
    json: ({ store }, pods) =>
      pods.map((pod) =>
        doc('entities.ListPodsReport', {
          Cgroup: cgroupParent(pod.cgroup),
          Containers: membersOf(store, pod).map((container) =>
            doc('*entities.ListPodContainer', {
              Id: container.id,
              Names: container.name,
              Status: container.state.status,
              RestartCount: container.state.restartCount,
            }),
          ),
          Created: rfc3339Nano(pod.created),
          Id: pod.id,
          InfraId: pod.infra ?? '',
          Name: pod.name,
          Namespace: '',
          Networks: pod.networks,
          Status: podStatus(store, pod),
          Labels: pod.labels,
        }),
      ),
  },
  stats: {
    style: PODMAN_LIST,
    type: '*types.PodStatsReport',
    alwaysTitled: true,
    name: 'stats',
    headers: {
      Pod: 'POD',
      CID: 'CID',
      Name: 'NAME',
      CPU: 'CPU %',
      MemUsage: 'MEM USAGE/ LIMIT',
      MemUsageBytes: 'MEM USAGE/ LIMIT',
      Mem: 'MEM %',
      NetIO: 'NET IO',
      BlockIO: 'BLOCK IO',
      PIDS: 'PIDS',
    },
    defaultFormat: () =>
      'table {{.Pod}}\t{{.CID}}\t{{.Name}}\t{{.CPU}}\t{{.MemUsage}}\t{{.Mem}}\t{{.NetIO}}\t{{.BlockIO}}\t{{.PIDS}}',
    quietFormat: '{{.CID}}',
    row(engine, container) {
      const use = usageOf(engine, container);
      return goStruct('*types.PodStatsReport', {
        Pod: short(container.pod ?? '', false),
        CID: short(container.id, false),
        Name: container.name,
        CPU: percent(use.cpu),
        MemUsage: bytes(use.memory, use.limit),
        MemUsageBytes: bytes(use.memory, use.limit),
        Mem: percent(use.limit === 0 ? 0 : (100 * use.memory) / use.limit),
        NetIO: bytes(use.received, use.sent),
        BlockIO: bytes(use.read, use.written),
        PIDS: String(use.pids),
      });
    },
  },
};
