import type { TarEntry } from '../../../lib/tar.ts';
import { absolute } from '../../host/path.ts';
import type { Proc } from '../../host/proc.ts';
import type { Options } from '../text/tool/options.ts';
import { complain, why } from '../text/tool/say.ts';
import { nameOf } from './tar-list.ts';

/**
 * Root of its own user namespace, which need not be the host's, restores owners and the whole mode. Busybox makes links
 * last and leaves them to root (create_links_from_list of data_extract_all.c).
 */
function own(proc: Proc, given: Options, entry: TarEntry, path: string): void {
  const { fs } = proc;
  if (entry.kind === 'link' && proc.flavour === 'busybox') return;
  const isRoot = proc.uidInside(proc.record.euid) === 0;
  const [uid, gid] = [proc.uidOutside(entry.uid), proc.gidOutside(entry.gid)];
  if (isRoot && !given.has('o') && uid !== undefined && gid !== undefined) fs.chown(path, uid, gid, { follow: false });
  if (entry.kind !== 'link') fs.chmod(path, given.has('p') || isRoot ? entry.mode : entry.mode & ~proc.record.umask);
}

/** Writes one entry into the tree. Returns what went wrong. */
function extractOne(proc: Proc, given: Options, entry: TarEntry, path: string): string | undefined {
  const { fs } = proc;
  const folder = path.slice(0, path.lastIndexOf('/'));
  let made = '';
  for (const part of folder.split('/').filter(Boolean)) {
    made += `/${part}`;
    if (!fs.exists(made)) fs.mkdir(made);
  }
  const there = fs.lstat(path);
  if (there.ok && entry.kind !== 'dir' && there.value.kind !== 'dir') {
    if (given.has('k')) return 'Cannot open: File exists';
    fs.unlink(path);
  }
  const result =
    entry.kind === 'dir'
      ? there.ok
        ? there
        : fs.mkdir(path)
      : entry.kind === 'link'
        ? fs.symlink(entry.target ?? '', path)
        : fs.write(path, entry.data ?? '');
  if (!result.ok) return `${entry.kind === 'dir' ? 'Cannot mkdir' : 'Cannot open'}: ${why(result.error)}`;
  const node = fs.node(path);
  if (node?.kind === 'file' && (entry.program !== undefined || entry.size !== undefined)) {
    fs.put(path, {
      ...node,
      ...(entry.program !== undefined && { program: entry.program }),
      ...(entry.size !== undefined && { size: entry.size }),
    });
  }
  own(proc, given, entry, path);
  if (entry.kind === 'link') return undefined;
  if (!given.has('m')) fs.utimes(path, entry.mtime * 1000);
  return undefined;
}

/** tar x: writes the entries of an archive into the file tree; gives the status. */
export function extract(proc: Proc, given: Options, entries: readonly TarEntry[]): number {
  const folder = absolute(proc.cwd, given.value('C') ?? '.');
  const strip = Number(given.value('strip') ?? 0);
  let code = 0;
  for (const entry of entries) {
    const parts = entry.path.replace(/^\/+/, '').split('/').slice(strip);
    if (parts.length === 0 || parts.join('') === '') continue;
    if (given.has('v')) proc.write(given.has('O') ? 2 : 1, `${nameOf(entry)}\n`);
    if (given.has('O')) {
      if (entry.kind === 'file') proc.out(entry.data ?? '');
      continue;
    }
    const failed = extractOne(proc, given, entry, absolute(folder, parts.join('/')));
    if (failed !== undefined) code = complain(proc, `${entry.path}: ${failed}`, 2);
  }
  return code === 0 ? 0 : complain(proc, 'Exiting with failure status due to previous errors', 2);
}
