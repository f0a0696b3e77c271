import { readTar, type TarEntry, writeTar } from '../../../lib/tar.ts';
import type { Entry } from '../../engine/volumes/index.ts';
import { inside, outside } from '../../host/idmap.ts';
import type { FileNode, UserNs } from '../../host/state.ts';

/** An archive of entries; ids as a user namespace shows them where one is given. */
export function tarOf(entries: readonly Entry[], space?: UserNs): string {
  const list: TarEntry[] = [];
  for (const [path, node] of entries) {
    const kind =
      node.kind === 'dir' || node.kind === 'file' || node.kind === 'link' || node.kind === 'fifo'
        ? node.kind
        : undefined;
    if (kind === undefined) continue;
    list.push({
      path: path.replace(/\/$/, ''),
      kind,
      mode: node.mode,
      uid: space ? (inside(space.uids, node.uid) ?? 65534) : node.uid,
      gid: space ? (inside(space.gids, node.gid) ?? 65534) : node.gid,
      mtime: Math.floor(node.mtime / 1000),
      ...(node.kind === 'file' && {
        data: node.data,
        ...(node.program && { program: node.program }),
        ...(node.size !== undefined && { size: node.size }),
      }),
      ...(node.kind === 'link' && { target: node.target }),
    });
  }
  return writeTar(list);
}

/** The entries of an archive, with ids of the host; undefined where it is none. */
export function parseTar(data: string, space?: UserNs): Entry[] | undefined {
  return readTar(data)?.map((entry): Entry => {
    const meta = {
      mode: entry.mode,
      uid: space ? (outside(space.uids, entry.uid) ?? 0) : entry.uid,
      gid: space ? (outside(space.gids, entry.gid) ?? 0) : entry.gid,
      mtime: entry.mtime * 1000,
    };
    const path = entry.path.replace(/^\.?\/+/, '').replace(/\/$/, '');
    return [path, nodeOf(entry, meta)];
  });
}

function nodeOf(entry: TarEntry, meta: { mode: number; uid: number; gid: number; mtime: number }): FileNode {
  if (entry.kind === 'file')
    return {
      kind: 'file',
      data: entry.data ?? '',
      ...meta,
      ...(entry.program && { program: entry.program }),
      ...(entry.size !== undefined && { size: entry.size }),
    };
  if (entry.kind === 'link') return { kind: 'link', target: entry.target ?? '', ...meta };
  if (entry.kind === 'fifo') return { kind: 'fifo', ...meta };
  return { kind: 'dir', ...meta };
}
