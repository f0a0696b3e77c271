import { readTar, type TarEntry, writeTar } from '../../../lib/tar.ts';
import { nameOf, parentOf } from '../../host/path.ts';
import type { FileNode, Layer } from '../../host/state.ts';

/** Where the name of an entry that a layer deletes stands in its archive (OCI image layers: whiteouts). */
const WHITEOUT = '.wh.';

function tarEntry(path: string, node: FileNode | null): TarEntry | undefined {
  const name = path.replace(/^\//, '');
  if (!node) {
    const folder = parentOf(path).replace(/^\//, '');
    const gone = `${folder === '' ? '' : `${folder}/`}${WHITEOUT}${nameOf(path)}`;
    return { path: gone, kind: 'file', mode: 0o600, uid: 0, gid: 0, mtime: 0, data: '' };
  }
  const common = { path: name, mode: node.mode, uid: node.uid, gid: node.gid, mtime: Math.floor(node.mtime / 1000) };
  if (node.kind === 'dir' || node.kind === 'fifo') return { ...common, kind: node.kind };
  if (node.kind === 'link') return { ...common, kind: 'link', target: node.target };
  if (node.kind !== 'file') return undefined;
  const { data, program, size } = node;
  return {
    ...common,
    kind: 'file',
    data,
    ...(program !== undefined && { program }),
    ...(size !== undefined && { size }),
  };
}

/** A layer as a tar archive. Sockets and devices stay out. */
export function layerToTar(layer: Layer): string {
  const paths = Object.keys(layer)
    .filter((path) => path !== '/')
    .sort();
  return writeTar(paths.flatMap((path) => tarEntry(path, layer[path] ?? null) ?? []));
}

/** An entry of an archive as a node of a file tree. */
export function nodeOf(entry: TarEntry): FileNode {
  const meta = { mode: entry.mode & 0o7777, uid: entry.uid, gid: entry.gid, mtime: entry.mtime * 1000 };
  if (entry.kind === 'dir' || entry.kind === 'fifo') return { kind: entry.kind, ...meta };
  if (entry.kind === 'link') return { kind: 'link', target: entry.target ?? '', ...meta };
  const { data = '', program, size } = entry;
  return {
    kind: 'file',
    data,
    ...(program !== undefined && { program }),
    ...(size !== undefined && { size }),
    ...meta,
  };
}

/** The layer that a tar archive unpacks to; folders that it does not name are made. Undefined where it is none. */
export function tarToLayer(text: string): Layer | undefined {
  const entries = text === '' ? [] : readTar(text);
  if (!entries) return undefined;
  const layer: Layer = {};
  for (const entry of entries) {
    const path = `/${entry.path.replace(/^(\.?\/)+/, '').replace(/\/+$/, '')}`;
    if (path === '/' || path === '/.') continue;
    for (let folder = parentOf(path); folder !== '/' && !(folder in layer); folder = parentOf(folder)) {
      layer[folder] = { kind: 'dir', mode: 0o755, uid: 0, gid: 0, mtime: entry.mtime * 1000 };
    }
    const name = nameOf(path);
    if (name.startsWith(WHITEOUT))
      layer[`${parentOf(path) === '/' ? '' : parentOf(path)}/${name.slice(WHITEOUT.length)}`] = null;
    else layer[path] = nodeOf(entry);
  }
  return layer;
}
