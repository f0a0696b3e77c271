/** The sub-path that one of the tested sites is built for. */
export const BASE = '/a/b/';

/** Where the tests' sites are built. */
export const SITES = {
  /** As `npm run build` makes it. */
  main: 'dist',
  base: '.cache/test-sites/base',
  fixture: '.cache/test-sites/fixture',
  fixtureContent: '.cache/test-sites/content',
} as const;
