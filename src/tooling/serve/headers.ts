/**
 * The headers that a good static host sends. The pages carry their Content-Security-Policy in a <meta>; what a meta
 * cannot say (who may frame the page, what browsers may guess) stands here, and README shows it for other hosts.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': "frame-ancestors 'self'",
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
};

const YEAR = 31_536_000;

/** Files whose names carry a hash of their content never change; all else is asked for again. */
export const cacheControl = (path: string): string =>
  /\/_astro\//.test(path) ? `public, max-age=${YEAR}, immutable` : 'public, max-age=0, must-revalidate';
