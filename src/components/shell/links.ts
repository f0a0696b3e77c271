import { joinBase } from '../../lib/address.ts';

/** The address of a page or file of this site, wherever the site is served: `withBase('course/')`. */
export const withBase = (path: string): string => joinBase(import.meta.env.BASE_URL, path);

/** The pages that the header leads to. Only what exists stands here. */
export const NAVIGATION = [
  { name: 'Course', path: 'course/' },
  { name: 'Sandbox', path: 'sandbox/' },
  { name: 'Labs', path: 'labs/' },
  { name: 'Recordings', path: 'recordings/' },
] as const;
