import { inside } from './idmap.ts';
import { OVERFLOW } from './ids.ts';
import { byteLength } from './path.ts';
import type { Place } from './resolve.ts';
import type { FileNode, Mount, UserNs } from './state.ts';

/** What stat(2) tells. `uid` and `gid` as the caller's user namespace shows them. */
export interface Stat {
  readonly kind: FileNode['kind'];
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly hostUid: number;
  readonly hostGid: number;
  readonly size: number;
  readonly mtime: number;
  readonly nlink: number;
  readonly ino: number;
  readonly path: string;
  readonly mount: Mount;
  readonly target?: string;
  readonly program?: string;
  readonly device?: string;
  readonly major?: number;
  readonly minor?: number;
}

/** A number for a path that stays the same: there are no inodes here, but tools print one. */
function inodeOf(place: Place): number {
  let hash = 7;
  const source = place.mount.source;
  const text = `${source.kind === 'fs' ? source.fs : source.kind}:${place.inner}`;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) >>> 0;
  return 131072 + (hash % 3000000);
}

function sizeOf(node: FileNode): number {
  if (node.kind === 'dir') return 4096;
  if (node.kind === 'link') return byteLength(node.target);
  if (node.kind === 'file') return node.size ?? byteLength(node.data);
  return 0;
}

/** What stat(2) says of a found place to a process in the given user namespace. */
export function describe(place: Place & { readonly node: FileNode }, userns: UserNs): Stat {
  const { node } = place;
  return {
    kind: node.kind,
    mode: node.mode,
    uid: inside(userns.uids, node.uid) ?? OVERFLOW,
    gid: inside(userns.gids, node.gid) ?? OVERFLOW,
    hostUid: node.uid,
    hostGid: node.gid,
    size: place.virtual ? 0 : sizeOf(node),
    mtime: node.mtime,
    nlink: node.kind === 'dir' ? 2 : 1,
    ino: inodeOf(place),
    path: place.path,
    mount: place.mount,
    ...(node.kind === 'link' && { target: node.target }),
    ...(node.kind === 'file' && node.program !== undefined && { program: node.program }),
    ...('device' in node && node.device !== undefined && { device: node.device }),
    ...('major' in node && node.major !== undefined && { major: node.major }),
    ...('minor' in node && node.minor !== undefined && { minor: node.minor }),
  };
}
