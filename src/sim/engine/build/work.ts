import { err, ok, type Result } from '../../../lib/result.ts';
import type { Errno } from '../../host/errno.ts';
import { inside, outside } from '../../host/idmap.ts';
import { hostUid } from '../../host/ids.ts';
import type { SpawnOptions } from '../../host/kernel.ts';
import type { Stream, Task } from '../../host/program.ts';
import type { FileNode, Layer } from '../../host/state.ts';
import { nullStream } from '../../host/streams.ts';
import type { EngineContext } from '../engine.ts';
import { imageLayer } from '../images/sizes.ts';
import { capsOf } from '../runtime/caps.ts';
import { Ghost, resolveUser } from '../runtime/index.ts';
import { containerSpaces, reapSpaces } from '../runtime/namespaces.ts';
import { containerMounts, dropMounts } from '../runtime/rootfs.ts';
import type { ResolvedUser } from '../runtime/user.ts';
import type { Container, ContainerConfig, ContainerHost, ImageLayer } from '../types.ts';
import { hostTree, Tree } from '../volumes/index.ts';
import { mountRun, type RunMount } from './run-mounts.ts';

/** The file system that a stage stands at: layers so far, and what is being written over them. */
export interface Work {
  readonly layers: readonly ImageLayer[];
  /** Id of the file system in use while something runs. */
  readonly fs: string;
  readonly idmap: number | undefined;
}

const HOST: ContainerHost = {
  memory: 0,
  memorySwap: 0,
  memoryReservation: 0,
  nanoCpus: 0,
  cpuShares: 0,
  cpuQuota: 0,
  cpuPeriod: 0,
  cpusetCpus: '',
  pidsLimit: 0,
  ulimits: [],
  capAdd: [],
  capDrop: [],
  privileged: false,
  readonlyRootfs: false,
  securityOpt: [],
  networkMode: 'none',
  portBindings: [],
  publishAll: false,
  binds: [],
  tmpfs: {},
  volumesFrom: [],
  restart: { name: 'no', max: 0 },
  autoRemove: false,
  pidMode: '',
  ipcMode: '',
  utsMode: '',
  usernsMode: '',
  cgroupnsMode: '',
  init: false,
  extraHosts: [],
  dns: [],
  dnsSearch: [],
  dnsOptions: [],
  devices: [],
  groupAdd: [],
  sysctls: {},
  shmSize: 67108864,
  logDriver: 'none',
  cgroupParent: '',
  oomScoreAdj: 0,
} as ContainerHost;

function draft(ctx: EngineContext, fs: string, config: ContainerConfig, hostname: string): Container {
  const id = ctx.kernel.hex(64);
  return {
    id,
    name: `build-${id.slice(0, 12)}`,
    created: ctx.kernel.now,
    image: { ref: '', id: '', full: '' },
    config: { ...config, hostname },
    host: HOST,
    state: {
      status: 'created',
      pid: 0 as Container['state']['pid'],
      exitCode: 0,
      error: '',
      oomKilled: false,
      startedAt: undefined,
      finishedAt: undefined,
      restartCount: 0,
      stoppedByUser: false,
      health: undefined,
    },
    fs,
    mounts: [],
    endpoints: [],
    logs: [],
    execs: [],
    command: [],
    monitor: 0 as Container['monitor'],
    helpers: [],
  };
}

/** The root of a file system that begins with nothing; it belongs to root as the user namespace has it. */
function rootFolder(ctx: EngineContext, userns: number | undefined): FileNode {
  const owner = userns === undefined ? 0 : (outside(ctx.kernel.userns(userns).uids, 0) ?? 0);
  return { kind: 'dir', mode: 0o755, uid: owner, gid: owner, mtime: ctx.kernel.now };
}

/** Opens a file system over layers, shifted into the engine's user namespace where it is rootless. */
export function openWork(ctx: EngineContext, layers: readonly ImageLayer[]): Work {
  const userns = ctx.architecture.containerUserns(ctx, draft(ctx, '', EMPTY, 'x'));
  const shifted = userns.ok && userns.value !== ctx.kernel.process(1)?.ns.user ? userns.value : undefined;
  const lower = layers.map(({ layer }) => layer).reverse();
  const root = lower.some((id) => ctx.kernel.layer(id)['/']) ? {} : { '/': rootFolder(ctx, shifted) };
  const fs = ctx.kernel.addFilesystem({ lower, upper: root, ...(shifted !== undefined && { idmap: shifted }) });
  return { layers, fs, idmap: shifted };
}

const EMPTY = { env: [], labels: {}, exposed: [], volumes: [], user: '', workdir: '' } as unknown as ContainerConfig;

/** Gives the working file system back. */
export function closeWork(ctx: EngineContext, work: Work): void {
  if (ctx.kernel.state.filesystems[work.fs]) ctx.kernel.dropFilesystem(work.fs);
}

/** The same place with one more layer on top. */
export function addLayer(ctx: EngineContext, work: Work, layer: ImageLayer): Work {
  closeWork(ctx, work);
  return openWork(ctx, [...work.layers, layer]);
}

/** Makes an image layer of entries whose ids are those inside. */
export const keepLayer = (ctx: EngineContext, layer: Layer): ImageLayer =>
  imageLayer(ctx.kernel.addLayer(layer), layer);

/** What was written since the work was opened, with ids as they are inside: the diff that becomes a layer. */
export function diffOf(ctx: EngineContext, fs: string, idmap: number | undefined): Layer {
  const { upper } = ctx.kernel.filesystem(fs);
  const space = idmap === undefined ? undefined : ctx.kernel.userns(idmap);
  const map = (node: FileNode): FileNode =>
    space ? { ...node, uid: inside(space.uids, node.uid) ?? 0, gid: inside(space.gids, node.gid) ?? 0 } : node;
  const layer: Record<string, FileNode | null> = {};
  for (const [path, node] of Object.entries(upper)) {
    if (node?.kind === 'socket' || path === '/') continue;
    layer[path] = node ? map(node) : null;
  }
  return layer;
}

const rootMount = (fs: string) =>
  ({ path: '/', source: { kind: 'fs', fs, path: '/' }, readonly: false, device: 'overlay', type: 'overlay' }) as const;

/** The file tree of the work, to look into. */
export const workTree = (ctx: EngineContext, work: Work): Tree => new Tree(ctx.kernel, [rootMount(work.fs)]);

/** All entries of a stack of layers as one, with ids as they are inside: what `COPY --from` copies out of. */
export function flatten(ctx: EngineContext, layers: readonly ImageLayer[]): Layer {
  const upper = { '/': rootFolder(ctx, undefined) };
  const fs = ctx.kernel.addFilesystem({ lower: layers.map(({ layer }) => layer).reverse(), upper });
  const tree = new Tree(ctx.kernel, [rootMount(fs)]);
  const all: Record<string, FileNode> = { '/': { kind: 'dir', mode: 0o755, uid: 0, gid: 0, mtime: 0 } };
  for (const [path, node] of tree.walk('/')) if (path !== '') all[`/${path}`] = node;
  ctx.kernel.dropFilesystem(fs);
  return all;
}

/** The user that --chown names, by the passwd of the stage. */
export function ownerOf(ctx: EngineContext, work: Work, text: string): Result<{ uid: number; gid: number }, string> {
  const mnt = ctx.kernel.newNamespace('mnt', undefined, { mounts: [rootMount(work.fs)] });
  const ghost = new Ghost(ctx.kernel, { ns: { ...new Ghost(ctx.kernel, {}).record.ns, mnt } });
  const [name = '', group] = text.split(':');
  const user = resolveUser(ghost, group === undefined && /^\d+$/.test(name) ? `${name}:${name}` : text);
  delete ctx.kernel.state.ns.mnt[mnt];
  return user.ok ? ok({ uid: user.value.uid, gid: user.value.gid }) : err(user.error);
}

/** Makes a folder where it is missing, as a runtime does with the one a process starts in. */
function ensureFolder(ctx: EngineContext, work: Work, path: string, owner: number): void {
  const tree = workTree(ctx, work);
  if (!tree.node(path)) tree.put(path, { kind: 'dir', mode: 0o755, uid: owner, gid: owner, mtime: ctx.kernel.now });
}

/** A process of a build: what it runs, and where its output goes. */
export interface RunWish {
  readonly argv: readonly string[];
  readonly config: ContainerConfig;
  /** Build arguments, which only the process sees. */
  readonly args: Readonly<Record<string, string>>;
  readonly hostname: string;
  readonly output: (fd: 1 | 2, text: string) => void;
  /** Whether the folder it starts in, where it has to be made, belongs to its user (buildah) and not to root. */
  readonly ownsFolder?: boolean;
  /** What RUN --mount asks for, with the files that it binds. */
  readonly mounts?: readonly { readonly wish: RunMount; readonly layer: Layer | undefined }[];
}

const outputStream = (take: (text: string) => void): Stream => ({
  ...nullStream(),
  name: 'pipe:[0]',
  write: (text) => {
    take(text);
    return true;
  },
});

const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

function environment(wish: RunWish, home: string): Record<string, string> {
  const own = Object.fromEntries(
    wish.config.env.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
  return { PATH, HOSTNAME: wish.hostname, HOME: home, ...wish.args, ...own };
}

function spawnOptions(
  ctx: EngineContext,
  container: Container,
  root: Ghost,
  user: ResolvedUser,
  wish: RunWish,
): SpawnOptions {
  const { architecture, caller } = ctx;
  return {
    parent: architecture.actor(ctx).pid || caller.pid,
    argv: wish.argv,
    env: environment(wish, user.home),
    cwd: wish.config.workdir || '/',
    ids: {
      uid: root.uidOutside(user.uid) ?? hostUid(65534),
      gid: root.gidOutside(user.gid) ?? hostUid(65534),
      groups: [],
    },
    caps: capsOf(ctx, container, user.uid),
    seccomp: 2,
    ns: root.record.ns,
    cgroup: architecture.cgroup(container),
    tty: undefined,
    fds: {
      0: nullStream(),
      1: outputStream((text) => wish.output(1, text)),
      2: outputStream((text) => wish.output(2, text)),
    },
    session: true,
    umask: 0o022,
  };
}

/**
 * Runs a process over a working file system as RUN does: in namespaces of its own, without a network, as the user
 * and in the folder of the configuration.
 *
 * @returns its exit code, or why it could not be started
 */
export function* runInWork(
  ctx: EngineContext,
  work: Work,
  wish: RunWish,
): Task<Result<number, { readonly text: string; readonly errno?: Errno }>> {
  const { kernel, architecture, caller } = ctx;
  kernel.spend(140);
  const container = draft(ctx, work.fs, wish.config, wish.hostname);
  const extra = mountRun(ctx, wish.mounts ?? [], Number(architecture.rootOf(container)));
  container.mounts = [...extra.points];
  const spaces = containerSpaces(ctx, container);
  if (!spaces.ok) return err({ text: spaces.error.text });
  const mounts = containerMounts(ctx, container);
  const ns = { ...spaces.value, mnt: kernel.newNamespace('mnt', undefined, { mounts }) };
  const owner = architecture.rootOf(container);
  const root = new Ghost(kernel, { uid: owner, gid: owner, euid: owner, egid: owner, ns, env: {} });
  const undo = (): void => {
    dropMounts(ctx, container, mounts);
    hostTree(kernel).remove(architecture.filesOf(container));
    reapSpaces(kernel, ns);
    extra.undo();
  };
  const user = resolveUser(root, wish.config.user);
  if (!user.ok) {
    undo();
    return err({ text: user.error });
  }
  const folderOwner = wish.ownsFolder ? (root.uidOutside(user.value.uid) ?? owner) : owner;
  ensureFolder(ctx, work, wish.config.workdir || '/', folderOwner);
  const pid = kernel.spawn(spawnOptions(ctx, container, root, user.value, wish));
  if (!pid.ok) {
    undo();
    return err({ text: pid.error, errno: pid.error });
  }
  const child = pid.value;
  kernel.onExit(caller.pid, () => {
    if (kernel.process(child)) kernel.signal(child, 'KILL');
  });
  const code = yield* caller.wait(child);
  undo();
  return ok(code);
}
