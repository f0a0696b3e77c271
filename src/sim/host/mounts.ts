import type { Kernel } from './kernel.ts';
import { isWithin } from './path.ts';
import type { HostState, Mount, MountNs, StoredMount } from './state.ts';

/*
 * A mount namespace keeps its mounts without what their sources tell: a host with a thousand containers has seventeen
 * thousand of them.
 */

type Look = Pick<Mount, 'device' | 'type' | 'options'>;

const QUIET = 'nosuid,nodev,noexec,relatime';
const VIRTUAL: Readonly<Record<'proc' | 'sysfs' | 'cgroup' | 'devpts', Look>> = {
  proc: { device: 'proc', type: 'proc', options: QUIET },
  sysfs: { device: 'sysfs', type: 'sysfs', options: QUIET },
  cgroup: { device: 'cgroup', type: 'cgroup2', options: QUIET },
  devpts: { device: 'devpts', type: 'devpts', options: 'nosuid,noexec,relatime,gid=5,mode=620,ptmxmode=666' },
};
const OVERLAY: Look = { device: 'overlay', type: 'overlay', options: 'relatime' };
const MEMORY: Look = { device: 'tmpfs', type: 'tmpfs', options: 'relatime' };
const DEV: Look = { device: 'tmpfs', type: 'tmpfs', options: 'nosuid,size=65536k,mode=755' };

/** The mount of the first process that a path of the host's own file system lies on. */
function ofHost(state: HostState, fs: string, path: string): Look | undefined {
  const first = state.ns.mnt[state.processes[1]?.ns.mnt ?? -1]?.mounts ?? [];
  let found: Look | undefined;
  for (const { source, device, type, path: at } of first)
    if (device && type && source.kind === 'fs' && source.fs === fs && isWithin(at, path))
      found = { device, type, options: 'relatime' };
  return found;
}

/** What a mount looks like unless it says otherwise: by its source. */
function usualLook(state: HostState, { source }: StoredMount): Look {
  if (source.kind !== 'fs') return VIRTUAL[source.kind];
  const [lower] = state.filesystems[source.fs]?.lower ?? [];
  if (lower?.startsWith('devices ')) return DEV;
  return ofHost(state, source.fs, source.path ?? '/') ?? (lower === undefined ? MEMORY : OVERLAY);
}

/** A mount without what its source tells. */
export function storedMount(state: HostState, mount: Mount): StoredMount {
  const { path, source, readonly, device, type, options } = mount;
  const usual = usualLook(state, mount);
  return {
    path,
    source: source.kind === 'fs' && source.path === '/' ? { kind: 'fs', fs: source.fs } : source,
    ...(readonly && { readonly }),
    ...(device !== usual.device && { device }),
    ...(type !== usual.type && { type }),
    ...((options ?? '') !== usual.options && { options: options ?? '' }),
  };
}

const whole = new WeakMap<StoredMount, Mount>();

function wholeMount(state: HostState, stored: StoredMount): Mount {
  const known = whole.get(stored);
  if (known) return known;
  const { source } = stored;
  const mount: Mount = {
    readonly: false,
    ...usualLook(state, stored),
    ...stored,
    source: source.kind === 'fs' ? { ...source, path: source.path ?? '/' } : source,
  };
  whole.set(stored, mount);
  return mount;
}

const lists = new WeakMap<MountNs, { readonly of: readonly StoredMount[]; readonly mounts: readonly Mount[] }>();

/** The mounts of a mount namespace in the order they were made; none where there is no such namespace. */
export function mountsIn(state: HostState, id: number): readonly Mount[] {
  const ns = state.ns.mnt[id];
  if (!ns) return [];
  const known = lists.get(ns);
  if (known && known.of.length === ns.mounts.length && known.of.every((one, at) => one === ns.mounts[at]))
    return known.mounts;
  const mounts = ns.mounts.map((one) => wholeMount(state, one));
  lists.set(ns, { of: [...ns.mounts], mounts });
  return mounts;
}

/** A new mount namespace with these mounts; its id. `parent` is the one it was made from, if any. */
export const newMountNs = (kernel: Kernel, mounts: readonly Mount[], parent?: number): number =>
  kernel.newNamespace('mnt', parent, { mounts: mounts.map((one) => storedMount(kernel.state, one)) });
