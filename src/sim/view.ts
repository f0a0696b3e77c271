import type { Engine } from '../schema/engines.ts';
import { dockerd } from './docker/daemon.ts';
import { podStatus } from './engine/pods/index.ts';
import { allStores } from './engine/store.ts';
import type { Container, EngineStore } from './engine/types.ts';
import { capNames } from './host/caps.ts';
import { inside } from './host/idmap.ts';
import { type HostUid, hostPid } from './host/ids.ts';
import type { Kernel } from './host/kernel.ts';
import type { Proc } from './host/proc.ts';
import type { Process } from './host/state.ts';
import { unitState } from './system/units/state.ts';

const UIDS: Readonly<Record<string, number>> = { root: 0, ana: 1000, ben: 1001 };

/** What a container is, as facts that checks ask for. Rights are those of its running process. */
function containerFacts(kernel: Kernel, store: EngineStore, container: Container) {
  const { config, host, state, mounts, endpoints } = container;
  const init = kernel.proc(hostPid(1));
  const main = state.pid === 0 ? undefined : kernel.process(state.pid);
  const pod = container.pod === undefined ? undefined : store.pods[container.pod];
  return {
    name: container.name,
    image: container.image.full || container.image.ref,
    status: state.status,
    health: state.health?.status,
    owner: kernel.users.userName(init, store.owner),
    pod: pod?.name ?? '',
    isInfra: container.isInfra ?? false,
    hostUid: main?.euid as number | undefined,
    user: config.user,
    privileged: host.privileged,
    readonly: host.readonlyRootfs,
    noNewPrivileges: main
      ? main.noNewPrivs === true
      : host.securityOpt.some((option) => option.startsWith('no-new-privileges')),
    capabilities: main ? capNames(main.caps.bounding) : [],
    memory: host.memory,
    pids: host.pidsLimit,
    restart: host.restart.name,
    publishes: main ? publishedPorts(kernel, main.ns.net) : [],
    networks: endpoints.map(({ network }) => network),
    mounts: mounts.map(({ destination }) => destination),
    volumes: mounts.filter(({ type }) => type === 'volume').map(({ name }) => name),
    env: config.env,
    ...standing(kernel, store, container, main),
  };
}

/** The daemon that manages an engine's containers, if it has one. */
const daemonOf: Readonly<Record<Engine, (kernel: Kernel, owner: HostUid) => Process | undefined>> = {
  docker: (kernel, owner) => dockerd(kernel, owner),
  podman: () => undefined,
};

/** How a container stands towards its daemon, its neighbours and the host. */
function standing(kernel: Kernel, store: EngineStore, container: Container, main: Process | undefined) {
  const daemon = daemonOf[store.engine](kernel, store.owner);
  const near = (other: Container): boolean =>
    other !== container &&
    !other.isInfra &&
    other.state.pid !== 0 &&
    kernel.process(other.state.pid)?.ns.net === main?.ns.net;
  return {
    root: main && inside(kernel.state.ns.user[main.ns.user]?.uids ?? [], main.euid) === 0,
    outlived: main !== undefined && daemon !== undefined && main.startedAt < daemon.startedAt,
    binds: container.mounts.filter(({ type }) => type === 'bind').map(({ source }) => source),
    sharesNetwork: main
      ? Object.values(store.containers)
          .filter(near)
          .map(({ name }) => name)
      : [],
  };
}

/** Ports of the host that lead into a network namespace. */
function publishedPorts(kernel: Kernel, netns: number): number[] {
  const ports = Object.values(kernel.state.ns.net).flatMap(({ listeners }) =>
    listeners.filter(({ forward }) => forward?.netns === netns).map(({ port }) => port),
  );
  return [...new Set(ports)];
}

/** What a web server on a port of the host answers to a look at its front page. */
function answer(kernel: Kernel, init: Proc, port: number): string | undefined {
  const connection = kernel.net.connect(init, '127.0.0.1', port);
  if (!connection.ok || connection.value.frozen) return undefined;
  return connection.value.send('GET / HTTP/1.1\r\nHost: localhost\r\nUser-Agent: check\r\n\r\n');
}

function unit(kernel: Kernel, init: Proc, name: string, user: string | undefined) {
  const full = name.includes('.') ? name : `${name}.service`;
  const manager = user === undefined ? 'system' : (UIDS[user] ?? 0);
  const state = unitState(kernel, manager, full);
  const folder = user === undefined ? '/etc/systemd/system' : `/home/${user}/.config/systemd/user`;
  const generated = `/run/user/${UIDS[user ?? ''] ?? 0}/systemd/generator`;
  const wants = [folder, generated].flatMap((one) =>
    ['default.target.wants', 'multi-user.target.wants', 'sockets.target.wants', 'timers.target.wants'].map(
      (target) => `${one}/${target}/${full}`,
    ),
  );
  const enabled = wants.some((path) => init.fs.lstat(path).ok);
  return { active: state?.active === 'active', enabled };
}

/**
 * A host as facts for checks: what stands there, not how it was reached. Looking changes nothing that a learner could
 * see, except that a web server logs the look at its front page.
 */
export function hostView(kernel: Kernel) {
  const init = kernel.proc(hostPid(1));
  const stores = allStores(kernel).filter((store) => store.containers !== undefined);
  const all = <T>(of: (store: EngineStore) => readonly T[]): T[] => stores.flatMap(of);
  return {
    containers: all((store) =>
      Object.values(store.containers).map((container) => containerFacts(kernel, store, container)),
    ),
    pods: all((store) =>
      Object.values(store.pods).map((pod) => {
        const infra = pod.infra === undefined ? undefined : store.containers[pod.infra];
        const net = infra && infra.state.pid !== 0 ? kernel.process(infra.state.pid)?.ns.net : undefined;
        return {
          name: pod.name,
          status: podStatus(store, pod),
          members: pod.containers.filter((id) => id !== pod.infra).length,
          publishes: net === undefined ? [] : publishedPorts(kernel, net),
        };
      }),
    ),
    images: all((store) => Object.values(store.images).flatMap(({ tags }) => tags)),
    volumes: all((store) => Object.keys(store.volumes)),
    networks: all((store) => Object.values(store.networks).map(({ name }) => name)),
    processes: kernel
      .processes()
      .filter(({ status }) => status !== 'Z')
      .map(({ comm, euid }) => ({ command: comm, uid: euid as number })),
    unit: (name: string, user: string | undefined) => unit(kernel, init, name, user),
    file: (path: string) => {
      const node = init.fs.node(path);
      return node && { text: node.kind === 'file' ? node.data : '', uid: node.uid };
    },
    answer: (port: number) => answer(kernel, init, port),
    groupsOf: (user: string) => kernel.users.groupsOf(init, user).map((gid) => kernel.users.groupName(init, gid)),
  };
}
