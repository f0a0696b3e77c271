import type { Entry } from '../../engine/volumes/index.ts';
import type { Proc } from '../../host/proc.ts';
import type { FileNode } from '../../host/state.ts';

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
