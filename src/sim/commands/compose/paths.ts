import { absolute } from '../../host/path.ts';

/** A path of a compose file as an absolute one: relative ones start at the project's folder. */
export const fromFolder = (path: string, folder: string): string =>
  path.startsWith('.') || path.startsWith('/') ? absolute(folder, path) : path;
