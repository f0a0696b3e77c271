import { err, ok, type Result } from '../../lib/result.ts';
import type { Errno } from './errno.ts';
import { FilesView } from './files-view.ts';
import { inside } from './idmap.ts';
import { isWithin, nameOf, parentOf } from './path.ts';
import { allowed, capable, ownsEntry } from './permission.ts';
import type { Place } from './resolve.ts';
import type { FileNode } from './state.ts';

export type { Stat } from './stat.ts';

/** What a process can do to the file tree that it sees: every call asks for permission as the kernel does. */
export class Files extends FilesView {
  /** Replaces or appends to a file; makes it where it is missing (mode 0666 without the umask). */
  write(path: string, data: string, options: { append?: boolean; mode?: number } = {}): Result<void, Errno> {
    const place = this.place(path);
    if (!place.ok) return place;
    const { node, virtual } = place.value;
    if (virtual) return this.writeVirtual(place.value, data);
    if (!node) return this.create(place.value, data, options.mode ?? 0o666);
    if (node.kind === 'dir') return err('EISDIR');
    if (node.kind === 'char') return node.device === 'full' ? err('ENOSPC') : ok(undefined);
    if (node.kind !== 'file') return err('ENXIO');
    if (place.value.mount.readonly) return err('EROFS');
    if (!this.may(place.value, 'w')) return err('EACCES');
    if (!this.kernel.hasRoom(data)) return err('ENOSPC');
    const { size: _size, program: _program, ...rest } = node;
    this.set(place.value, { ...rest, data: options.append ? node.data + data : data, mtime: this.kernel.now });
    return ok(undefined);
  }

  protected writeVirtual(place: Place, data: string): Result<void, Errno> {
    if (place.virtual?.kind !== 'file') return err('EISDIR');
    if (!this.may(place, 'w') || !place.virtual.write) return err('EACCES');
    const refused = place.virtual.write(data);
    return refused ? err(refused as Errno) : ok(undefined);
  }

  protected create(place: Place, data: string, mode: number): Result<void, Errno> {
    return this.add(place, { kind: 'file', data, mode: mode & ~this.proc.record.umask, ...this.stamp() });
  }

  protected stamp() {
    const { euid, egid } = this.proc.record;
    return { uid: euid as number, gid: egid as number, mtime: this.kernel.now };
  }

  /** Puts a new entry into a folder the process may write to. */
  protected add(place: Place, node: FileNode): Result<void, Errno> {
    if (place.node) return err('EEXIST');
    const folder = this.place(parentOf(place.path));
    if (!folder.ok) return folder;
    if (!folder.value.node) return err('ENOENT');
    if (folder.value.node.kind !== 'dir') return err('ENOTDIR');
    if (place.mount.source.kind !== 'fs') return err('EPERM');
    if (place.mount.readonly) return err('EROFS');
    if (!this.may(folder.value, 'w')) return err('EACCES');
    if (!this.kernel.hasRoom(node.kind === 'file' ? node.data : '')) return err('ENOSPC');
    const parent = folder.value.node;
    const setgid = (parent.mode & 0o2000) !== 0;
    this.set(place, setgid ? { ...node, gid: parent.gid } : node);
    this.touch(folder.value);
    return ok(undefined);
  }

  protected set(place: Place, node: FileNode): void {
    if (place.mount.source.kind === 'fs') this.kernel.overlay(place.mount.source.fs).put(place.inner, node);
  }

  protected touch(folder: Place): void {
    if (folder.node) this.set(folder, { ...folder.node, mtime: this.kernel.now });
  }

  mkdir(path: string, mode = 0o777): Result<void, Errno> {
    const place = this.place(path.replace(/(.)\/+$/, '$1'), false);
    if (!place.ok) return place;
    return this.add(place.value, { kind: 'dir', mode: mode & ~this.proc.record.umask, ...this.stamp() });
  }

  symlink(target: string, path: string): Result<void, Errno> {
    const place = this.place(path, false);
    if (!place.ok) return place;
    return this.add(place.value, { kind: 'link', target, mode: 0o777, ...this.stamp() });
  }

  /** Makes a fifo or a socket. */
  mknod(path: string, kind: 'fifo' | 'socket', mode = 0o666): Result<void, Errno> {
    const place = this.place(path, false);
    if (!place.ok) return place;
    return this.add(place.value, { kind, mode: mode & ~this.proc.record.umask, ...this.stamp() });
  }

  /** Whether an entry may be taken out of its folder; the sticky bit keeps others' entries. */
  protected removable(place: Place & { node: FileNode }): Errno | undefined {
    if (this.mounts().some(({ path }) => path === place.path)) return 'EBUSY';
    if (place.mount.source.kind !== 'fs') return 'EPERM';
    if (place.mount.readonly) return 'EROFS';
    const folder = this.lookup(parentOf(place.path));
    if (!this.may(folder, 'w')) return 'EACCES';
    const sticky = folder.node && (folder.node.mode & 0o1000) !== 0;
    const owner = [place.node.uid, folder.node?.uid].includes(this.proc.record.euid);
    if (sticky && !owner && !capable(this.proc.record, this.userns, place.node, 'FOWNER')) return 'EPERM';
    return undefined;
  }

  unlink(path: string): Result<void, Errno> {
    const place = this.existing(path, false);
    if (!place.ok) return place;
    if (place.value.node.kind === 'dir') return err('EISDIR');
    return this.remove(place.value);
  }

  rmdir(path: string): Result<void, Errno> {
    const place = this.existing(path, false);
    if (!place.ok) return place;
    if (place.value.node.kind !== 'dir') return err('ENOTDIR');
    // the kernel looks for itself: whoever may not read a folder may not remove it with what is in it, either
    const { source } = place.value.mount;
    const names = source.kind === 'fs' ? this.kernel.overlay(source.fs).list(place.value.inner) : [];
    if (names.length > 0) return err('ENOTEMPTY');
    return this.remove(place.value);
  }

  protected remove(place: Place & { node: FileNode }): Result<void, Errno> {
    const refused = this.removable(place);
    if (refused) return err(refused);
    if (place.mount.source.kind === 'fs') this.kernel.overlay(place.mount.source.fs).remove(place.inner);
    this.touch(this.lookup(parentOf(place.path)));
    return ok(undefined);
  }

  /** Moves an entry, folders with what is in them; EXDEV from one mount to another. */
  rename(from: string, to: string): Result<void, Errno> {
    const source = this.existing(from, false);
    if (!source.ok) return source;
    const target = this.place(to, false);
    if (!target.ok) return target;
    if (source.value.mount !== target.value.mount) return err('EXDEV');
    if (source.value.path === target.value.path) return ok(undefined);
    if (isWithin(source.value.path, target.value.path)) return err('EINVAL');
    const refused = this.removable(source.value) ?? this.replaceable(source.value, target.value);
    if (refused) return err(refused);
    const folder = this.place(parentOf(target.value.path));
    if (!folder.ok || !folder.value.node) return err('ENOENT');
    if (!this.may(folder.value, 'w')) return err('EACCES');
    this.move(source.value, target.value);
    this.touch(folder.value);
    return ok(undefined);
  }

  protected replaceable(source: Place & { node: FileNode }, target: Place): Errno | undefined {
    if (!target.node) return undefined;
    if (target.node.kind === 'dir') {
      if (source.node.kind !== 'dir') return 'EISDIR';
      const names = this.list(target.path);
      return names.ok && names.value.length > 0 ? 'ENOTEMPTY' : undefined;
    }
    return source.node.kind === 'dir' ? 'ENOTDIR' : undefined;
  }

  protected move(source: Place & { node: FileNode }, target: Place): void {
    if (source.mount.source.kind !== 'fs') return;
    const { fs } = source.mount.source;
    const overlay = this.kernel.overlay(fs);
    const entries: [string, FileNode][] = [];
    const collect = (path: string): void => {
      const found = overlay.get(path);
      if (!found) return;
      entries.push([path, found.upper ? found.node : this.kernel.shifted(fs, found.node)]);
      if (found.node.kind === 'dir') for (const name of overlay.list(path)) collect(`${path}/${name}`);
    };
    collect(source.inner);
    overlay.remove(source.inner);
    if (target.node) overlay.remove(target.inner);
    for (const [path, node] of entries) overlay.put(target.inner + path.slice(source.inner.length), node);
    this.touch(this.lookup(parentOf(source.path)));
  }

  protected change(
    path: string,
    follow: boolean,
    change: (node: FileNode) => Partial<FileNode> | Errno,
  ): Result<void, Errno> {
    const place = this.existing(path, follow);
    if (!place.ok) return place;
    if (place.value.mount.source.kind !== 'fs') return err('EPERM');
    const changed = change(place.value.node);
    if (typeof changed === 'string') return err(changed);
    if (place.value.mount.readonly) return err('EROFS');
    this.set(place.value, { ...place.value.node, ...changed } as FileNode);
    return ok(undefined);
  }

  chmod(path: string, mode: number): Result<void, Errno> {
    return this.change(path, true, (node) =>
      ownsEntry(this.proc.record, this.userns, node) ? { mode: mode & 0o7777 } : 'EPERM',
    );
  }

  /** Gives an entry to others; ids of the host, undefined leaves one as it is. Clears set-uid as chown(2) does. */
  chown(
    path: string,
    uid: number | undefined,
    gid: number | undefined,
    options: { follow?: boolean } = {},
  ): Result<void, Errno> {
    const { euid, egid, groups } = this.proc.record;
    return this.change(path, options.follow ?? true, (node) => {
      const may = capable(this.proc.record, this.userns, node, 'CHOWN');
      const known =
        inside(this.userns.uids, uid ?? node.uid) !== undefined &&
        inside(this.userns.gids, gid ?? node.gid) !== undefined;
      if (!known) return 'EINVAL';
      const keeps = uid === undefined || uid === node.uid;
      const ownGroup = gid === undefined || gid === node.gid || gid === egid || groups.some((group) => group === gid);
      if (!may && !(node.uid === euid && keeps && ownGroup)) return 'EPERM';
      return {
        uid: uid ?? node.uid,
        gid: gid ?? node.gid,
        mode: node.kind === 'file' ? node.mode & 0o1777 : node.mode,
      };
    });
  }

  /** Sets when an entry was changed (utimensat(2)). */
  utimes(path: string, mtime: number, options: { follow?: boolean; now?: boolean } = {}): Result<void, Errno> {
    return this.change(path, options.follow ?? true, (node) => {
      if (ownsEntry(this.proc.record, this.userns, node)) return { mtime };
      return options.now && allowed(this.proc.record, this.userns, node, 'w')
        ? { mtime }
        : options.now
          ? 'EACCES'
          : 'EPERM';
    });
  }

  /** Writes an entry without asking for permission, the folders above it too: for engines and for setting up. */
  put(path: string, node: FileNode): void {
    const folder = parentOf(path);
    if (path !== '/' && !this.node(folder))
      this.put(folder, { kind: 'dir', mode: 0o755, uid: node.uid, gid: node.gid, mtime: this.kernel.now });
    const place = this.place(path, false);
    if (place.ok) this.set(place.value, node);
  }

  /** Takes an entry away with all below it, without asking for permission. */
  drop(path: string): void {
    const place = this.existing(path, false);
    if (place.ok && place.value.mount.source.kind === 'fs')
      this.kernel.overlay(place.value.mount.source.fs).remove(place.value.inner);
  }

  /** Takes a tree away as `rm -r` does, with permission checks: the first path that could not be removed. */
  removeTree(path: string): Result<void, { readonly errno: Errno; readonly path: string }> {
    const entry = this.lstat(path);
    if (!entry.ok) return err({ errno: entry.error, path });
    if (entry.value.kind === 'dir') {
      const names = this.list(path);
      if (!names.ok) return err({ errno: names.error, path });
      for (const name of names.value) {
        const removed = this.removeTree(path === '/' ? `/${name}` : `${path.replace(/\/+$/, '')}/${name}`);
        if (!removed.ok) return removed;
      }
    }
    const gone = entry.value.kind === 'dir' ? this.rmdir(path) : this.unlink(path);
    return gone.ok ? gone : err({ errno: gone.error, path });
  }

  /** The last part of a path. */
  static nameOf = nameOf;
}
