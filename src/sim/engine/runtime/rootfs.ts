import { outside } from '../../host/idmap.ts';
import { join } from '../../host/path.ts';
import type { Layer, Mount } from '../../host/state.ts';
import type { EngineContext } from '../engine.ts';
import type { Container, MountPoint } from '../types.ts';
import { hostTree, Tree } from '../volumes/index.ts';
import { devices } from './devices.ts';
import { hostSpaces } from './namespaces.ts';

/** The file that holds what the engine wrote for a container, as inspect's HostsPath and its like show it. */
export const bindFilePath = (ctx: EngineContext, container: Container, destination: string): string =>
  join(ctx.architecture.filesOf(container), destination.slice(destination.lastIndexOf('/') + 1));

/** Puts the engine's own files for a container (/etc/hosts, …) on the host and gives the mounts that show them inside. */
function bindFiles(ctx: EngineContext, container: Container): Mount[] {
  const { kernel, architecture } = ctx;
  const tree = hostTree(kernel);
  const owner = Number(architecture.rootOf(container));
  const space = architecture.containerUserns(ctx, container);
  const ids = kernel.userns(space.ok ? space.value : hostSpaces(kernel).user);
  const mounts: Mount[] = [];
  for (const { destination, content, mode = 0o644, uid, gid } of architecture.bindFiles(ctx, container)) {
    const path = bindFilePath(ctx, container, destination);
    tree.put(path, {
      kind: 'file',
      data: content,
      mode,
      uid: uid === undefined ? owner : (outside(ids.uids, uid) ?? owner),
      gid: gid === undefined ? owner : (outside(ids.gids, gid) ?? owner),
      mtime: kernel.now,
    });
    const mount = hostMount(ctx, path, destination, false);
    if (mount) mounts.push(mount);
  }
  return mounts;
}

/** A mount that shows a path of the host at a path of the container; undefined where the host has no such path. */
export function hostMount(
  ctx: EngineContext,
  source: string,
  destination: string,
  readonly: boolean,
): Mount | undefined {
  const place = hostTree(ctx.kernel).place(source);
  if (!place?.node) return undefined;
  const from = place.mount.source;
  return {
    path: destination,
    source: from.kind === 'fs' ? { kind: 'fs', fs: from.fs, path: place.inner } : from,
    readonly: readonly || place.mount.readonly,
    device: place.mount.device,
    type: place.mount.type,
    options: `${readonly ? 'ro' : 'rw'},relatime`,
  };
}

/** A new tmpfs, with a mode for its root; `content` lies in it from the start. */
export function tmpfs(
  ctx: EngineContext,
  path: string,
  options: string,
  mode: number,
  owner: number,
  content: Layer = {},
): Mount {
  const upper: Layer = { ...content, '/': { kind: 'dir', mode, uid: owner, gid: owner, mtime: ctx.kernel.now } };
  const fs = ctx.kernel.addFilesystem({ lower: [], upper });
  const readonly = options.split(',').includes('ro');
  return { path, source: { kind: 'fs', fs, path: '/' }, readonly, device: 'tmpfs', type: 'tmpfs', options };
}

/** Options of a tmpfs that the kernel does not show. */
const BESIDE = /^(tmpcopyup|notmpcopyup|r?(private|shared|slave|unbindable)|U)$/;

/** Size and mode in the options of --tmpfs: 'size=1m,mode=700'. */
function tmpfsOptions(text: string, fallback: string): { readonly options: string; readonly mode: number } {
  const given = text.split(',').filter((one) => one !== '' && !BESIDE.test(one));
  const mode = given.find((one) => one.startsWith('mode='))?.slice(5);
  const kilobytes = given.map((one) => (one.startsWith('size=') ? `size=${inKib(one.slice(5))}k` : one));
  const rest = kilobytes.filter((one) => !one.startsWith('mode=') && one !== 'rw' && one !== 'ro');
  const access = given.includes('ro') ? 'ro' : 'rw';
  const flags = fallback
    .split(',')
    .filter((flag) => !given.includes(flag === 'noexec' ? 'exec' : flag) && !given.includes(flag));
  const shown = [access, ...flags, 'relatime', ...rest.filter((one) => !flags.includes(one) && one !== 'exec')];
  return {
    options: [...shown, ...(mode ? [`mode=${mode}`] : [])].join(','),
    mode: mode ? Number.parseInt(mode, 8) : 0o1777,
  };
}

function inKib(size: string): number {
  const match = /^(\d+)([kmgKMG]?)/.exec(size);
  const unit = { '': 1 / 1024, k: 1, m: 1024, g: 1048576 }[match?.[2]?.toLowerCase() ?? ''] ?? 1;
  return Math.ceil(Number(match?.[1] ?? 0) * unit);
}

function userMount(ctx: EngineContext, container: Container, mount: MountPoint): Mount | undefined {
  if (mount.type !== 'tmpfs') return hostMount(ctx, mount.source, mount.destination, mount.readonly);
  const given = [mount.readonly ? 'ro' : 'rw', ...mount.options.filter((one) => one !== 'ro' && one !== 'rw')];
  return userTmpfs(ctx, container, mount.destination, given.join(','));
}

/** What the image has at a path, where a tmpfs begins with that (tmpcopyup); paths as the tmpfs has them. */
function copiedUp(ctx: EngineContext, container: Container, path: string, options: string): Layer {
  if (!ctx.architecture.tmpfs.copiesUp || /\bnotmpcopyup\b/.test(options)) return {};
  const root = { path: '/', source: { kind: 'fs', fs: container.fs, path: '/' }, readonly: false } as const;
  const tree = new Tree(ctx.kernel, [{ ...root, device: 'overlay', type: 'overlay' }]);
  return Object.fromEntries(tree.walk(path).flatMap(([at, node]) => (at === '' ? [] : [[`/${at}`, node]])));
}

/** A tmpfs that the user asked for. */
function userTmpfs(ctx: EngineContext, container: Container, path: string, text: string): Mount {
  const { options, mode } = tmpfsOptions(text, ctx.architecture.tmpfs.flags);
  const owner = Number(ctx.architecture.rootOf(container));
  const shown = owner === 0 ? options : `${options},uid=${owner},gid=${owner}`;
  return tmpfs(ctx, path, shown, mode, owner, copiedUp(ctx, container, path, text));
}

/** A virtual tree of the kernel at its usual place. */
const virtual = (
  path: string,
  kind: 'proc' | 'sysfs' | 'cgroup' | 'devpts',
  type: string,
  options: string,
  readonly = false,
): Mount => ({
  path,
  source: { kind },
  readonly,
  device: kind,
  type,
  options,
});

const QUIET = 'nosuid,nodev,noexec,relatime';

/** The mounts that every container has besides its root: /proc, /dev, /sys and what lies in them. */
function systemMounts(ctx: EngineContext, container: Container): Mount[] {
  const owner = Number(ctx.architecture.rootOf(container));
  const { privileged, shmSize, ipcMode } = container.host;
  const fs = ctx.kernel.addFilesystem(devices(ctx, container));
  const dev: Mount = {
    path: '/dev',
    source: { kind: 'fs', fs, path: '/' },
    readonly: false,
    device: 'tmpfs',
    type: 'tmpfs',
    options: 'nosuid,size=65536k,mode=755',
  };
  const shm = tmpfs(ctx, '/dev/shm', `${QUIET},size=${Math.ceil(shmSize / 1024)}k`, 0o1777, owner);
  return [
    virtual('/proc', 'proc', 'proc', QUIET),
    dev,
    virtual('/dev/pts', 'devpts', 'devpts', 'nosuid,noexec,relatime,gid=5,mode=620,ptmxmode=666'),
    virtual('/sys', 'sysfs', 'sysfs', QUIET, !privileged),
    virtual('/sys/fs/cgroup', 'cgroup', 'cgroup2', QUIET, !privileged),
    ...(ipcMode === 'none' ? [] : [shm]),
  ];
}

/** Paths of /proc and /sys that a container must not see: an empty folder or /dev/null lies over them. */
const MASKED = ['/proc/kcore', '/proc/keys', '/proc/timer_list'] as const;
const MASKED_FOLDERS = ['/proc/acpi', '/proc/scsi', '/sys/firmware'] as const;

/** An empty folder that nobody can write to: one for all containers of an owner. */
function emptyFolder({ kernel }: EngineContext, owner: number): Omit<Mount, 'path'> {
  const fs = `masked-${owner}`;
  const root = { kind: 'dir', mode: 0o555, uid: owner, gid: owner, mtime: kernel.state.bootedAt } as const;
  kernel.state.filesystems[fs] ??= { id: fs, lower: [], upper: { '/': root } };
  const look = { device: 'tmpfs', type: 'tmpfs', options: 'ro,relatime' };
  return { source: { kind: 'fs', fs, path: '/' }, readonly: true, ...look };
}

function masks(ctx: EngineContext, dev: Mount, container: Container): Mount[] {
  const unmasked =
    container.host.privileged || container.host.securityOpt.some((one) => /^(unmask|systempaths)[=:]/.test(one));
  if (unmasked || dev.source.kind !== 'fs') return [];
  const { fs } = dev.source;
  const empty = emptyFolder(ctx, Number(ctx.architecture.rootOf(container)));
  return [
    ...MASKED.map(
      (path): Mount => ({
        path,
        source: { kind: 'fs', fs, path: '/null' },
        readonly: false,
        device: 'tmpfs',
        type: 'tmpfs',
        options: 'rw,nosuid,size=65536k,mode=755',
      }),
    ),
    ...MASKED_FOLDERS.map((path) => ({ ...empty, path })),
  ];
}

/**
 * The mounts of a container in the order in which its runtime makes them: root, /proc and friends, the engine's
 * files, the user's volumes and folders, masks.
 */
export function containerMounts(ctx: EngineContext, container: Container): Mount[] {
  const root: Mount = {
    path: '/',
    source: { kind: 'fs', fs: container.fs, path: '/' },
    readonly: container.host.readonlyRootfs,
    device: 'overlay',
    type: 'overlay',
    options: `${container.host.readonlyRootfs ? 'ro' : 'rw'},relatime`,
  };
  const system = systemMounts(ctx, container);
  const hidden = Object.entries(container.host.tmpfs).map(([path, text]) => userTmpfs(ctx, container, path, text));
  const wanted = container.mounts.flatMap((mount) => userMount(ctx, container, mount) ?? []);
  const depth = (mount: Mount): number => mount.path.split('/').length;
  const users = [...hidden, ...wanted].sort((a, b) => depth(a) - depth(b));
  const covered = new Set(users.map(({ path }) => path));
  const files = bindFiles(ctx, container).filter(({ path }) => !covered.has(path));
  const dev = system.find(({ path }) => path === '/dev');
  const all = [
    root,
    ...system.filter(({ path }) => !covered.has(path)),
    ...files,
    ...users,
    ...(dev ? masks(ctx, dev, container) : []),
  ]; // Whether it is writable is told by the mount itself.
  return all.map((mount) => ({ ...mount, options: (mount.options ?? '').replace(/^r[wo],?/, '') }));
}

/** Gives back the file systems that were made for one run, in a mount namespace of its own: tmpfs mounts and /dev. */
export function dropMounts(ctx: EngineContext, container: Container, mounts: readonly Mount[], own: number): void {
  const { kernel } = ctx;
  for (const { source, type } of mounts) {
    if (type !== 'tmpfs' || source.kind !== 'fs' || source.fs === container.fs || source.path !== '/') continue;
    const usedElsewhere = Object.values(kernel.state.ns.mnt).some(
      (ns) => ns.id !== own && ns.mounts.some((other) => other.source.kind === 'fs' && other.source.fs === source.fs),
    );
    if (!usedElsewhere && kernel.state.filesystems[source.fs]) kernel.dropFilesystem(source.fs);
  }
}
