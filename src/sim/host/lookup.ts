import { err, ok, type Result } from '../../lib/result.ts';
import type { Errno } from './errno.ts';
import { join } from './path.ts';
import type { Proc } from './proc.ts';

/** Something that can be executed. */
export interface Executable {
  /** Absolute path without links. */
  readonly path: string;
  /** As it was found, before links: what busybox looks at. */
  readonly invoked: string;
  /** Name of the program in the kernel's table; undefined for a script or an unknown binary. */
  readonly program?: string;
  /** Content, where it is a script. */
  readonly script?: string;
  readonly mode: number;
  readonly owner: number;
}

const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

function inspect(proc: Proc, path: string): Result<Executable, Errno> {
  const stat = proc.fs.stat(path);
  if (!stat.ok) return stat;
  if (stat.value.kind === 'dir') return err('EISDIR');
  const refused = proc.fs.access(path, 'x');
  if (refused) return err(refused);
  const { program, mode, hostUid } = stat.value;
  const found = { path: stat.value.path, invoked: path, mode, owner: hostUid };
  if (program !== undefined) return ok({ ...found, program });
  const content = proc.fs.node(path);
  return ok({ ...found, script: content?.kind === 'file' ? content.data : '' });
}

/**
 * Finds what a command name would execute, as execvp(3): with a slash the path itself, else through PATH.
 *
 * @returns the executable; ENOENT when there is none, EACCES when it was found but may not be executed,
 * EISDIR for a path that is a folder
 */
export function lookup(proc: Proc, name: string): Result<Executable, Errno> {
  if (name.includes('/')) return inspect(proc, name);
  if (name === '') return err('ENOENT');
  let worst: Errno = 'ENOENT';
  for (const folder of (proc.env['PATH'] ?? DEFAULT_PATH).split(':')) {
    const found = inspect(proc, join(folder === '' ? proc.cwd : folder, name));
    if (found.ok) return found;
    if (found.error === 'EACCES' && proc.fs.exists(join(folder, name))) worst = 'EACCES';
  }
  return err(worst);
}
