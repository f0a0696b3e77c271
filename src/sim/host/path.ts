/** An absolute path without '.', '..', double or trailing slashes; a relative one starts at `cwd`. */
export function absolute(cwd: string, path: string): string {
  const parts: string[] = [];
  for (const part of (path.startsWith('/') ? path : `${cwd}/${path}`).split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') parts.pop();
    else parts.push(part);
  }
  return `/${parts.join('/')}`;
}

/** The folder that holds a path: '/a' for '/a/b', '/' for '/a'. */
export const parentOf = (path: string): string => path.slice(0, Math.max(1, path.lastIndexOf('/')));
/** The last part of an absolute path: '' for '/'. */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
/** A name in a folder. */
export const join = (folder: string, name: string): string => (folder === '/' ? `/${name}` : `${folder}/${name}`);
/** Whether a path is the folder itself or below it. */
export const isWithin = (folder: string, path: string): boolean =>
  folder === '/' || path === folder || path.startsWith(`${folder}/`);

/** How many bytes a text has in UTF-8. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
