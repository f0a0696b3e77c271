/** A time as the engine's own log lines show it: RFC 3339 without fractions. */
export const logrusTime = (now: number): string => new Date(now).toISOString().replace(/\.\d+Z$/, 'Z');
