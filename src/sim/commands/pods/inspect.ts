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
      NoManageHosts: false,
      HostAdd: listOrNil(infra.host.extraHosts),
      HostsFile: '',
      Networks: listOrNil(pod.networks),
      NetworkOptions: mapOrNil({}),
      pid_ns: 'private',
      userns: 'host',
      uts_ns: 'private',
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
    CgroupParent: 'user.slice',
    CgroupPath: pod.cgroup.replace(/^\//, ''),
    CreateInfra: pod.infra !== undefined,
    'InfraContainerID?': pod.infra ?? '',
    'InfraConfig?': config,
    'SharedNamespaces?': [...pod.shared].sort(),
    NumContainers: pod.containers.length,
    'Containers?': membersOf(store, pod).map(({ id, name, state }) =>
      doc('define.InspectPodContainerInfo', { 'ID:Id': id, Name: name, State: state.status }),
    ),
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
