import { err, ok, type Result } from '../../lib/result.ts';
import { hasCap } from './caps.ts';
import type { Errno } from './errno.ts';
import type { Kernel } from './kernel.ts';
import { mountsIn } from './mounts.ts';
import { type Access, allowed } from './permission.ts';
import type { Proc } from './proc.ts';
import { innerPath, mountAt, type Place, resolve } from './resolve.ts';
import { describe, type Stat } from './stat.ts';
import type { FileNode, Mount } from './state.ts';

/** What following a path costs, in steps. */
const STEPS_OF_LOOKUP = 4;
/** The links of /proc that lead into the file tree of a process, and what is below. */
const OTHER_TREE = /^(\/proc\/\d+\/(?:root|cwd))(\/.+)$/;
/** Up to which length in characters; longer ones have more folders on the way. */
const USUAL = 200;

/** Names of the mount points that lie directly in a folder. */
function mountPointsIn(mounts: readonly Mount[], folder: string): string[] {
  const start = folder === '/' ? '/' : `${folder}/`;
  return mounts
    .filter(({ path }) => path.startsWith(start) && path.length > start.length && !path.includes('/', start.length))
    .map(({ path }) => path.slice(start.length));
}

/** The file tree as one process sees it: its root, working directory, ids, capabilities and user namespace. */
export class FilesView {
  protected readonly kernel: Kernel;
  protected readonly proc: Proc;

  constructor(kernel: Kernel, proc: Proc) {
    this.kernel = kernel;
    this.proc = proc;
  }

  protected get userns() {
    return this.kernel.userns(this.proc.record.ns.user);
  }

  /** The mounts of the process's mount namespace. */
  mounts(): readonly Mount[] {
    return mountsIn(this.kernel.state, this.proc.record.ns.mnt);
  }

  protected lookup = (path: string): Place => {
    const other = path.startsWith('/proc/') ? this.otherTree(path) : undefined;
    if (other) return other;
    const mount = mountAt(this.mounts(), path);
    if (!mount) throw new Error(`no mount covers ${path}`);
    const inner = innerPath(mount, path);
    const source = mount.source;
    if (source.kind !== 'fs') {
      this.kernel.scheduler.charge(STEPS_OF_LOOKUP);
      const virtual = this.kernel.virtual[source.kind]?.stat(this.kernel, this.proc, inner);
      const node = virtual && ({ ...virtual, data: '', mtime: this.kernel.state.bootedAt } as unknown as FileNode);
      return { path, mount, inner, node, upper: false, ...(virtual && { virtual }) };
    }
    const found = this.kernel.overlay(source.fs).get(inner);
    const node = found && (found.upper ? found.node : this.kernel.shifted(source.fs, found.node));
    return { path, mount, inner, node, upper: found?.upper ?? false };
  };

  /** An entry below /proc/PID/root or cwd of a process with other mounts: looked up in that process's tree. */
  protected otherTree(path: string): Place | undefined {
    const [, link, rest = ''] = OTHER_TREE.exec(path) ?? [];
    const node = link === undefined ? undefined : this.lookup(link).virtual;
    if (link === undefined || node?.kind !== 'link' || node.refused || node.tree === undefined) return undefined;
    const inside = rest === '/.' ? '' : rest;
    const { fs } = this.kernel.proc(node.tree);
    const place = fs.lookup(`${node.target.replace(/\/$/, '')}${inside}` || '/');
    return { ...place, path: link + inside, tree: { mounts: fs.mounts(), path: place.path } };
  }

  /** Where a path leads, through links if `follow`; the node is undefined where only the last part is missing. */
  place(path: string, follow = true): Result<Place, Errno> {
    const { length } = path;
    this.kernel.scheduler.charge(STEPS_OF_LOOKUP + Math.max(0, length + this.proc.cwd.length - USUAL) / 3);
    return resolve(path, { cwd: this.proc.cwd, follow, lookup: this.lookup, mayPass: (at) => this.may(at, 'x') });
  }

  protected may(place: Place, access: Access): boolean {
    return place.node !== undefined && allowed(this.proc.record, this.userns, place.node, access);
  }

  protected existing(path: string, follow = true): Result<Place & { node: FileNode }, Errno> {
    const place = this.place(path, follow);
    if (!place.ok) return place;
    return place.value.node ? ok(place.value as Place & { node: FileNode }) : err('ENOENT');
  }

  /** The entry at a path without permission checks, links followed. */
  node(path: string): FileNode | undefined {
    const place = this.place(path);
    return place.ok ? place.value.node : undefined;
  }

  exists(path: string): boolean {
    return this.existing(path).ok;
  }

  /** Content of a file. EISDIR for a folder, ENXIO for a socket. */
  read(path: string): Result<string, Errno> {
    const place = this.existing(path);
    if (!place.ok) return place;
    const { node, virtual } = place.value;
    if (node.kind === 'dir') return err('EISDIR');
    if (!this.may(place.value, 'r')) return err('EACCES');
    if (virtual?.kind === 'file') return ok(virtual.read());
    if (node.kind === 'socket') return err('ENXIO');
    return ok(node.kind === 'file' ? node.data : '');
  }

  /** Names in a folder, sorted, without '.' and '..'; mount points that lie in it are among them. */
  list(path: string): Result<string[], Errno> {
    const place = this.existing(path);
    if (!place.ok) return place;
    if (place.value.node.kind !== 'dir') return err('ENOTDIR');
    if (!this.may(place.value, 'r')) return err('EACCES');
    const source = place.value.mount.source;
    if (source.kind !== 'fs')
      return ok([...(this.kernel.virtual[source.kind]?.list(this.kernel, this.proc, place.value.inner) ?? [])]);
    const names = this.kernel.overlay(source.fs).list(place.value.inner);
    const points = mountPointsIn(place.value.tree?.mounts ?? this.mounts(), place.value.tree?.path ?? place.value.path);
    return ok(points.every((name) => names.includes(name)) ? names : [...new Set([...names, ...points])].sort());
  }

  stat(path: string): Result<Stat, Errno> {
    return this.describe(path, true);
  }

  /** As stat, but of a link itself. */
  lstat(path: string): Result<Stat, Errno> {
    return this.describe(path, false);
  }

  protected describe(path: string, follow: boolean): Result<Stat, Errno> {
    const place = this.existing(path, follow);
    return place.ok ? ok(describe(place.value, this.userns)) : place;
  }

  /** Undefined when the process may; else why not. */
  access(path: string, access: Access): Errno | undefined {
    const place = this.existing(path);
    if (!place.ok) return place.error;
    if (access === 'w' && place.value.mount.readonly) return 'EROFS';
    return this.may(place.value, access) ? undefined : 'EACCES';
  }

  readlink(path: string): Result<string, Errno> {
    const place = this.existing(path, false);
    if (!place.ok) return place;
    const { node, virtual } = place.value;
    if (virtual?.kind === 'link' && virtual.refused) return err(virtual.refused as Errno);
    return node.kind === 'link' ? ok(node.target) : err('EINVAL');
  }

  /** The path without links. ENOENT where it does not exist. */
  realpath(path: string): Result<string, Errno> {
    const place = this.existing(path);
    return place.ok ? ok(place.value.path) : place;
  }

  mountOf(path: string): Mount | undefined {
    const place = this.place(path);
    return place.ok ? place.value.mount : undefined;
  }

  /** Whether the process has CAP_SYS_ADMIN over its own mount namespace: what mounting needs. */
  mayMount(): boolean {
    return hasCap(this.proc.record.caps.effective, 'SYS_ADMIN');
  }
}
