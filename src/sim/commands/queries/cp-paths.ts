import { join } from '../../host/path.ts';

/** One side of a copy: a path here, or of a container. */
export interface Side {
  readonly container: string | undefined;
  readonly path: string;
}

/** 'NAME:/path' is a container's; what begins with '.' or '/' is a path here (splitCpArg). */
export function side(text: string): Side {
  const at = text.indexOf(':');
  if (text.startsWith('/') || text.startsWith('.') || at < 0) return { container: undefined, path: text };
  return { container: text.slice(0, at), path: text.slice(at + 1) };
}

/** Whether a path means what is in a folder, and not the folder: it ends in '/.'. */
export const contentsOnly = (path: string): boolean => /(^|\/)\.$/.test(path);

/** Where entries land: below an existing folder under their name, or as the path itself. */
export function target(path: string, name: string, kind: 'dir' | 'other' | undefined, merges: boolean): string {
  if (kind === 'dir' && !merges) return join(path, name);
  return path;
}

/** Whether a folder is there, something else, or nothing. */
export function kindOf(node: { readonly kind: string } | undefined): 'dir' | 'other' | undefined {
  return node === undefined ? undefined : node.kind === 'dir' ? 'dir' : 'other';
}
