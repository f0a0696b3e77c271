import { existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** The content folder: `content`, or another one named by TWO_ENGINES_CONTENT (fixtures, benchmarks). */
export const contentRoot = (): string => resolve(process.env['TWO_ENGINES_CONTENT'] ?? 'content');

/** How a file is named in messages: from the content folder's parent, with forward slashes. */
export const nameIn = (root: string, path: string): string => relative(resolve(root, '..'), path).replaceAll('\\', '/');

/** Names in a folder, sorted, without dot-files; none if the folder is not there. */
export function namesIn(folder: string, ending = ''): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.') && name.endsWith(ending))
    .sort();
}

/** Every file below a folder with an ending, as [id, path], where the id is the file's name without the ending. */
export function filesBelow(folder: string, ending: string): [id: string, path: string][] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending) && !name.split(/[\\/]/).some((part) => part.startsWith('.')))
    .sort()
    .map((name) => [name.split(/[\\/]/).at(-1)?.slice(0, -ending.length) ?? '', join(folder, name)]);
}
