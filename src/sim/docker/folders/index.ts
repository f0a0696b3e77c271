import type { EngineContext } from '../../engine/engine.ts';
import { type Nodes, nodesOf } from '../../engine/folders/nodes.ts';
import type { EngineStore } from '../../engine/types.ts';
import { type Branch, type DerivedTree, folder, keyed } from '../../host/derived.ts';
import type { Kernel } from '../../host/kernel.ts';
import { dockerItself } from '../context.ts';
import { dockerd, rootlesskitChild } from '../daemon.ts';
import { daemonId } from '../info-fields.ts';
import { type DockerSeat, ROOTFUL, SLIRP_RESOLV_CONF, seatKey } from '../seat.ts';
import { containerFolder } from './container.ts';
import { overlay2 } from './layers.ts';

/** /var/lib/docker/image: what the older store knows of images. */
function imageFolder({ store }: EngineContext, nodes: Nodes): Branch {
  const digests = folder(nodes.dir(0o755), { sha256: folder(nodes.dir(0o755)) });
  const ids = (): string[] => Object.keys(store.images).map((id) => id.replace(/^sha256:/, ''));
  const content = keyed(nodes.dir(0o700), ids, (name) =>
    ids().includes(name) ? nodes.file(0o600, store.images[name]?.configSize ?? 0) : undefined,
  );
  const overlay = folder(nodes.dir(0o700), {
    distribution: folder(nodes.dir(0o700), { 'diffid-by-digest': digests, 'v2metadata-by-diffid': digests }),
    imagedb: folder(nodes.dir(0o700), {
      content: folder(nodes.dir(0o700), { sha256: content }),
      metadata: folder(nodes.dir(0o700), { sha256: folder(nodes.dir(0o700)) }),
    }),
    layerdb: folder(nodes.dir(0o700), { sha256: folder(nodes.dir(0o755)) }),
    'repositories.json': nodes.file(0o600, 1511),
  });
  return folder(nodes.dir(0o700), { overlay2: overlay });
}

const made = new WeakMap<EngineStore, Branch>();

/** The tree of a store, made once: what changes in it is asked for when it is looked at. */
function dataRootOf(kernel: Kernel, seat: DockerSeat, since: number): Branch {
  const store = kernel.state.stores[seatKey(seat)] as EngineStore | undefined;
  const known = store && made.get(store);
  if (known) return known;
  const branch = dataRoot(dockerItself(kernel, seat), nodesOf(Number(seat.owner), since));
  if (store) made.set(store, branch);
  return branch;
}

/** /var/lib/docker, or ~/.local/share/docker, as dockerd lays it out. */
function dataRoot(ctx: EngineContext, nodes: Nodes): Branch {
  const containers = keyed(
    nodes.dir(0o710),
    () => Object.keys(ctx.store.containers),
    (id) => {
      const container = ctx.store.containers[id];
      return container && containerFolder(ctx, container);
    },
  );
  const database = (mode: number, kib: number): Branch => nodes.file(mode, kib * 1024);
  return folder(nodes.dir(0o710), {
    buildkit: folder(nodes.dir(0o711), {
      'cache.db': database(0o600, 128),
      'containerdmeta.db': database(0o644, 256),
      content: folder(nodes.dir(0o755), { blobs: folder(nodes.dir(0o755)), ingest: folder(nodes.dir(0o755)) }),
      executor: folder(nodes.dir(0o711)),
      'history.db': database(0o600, 128),
      'metadata_v2.db': database(0o600, 128),
      net: folder(nodes.dir(0o755)),
      'snapshots.db': database(0o600, 32),
    }),
    ...(ctx.architecture.rootless && { containerd: folder(nodes.dir(0o700), { daemon: folder(nodes.dir(0o711)) }) }),
    containers,
    'engine-id': nodes.file(0o600, daemonId(ctx)),
    network: folder(nodes.dir(0o750), { files: folder(nodes.dir(0o750), { 'local-kv.db': database(0o644, 64) }) }),
    plugins: folder(nodes.dir(0o700), { tmp: folder(nodes.dir(0o700)) }),
    runtimes: folder(nodes.dir(0o700)),
    swarm: folder(nodes.dir(0o700)),
    tmp: folder(nodes.dir(0o700)),
    volumes: folder(nodes.dir(0o701), {
      ...(!ctx.architecture.rootless && { backingFsBlockDev: nodes.special('block', 0o600) }),
      'metadata.db': database(0o600, 32),
    }),
    ...(!ctx.release.leanInspect && { image: imageFolder(ctx, nodes), overlay2: overlay2(ctx, nodes) }),
  });
}

/** /run/docker: what dockerd keeps while it runs. */
function runRoot(kernel: Kernel): Branch {
  const nodes = nodesOf(0, kernel.state.bootedAt);
  return folder(nodes.dir(0o700), {
    containerd: folder(nodes.dir(0o755)),
    libnetwork: folder(nodes.dir(0o600)),
    'metrics.sock': nodes.special('socket', 0o755),
    netns: folder(nodes.dir(0o755)),
    plugins: folder(nodes.dir(0o700)),
    'runtime-runc': folder(nodes.dir(0o700), { moby: folder(nodes.dir(0o700)) }),
  });
}

const runs = (kernel: Kernel, id: string): boolean =>
  Number(dockerItself(kernel).store.containers[id]?.state.pid ?? 0) !== 0;
const running = (kernel: Kernel): string[] =>
  Object.values(dockerItself(kernel).store.containers)
    .filter(({ state }) => Number(state.pid) !== 0)
    .map(({ id }) => id);

/** /run/containerd: a bundle for each running container. */
function containerdRun(kernel: Kernel): Branch {
  const nodes = nodesOf(0, kernel.state.bootedAt);
  const bundle = (id: string): Branch =>
    folder(nodes.dir(0o700), {
      'config.json': nodes.file(0o644, 9830),
      'init.pid': nodes.file(0o644, String(dockerItself(kernel).store.containers[id]?.state.pid ?? '')),
      log: nodes.special('fifo', 0o700),
      'log.json': nodes.file(0o644, ''),
      'options.json': nodes.file(0o600, 82),
      rootfs: folder(nodes.dir(0o711)),
      runtime: nodes.file(0o600, 'runc'),
      'shim-binary-path': nodes.file(0o600, '/usr/bin/containerd-shim-runc-v2'),
      work: nodes.link(`/var/lib/containerd/io.containerd.runtime.v2.task/moby/${id}`),
    });
  const moby = keyed(
    nodes.dir(0o711),
    () => running(kernel),
    (id) => (runs(kernel, id) ? bundle(id) : undefined),
  );
  return folder(nodes.dir(0o711), {
    'containerd.sock.ttrpc': nodes.special('socket', 0o660),
    'io.containerd.grpc.v1.cri': folder(nodes.dir(0o700)),
    'io.containerd.runtime.v2.task': folder(nodes.dir(0o711), { moby }),
    'io.containerd.sandbox.controller.v1.shim': folder(nodes.dir(0o700)),
    s: folder(nodes.dir(0o600)),
  });
}

/** /var/lib/containerd. */
function containerdData(kernel: Kernel): Branch {
  const nodes = nodesOf(0, kernel.state.bootedAt);
  const empty = (mode: number): Branch => folder(nodes.dir(mode));
  const snapshots = { snapshots: empty(0o700) };
  const blobs = folder(nodes.dir(0o755), { sha256: empty(0o755) });
  const moby = keyed(
    nodes.dir(0o711),
    () => running(kernel),
    (id) => (runs(kernel, id) ? empty(0o711) : undefined),
  );
  return folder(nodes.dir(0o700), {
    'io.containerd.content.v1.content': folder(nodes.dir(0o755), { blobs, ingest: empty(0o755) }),
    'io.containerd.metadata.v1.bolt': folder(nodes.dir(0o711), { 'meta.db': nodes.file(0o644, 262144) }),
    'io.containerd.runtime.v2.task': folder(nodes.dir(0o711), { moby }),
    'io.containerd.sandbox.controller.v1.shim': empty(0o700),
    'io.containerd.snapshotter.v1.blockfile': empty(0o700),
    'io.containerd.snapshotter.v1.btrfs': empty(0o700),
    'io.containerd.snapshotter.v1.erofs': empty(0o700),
    'io.containerd.snapshotter.v1.native': folder(nodes.dir(0o700), snapshots),
    'io.containerd.snapshotter.v1.overlayfs': folder(nodes.dir(0o700), snapshots),
    opt: folder(nodes.dir(0o711), { bin: empty(0o711), lib: empty(0o711) }),
    tmpmounts: empty(0o700),
  });
}

/** The folders of the machine's dockerd and containerd on the host: none of them is stored. */
export const dockerFolders = (kernel: Kernel): readonly DerivedTree[] => [
  { root: ROOTFUL.dataRoot, branch: () => dataRootOf(kernel, ROOTFUL, kernel.state.bootedAt) },
  { root: ROOTFUL.runRoot, branch: () => runRoot(kernel) },
  { root: '/run/containerd', branch: () => containerdRun(kernel) },
  { root: '/var/lib/containerd', branch: () => containerdData(kernel) },
];

/** What RootlessKit keeps beside the daemon that it runs (its state directory). */
function rootlesskitFolder(kernel: Kernel, seat: DockerSeat, nodes: Nodes): Branch {
  const child = rootlesskitChild(kernel, seat.owner);
  return folder(nodes.dir(0o755), {
    '.bp-ready.pipe': nodes.special('fifo', 0o600),
    '.bp.sock': nodes.special('socket', 0o775),
    'api.sock': nodes.special('socket', 0o775),
    child_pid: nodes.file(0o444, String(child?.pid ?? '')),
    hosts: nodes.file(0o644, '127.0.0.1\tlocalhost\n'),
    lock: nodes.file(0o600, ''),
    'resolv.conf': nodes.file(0o644, SLIRP_RESOLV_CONF),
  });
}

/** The folders of a user's rootless daemon; there are none before it has been started, and those in /run go with it. */
export function rootlessFolders(kernel: Kernel, seat: DockerSeat): readonly DerivedTree[] {
  const store = (): EngineStore | undefined => kernel.state.stores[seatKey(seat)] as EngineStore | undefined;
  const since = (): number => Number(store()?.extra['since'] ?? kernel.state.bootedAt);
  const nodes = (): Nodes => nodesOf(Number(seat.owner), since());
  const running = (make: () => Branch) => (): Branch | undefined => (dockerd(kernel, seat.owner) ? make() : undefined);
  const run = (): Branch =>
    folder(nodes().dir(0o1700), {
      containerd: folder(nodes().dir(0o700), { 'containerd.toml': nodes().file(0o600, 1182) }),
      libnetwork: folder(nodes().dir(0o600)),
      'metrics.sock': nodes().special('socket', 0o755),
    });
  const runFolder = seat.socket.replace(/\/[^/]*$/, '');
  return [
    { root: seat.dataRoot, branch: () => (store() ? dataRootOf(kernel, seat, since()) : undefined) },
    { root: seat.runRoot, branch: running(run) },
    { root: `${runFolder}/dockerd-rootless`, branch: running(() => rootlesskitFolder(kernel, seat, nodes())) },
    {
      root: `${runFolder}/docker.pid`,
      branch: running(() => nodes().file(0o1644, String(dockerd(kernel, seat.owner)?.pid ?? ''))),
    },
  ];
}
