import type { Entry } from '../../engine/volumes/index.ts';
import { absolute, join, nameOf, parentOf } from '../../host/path.ts';
import type { Proc } from '../../host/proc.ts';
import type { FileNode } from '../../host/state.ts';

/** An entry of the caller's own files and all below it, as far as the caller may read them. */
export function readLocal(proc: Proc, path: string, follow: boolean): Entry[] {
  const found: Entry[] = [];
  const visit = (at: string, relative: string): void => {
    const stat = relative === '' && follow ? proc.fs.stat(at) : proc.fs.lstat(at);
    if (!stat.ok) return;
    const { kind, mode, hostUid, hostGid, mtime, target, program } = stat.value;
    const meta = { mode, uid: hostUid, gid: hostGid, mtime };
    if (kind === 'dir') {
      found.push([relative, { kind: 'dir', ...meta }]);
      const names = proc.fs.list(at);
      for (const name of names.ok ? names.value : [])
        visit(join(absolute(proc.cwd, at), name), relative === '' ? name : `${relative}/${name}`);
    } else if (kind === 'file') {
      const data = proc.fs.read(at);
      const node = proc.fs.node(at);
      const size = node?.kind === 'file' ? node.size : undefined;
      if (data.ok)
        found.push([
          relative,
          { kind: 'file', data: data.value, ...meta, ...(program && { program }), ...(size !== undefined && { size }) },
        ]);
    } else if (kind === 'link') found.push([relative, { kind: 'link', target: target ?? '', ...meta }]);
  };
  visit(path, '');
  return found;
}

/** Writes entries below a path of the caller's files, as the caller; the first error's text. */
export function writeLocal(proc: Proc, path: string, entries: readonly Entry[]): string | undefined {
  for (const [relative, node] of entries) {
    const at = relative === '' ? path : `${path}/${relative}`;
    const failed = writeOne(proc, at, node);
    if (failed) return `open ${at}: ${failed}`;
  }
  return undefined;
}

function writeOne(proc: Proc, at: string, node: FileNode): string | undefined {
  if (node.kind === 'dir') {
    const known = proc.fs.stat(at);
    if (known.ok && known.value.kind === 'dir') return undefined;
    const made = proc.fs.mkdir(at, 0o777);
    if (made.ok) proc.fs.chmod(at, node.mode);
    return made.ok ? undefined : errorText(made.error);
  }
  if (node.kind === 'link') {
    if (proc.fs.lstat(at).ok) proc.fs.unlink(at);
    const made = proc.fs.symlink(node.target, at);
    return made.ok ? undefined : errorText(made.error);
  }
  if (node.kind !== 'file') return undefined;
  const written = proc.fs.write(at, node.data);
  if (!written.ok) return errorText(written.error);
  proc.fs.chmod(at, node.mode);
  proc.fs.utimes(at, node.mtime);
  const made = proc.fs.node(at);
  if (made?.kind === 'file' && (node.program !== undefined || node.size !== undefined))
    proc.fs.put(at, {
      ...made,
      ...(node.program && { program: node.program }),
      ...(node.size !== undefined && { size: node.size }),
    });
  return undefined;
}

const errorText = (errno: string): string =>
  errno === 'EACCES'
    ? 'permission denied'
    : errno === 'ENOENT'
      ? 'no such file or directory'
      : errno === 'EROFS'
        ? 'read-only file system'
        : 'not a directory';

/** The absolute path, the folder above it, and its last part. */
export const split = (
  cwd: string,
  path: string,
): { readonly path: string; readonly folder: string; readonly name: string } => {
  const whole = absolute(cwd, path);
  return { path: whole, folder: parentOf(whole), name: nameOf(whole) };
};
