/**
 * An address of this site below the path it is served from.
 *
 * @param base the path of the site, such as `/` or `/a/b/`
 * @param path a path of the site; with or without a slash at its beginning
 */
export const joinBase = (base: string, path: string): string => `${base.replace(/\/$/, '')}/${path.replace(/^\//, '')}`;
