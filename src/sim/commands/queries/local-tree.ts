import type { Entry } from '../../engine/volumes/index.ts';
import { absolute, join, nameOf, parentOf } from '../../host/path.ts';
import type { Proc } from '../../host/proc.ts';

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

/** The absolute path, the folder above it, and its last part. */
export const split = (
  cwd: string,
  path: string,
): { readonly path: string; readonly folder: string; readonly name: string } => {
  const whole = absolute(cwd, path);
  return { path: whole, folder: parentOf(whole), name: nameOf(whole) };
};
