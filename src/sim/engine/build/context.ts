import { byteLength } from '../../host/path.ts';
import type { FileNode, Layer } from '../../host/state.ts';
import { tarToLayer } from '../images/layer-tar.ts';
import type { Tree } from '../volumes/index.ts';
import { ignored } from './ignore.ts';

/** The files that a build may copy: absolute path in the context → entry. The folder itself is '/'. */
export type Context = Layer;

/** Reads a folder as a context, without what its .dockerignore names. Everything belongs to root, as COPY gives it. */
export function readContext(tree: Tree, folder: string, ignore: string): Context {
  const leave = ignored(ignore);
  const context: Record<string, FileNode | null> = {};
  for (const [path, node] of tree.walk(folder)) {
    if (path !== '' && leave(path) && node.kind !== 'dir') continue;
    if (node.kind === 'socket' || node.kind === 'char' || node.kind === 'block') continue;
    context[`/${path}`] = { ...node, uid: 0, gid: 0 };
  }
  for (const path of Object.keys(context).sort().reverse()) {
    const empty =
      context[path]?.kind === 'dir' &&
      path !== '/' &&
      leave(path.slice(1)) &&
      !Object.keys(context).some((other) => other.startsWith(`${path}/`));
    if (empty) delete context[path];
  }
  return context;
}

/** A context from an archive on stdin; undefined where the text is no archive. */
export function contextFromTar(text: string): Context | undefined {
  const layer = tarToLayer(text);
  return layer && { '/': { kind: 'dir', mode: 0o755, uid: 0, gid: 0, mtime: 0 }, ...layer };
}

/** A context without files. */
export const emptyContext = (): Context => ({ '/': { kind: 'dir', mode: 0o755, uid: 0, gid: 0, mtime: 0 } });

/** Bytes that sending the files of a context takes, about. */
export const contextSize = (context: Context, paths: readonly string[] = Object.keys(context)): number =>
  paths.reduce((sum, path) => {
    const node = context[path];
    return (
      sum + (path === '/' ? 2 : 20 + path.length + (node?.kind === 'file' ? (node.size ?? byteLength(node.data)) : 0))
    );
  }, 0);
