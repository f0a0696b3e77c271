import { err, ok, type Result } from '../../../lib/result.ts';
import { notYetStarted } from '../defaults.ts';
import type { EngineContext } from '../engine.ts';
import { emitContainer } from '../events.ts';
import type { EngineFailure } from '../failure.ts';
import { randomName } from '../names.ts';
import { findNetwork } from '../networks/index.ts';
import type { Container, ContainerConfig, ContainerHost, Endpoint, Image, MountPoint } from '../types.ts';
import { ensureVolume, hostTree, populate, Tree } from '../volumes/index.ts';

/** A mount that the command line or the image asks for. */
export interface MountWish {
  readonly type: MountPoint['type'];
  /** Name of a volume ('' for an anonymous one), or a path of the host. */
  readonly source: string;
  readonly destination: string;
  readonly readonly: boolean;
  readonly mode: string;
  readonly propagation: string;
  readonly options: readonly string[];
  /** Whether a missing folder of the host is made (docker run -v). */
  readonly makeSource: boolean;
  /** Whether an empty volume is filled from the image. */
  readonly copy: boolean;
}

/** A network that the command line asks for. */
export interface NetworkWish {
  readonly network: string;
  readonly ip: string;
  readonly mac: string;
  readonly aliases: readonly string[];
}

/** Everything that makes a container. */
export interface CreateSpec {
  readonly name: string | undefined;
  readonly image: Container['image'];
  /** Layers, topmost first. */
  readonly layers: readonly string[];
  readonly config: ContainerConfig;
  readonly host: ContainerHost;
  readonly mounts: readonly MountWish[];
  readonly networks: readonly NetworkWish[];
  readonly command: readonly string[];
  readonly pod?: string;
  readonly isInfra?: boolean;
  readonly requires?: readonly string[];
}

/** Layer ids of an image, topmost first, as a file system takes them. */
export const layersOf = (image: Image): string[] => image.layers.map(({ layer }) => layer).reverse();

function checkName(ctx: EngineContext, name: string | undefined): Result<string, EngineFailure> {
  const words = ctx.words.containers;
  if (name === undefined || name === '') return ok(randomName(ctx.kernel, ctx.store));
  const plain = name.startsWith('/') ? name.slice(1) : name;
  const bad = words.badName(plain);
  if (bad) return err(bad);
  const holder = Object.values(ctx.store.containers).find((one) => one.name === plain);
  if (holder) return err(words.nameTaken(plain, holder.id));
  if (Object.values(ctx.store.pods).some((pod) => pod.name === plain)) return err(words.nameOfPod(plain));
  return ok(plain);
}

function endpointOf(ctx: EngineContext, wish: NetworkWish): Result<Endpoint, EngineFailure> {
  const network = findNetwork(ctx, wish.network);
  const missing = network.ok ? undefined : ctx.words.containers.networkMissing(wish.network);
  if (missing) return err(missing);
  return ok({
    network: network.ok ? network.value.name : wish.network,
    networkId: network.ok ? network.value.id : '',
    id: '',
    ip: '',
    prefix: 0,
    gateway: '',
    mac: '',
    aliases: wish.aliases,
    wantedIp: wish.ip,
    ...(wish.mac !== '' && { wantedMac: wish.mac }),
  });
}

/** Makes a folder of the host that is to be mounted, as whoever the engine acts as on the host. */
function makeSource(ctx: EngineContext, path: string): EngineFailure | undefined {
  const { fs } = ctx.architecture.actor(ctx);
  let at = '';
  for (const part of path.split('/').filter((one) => one !== '')) {
    at += `/${part}`;
    if (fs.exists(at)) continue;
    const made = fs.mkdir(at, 0o755);
    if (!made.ok) return ctx.words.containers.sourceNotMade(path, at, made.error);
  }
  return undefined;
}

/** Makes what a mount needs on the host: the volume with its first content, or the folder. */
function mountPoint(ctx: EngineContext, wish: MountWish, fs: string): Result<MountPoint, EngineFailure> {
  const { source: _source, makeSource: _make, copy, ...rest } = wish;
  if (wish.type === 'tmpfs') return ok({ ...rest, name: '', source: '' });
  if (wish.type === 'volume') {
    const anonymous = wish.source === '';
    const volume = ensureVolume(ctx, wish.source, anonymous ? { anonymous: true } : {});
    if (!volume.ok) return err(ctx.words.containers.volumeFailed(volume.error));
    if (copy) fill(ctx, volume.value.name, fs, wish.destination);
    return ok({ ...rest, name: volume.value.name, source: volume.value.mountpoint });
  }
  if (wish.type === 'bind' && !hostTree(ctx.kernel).node(wish.source)) {
    if (!wish.makeSource) return err(ctx.words.containers.bindMissing(wish.source));
    const refused = makeSource(ctx, wish.source);
    if (refused) return err(refused);
  }
  return ok({ ...rest, name: '', source: wish.source });
}

function fill(ctx: EngineContext, name: string, fs: string, destination: string): void {
  const volume = ctx.store.volumes[name];
  if (!volume) return;
  const tree = new Tree(ctx.kernel, [
    { path: '/', source: { kind: 'fs', fs, path: '/' }, readonly: false, device: 'overlay', type: 'overlay' },
  ]);
  if (tree.node(destination)?.kind === 'dir') populate(ctx, volume, tree.walk(destination));
}

/** Puts empty folders (or files) where mounts go, as the runtime does in the writable layer. */
function mountTargets(ctx: EngineContext, container: Container): void {
  const owner = Number(ctx.architecture.rootOf(container));
  const root = {
    path: '/',
    source: { kind: 'fs', fs: container.fs, path: '/' },
    readonly: false,
    device: 'overlay',
    type: 'overlay',
  } as const;
  const tree = new Tree(ctx.kernel, [root]);
  const meta = { uid: owner, gid: owner, mtime: ctx.kernel.now };
  for (const mount of container.mounts) {
    if (tree.node(mount.destination)) continue;
    const isFile = mount.type === 'bind' && hostTree(ctx.kernel).node(mount.source)?.kind !== 'dir';
    tree.put(
      mount.destination,
      isFile ? { kind: 'file', data: '', mode: 0o644, ...meta } : { kind: 'dir', mode: 0o755, ...meta },
    );
  }
}

/**
 * Makes a container: checks its name and networks, gives it a writable layer over the image, its volumes.
 *
 * Errors: a name that is bad or taken, a network that is missing, a volume or folder that cannot be mounted.
 */
export function createContainer(ctx: EngineContext, spec: CreateSpec): Result<Container, EngineFailure> {
  const { kernel, architecture, store } = ctx;
  kernel.spend(80);
  const name = checkName(ctx, spec.name);
  if (!name.ok) return name;
  const endpoints: Endpoint[] = [];
  for (const wish of spec.networks) {
    const endpoint = endpointOf(ctx, wish);
    if (!endpoint.ok) return endpoint;
    endpoints.push(endpoint.value);
  }
  const draft = blank(ctx, spec, name.value, endpoints);
  const userns = architecture.containerUserns(ctx, draft);
  if (!userns.ok) return userns;
  const shifted = userns.value !== kernel.process(1)?.ns.user;
  const fs = kernel.addFilesystem({ lower: spec.layers, ...(shifted && { idmap: userns.value }) });
  const container: Container = { ...draft, fs };
  rootFolder(ctx, container);
  for (const wish of spec.mounts) {
    const mount = mountPoint(ctx, wish, fs);
    if (!mount.ok) {
      kernel.dropFilesystem(fs);
      return mount;
    }
    container.mounts.push(mount.value);
  }
  mountTargets(ctx, container);
  store.containers[container.id] = container;
  emitContainer(ctx, container, 'create');
  return ok(container);
}

/** Layers begin below the root folder; a file system has one. */
function rootFolder(ctx: EngineContext, container: Container): void {
  const overlay = ctx.kernel.overlay(container.fs);
  if (overlay.get('/')) return;
  const owner = Number(ctx.architecture.rootOf(container));
  overlay.put('/', { kind: 'dir', mode: 0o755, uid: owner, gid: owner, mtime: ctx.kernel.now });
}

function blank(ctx: EngineContext, spec: CreateSpec, name: string, endpoints: Endpoint[]): Container {
  return {
    id: ctx.kernel.hex(64),
    name,
    created: ctx.kernel.now,
    image: spec.image,
    config: spec.config,
    host: spec.host,
    state: notYetStarted(),
    fs: '',
    mounts: [],
    endpoints,
    logs: [],
    execs: [],
    command: spec.command,
    monitor: 0 as Container['monitor'],
    helpers: [],
    ...(spec.pod !== undefined && { pod: spec.pod }),
    ...(spec.isInfra && { isInfra: true }),
    ...(spec.requires && spec.requires.length > 0 && { requires: spec.requires }),
  };
}
