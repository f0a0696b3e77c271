import { err, ok, type Result } from '../../../lib/result.ts';
import { sha256 } from '../../../lib/sha256.ts';
import { absolute, isWithin, join, nameOf, parentOf } from '../../host/path.ts';
import type { FileNode, Layer } from '../../host/state.ts';
import { tarToLayer } from '../images/layer-tar.ts';
import { pathMatch } from '../images/match.ts';

/** What COPY and ADD put where. */
export interface CopyWish {
  /** Files to choose from: the context, or the file tree of a stage or an image. */
  readonly from: Layer;
  readonly sources: readonly string[];
  /** Here-documents that are copied as files. */
  readonly files: readonly { readonly name: string; readonly content: string }[];
  readonly destination: string;
  readonly workdir: string;
  readonly owner: { readonly uid: number; readonly gid: number } | undefined;
  /** Octal digits; letters are not understood. */
  readonly chmod: string | undefined;
  /** ADD: archives are unpacked. */
  readonly unpack: boolean;
  readonly now: number;
}

/** Entries of the source that one argument names; the argument that names nothing is the error. */
function matchesOf(wish: CopyWish, source: string): Result<readonly string[], string> {
  const path = absolute('/', source);
  if (!/[*?[]/.test(path)) return wish.from[path] ? ok([path]) : err(path);
  const depth = path.split('/').length;
  const found = Object.keys(wish.from)
    .filter((one) => one.split('/').length === depth && pathMatch(path, one))
    .sort();
  return found.length > 0 ? ok(found) : err(path);
}

interface Target {
  readonly put: (path: string, node: FileNode) => void;
  readonly isFolder: (path: string) => boolean;
}

function copyOne(wish: CopyWish, path: string, folder: boolean, destination: string, target: Target): void {
  const node = wish.from[path];
  if (!node) return;
  if (node.kind !== 'dir') {
    const unpacked = wish.unpack && node.kind === 'file' ? tarToLayer(node.data === '' ? '-' : node.data) : undefined;
    if (unpacked) {
      for (const [inner, entry] of Object.entries(unpacked))
        if (entry) target.put(join(destination, inner.slice(1)), entry);
    } else target.put(folder ? join(destination, nameOf(path)) : destination, node);
    return;
  }
  const inside = Object.keys(wish.from)
    .filter((one) => one !== path && isWithin(path, one))
    .sort();
  if (destination !== '/' && !target.isFolder(destination)) target.put(destination, { ...node, mtime: wish.now });
  for (const one of inside) {
    const entry = wish.from[one];
    if (entry) target.put(join(destination, one.slice(path === '/' ? 1 : path.length + 1)), entry);
  }
}

/**
 * The layer that COPY or ADD makes, over the file tree that `existing` tells of.
 *
 * @returns the new entries, ids as they are inside; or the path of the source that is missing
 */
export function copyLayer(wish: CopyWish, existing: (path: string) => FileNode | undefined): Result<Layer, string> {
  const layer: Record<string, FileNode | null> = {};
  const at = (path: string): FileNode | undefined => layer[path] ?? existing(path);
  const mode = wish.chmod === undefined ? undefined : Number.parseInt(wish.chmod, 8);
  const put = (path: string, node: FileNode): void => {
    for (let up = parentOf(path); up !== '/' && !at(up); up = parentOf(up)) {
      layer[up] = { kind: 'dir', mode: 0o755, uid: wish.owner?.uid ?? 0, gid: wish.owner?.gid ?? 0, mtime: wish.now };
    }
    const changed = mode !== undefined && node.kind !== 'link' ? { mode } : {};
    layer[path] = { ...node, ...wish.owner, ...changed };
  };
  const target: Target = { put, isFolder: (path) => at(path)?.kind === 'dir' };
  const matched: string[] = [];
  for (const source of wish.sources) {
    const found = matchesOf(wish, source);
    if (!found.ok) return found;
    matched.push(...found.value);
  }
  const destination = absolute(wish.workdir || '/', wish.destination);
  const many = matched.length + wish.files.length > 1;
  const folder = many || /(^|\/)\.?$/.test(wish.destination) || target.isFolder(destination);
  for (const path of matched) copyOne(wish, path, folder, destination, target);
  for (const { name, content } of wish.files) {
    put(folder ? join(destination, name) : destination, {
      kind: 'file',
      data: content,
      mode: 0o644,
      uid: 0,
      gid: 0,
      mtime: wish.now,
    });
  }
  return ok(layer);
}

/** A digest of what would be copied: the same files give the same. */
export function sourceDigest(from: Layer, sources: readonly string[]): string {
  const paths = Object.keys(from).filter((path) =>
    sources.some((source) => {
      const top = absolute('/', source);
      return /[*?[]/.test(top)
        ? pathMatch(top, path) || Object.keys(from).some((one) => pathMatch(top, one) && isWithin(one, path))
        : isWithin(top, path);
    }),
  );
  const lines = paths.sort().map((path) => {
    const node = from[path];
    const content =
      node?.kind === 'file'
        ? `${node.program ?? ''}${node.size ?? ''} ${node.data}`
        : node?.kind === 'link'
          ? node.target
          : '';
    return `${path} ${node?.kind} ${node?.mode} ${content}`;
  });
  return sha256(lines.join('\n'));
}
