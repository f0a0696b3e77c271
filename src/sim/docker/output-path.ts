import { strerror } from '../host/errno.ts';
import { nameOf, parentOf } from '../host/path.ts';
import type { Proc } from '../host/proc.ts';

/** The folder of a path as Go's filepath.Dir gives it. */
const folderOf = (path: string): string => {
  const at = path.lastIndexOf('/');
  return at < 0 ? '.' : at === 0 ? '/' : path.slice(0, at);
};

/**
 * Why the client cannot write an archive to a file, before it asks the daemon for anything.
 *
 * Mirrors moby/sys/atomicwriter: the file is made beside its place and moved there when it is complete.
 */
export function outputProblem(proc: Proc, path: string): string | undefined {
  const folder = folderOf(path);
  const parent = proc.fs.stat(folder);
  if (!parent.ok) return `invalid output path: stat ${folder}: ${strerror(parent.error).toLowerCase()}`;
  if (parent.value.kind !== 'dir') return `invalid output path: stat ${folder}: not a directory`;
  const there = proc.fs.lstat(path);
  if (!there.ok && there.error !== 'ENOENT')
    return `failed to stat output path: lstat ${path}: ${strerror(there.error).toLowerCase()}`;
  const kinds: Readonly<Record<string, string>> = {
    dir: 'cannot write to a directory',
    link: 'cannot write to a symbolic link directly',
    fifo: 'cannot write to a named pipe (FIFO)',
    socket: 'cannot write to a socket',
    char: 'cannot write to a character device file',
    block: 'cannot write to a block device file',
  };
  const wrong = there.ok ? kinds[there.value.kind] : undefined;
  if (wrong) return wrong;
  if (proc.fs.access(folder, 'w') === undefined) return undefined;
  const full = path.startsWith('/') ? parentOf(path) : proc.cwd;
  const number = Math.floor(proc.kernel.random() * 4_000_000_000);
  return `open ${full}/.tmp-${nameOf(path)}${number}: permission denied`;
}
