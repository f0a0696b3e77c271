/*
 * gzip members as text, as `data` of a file is text: a header as RFC 1952 has it, then the content with its runs of NUL,
 * which pad archives, written as their length. That a file is smaller, and must be unpacked to be read, is what counts.
 */

/** Magic number, method deflate, no flags, no time, made on Unix. */
const HEADER = '\u001f\u008b\b\0\0\0\0\0\0\u0003';
/** Begins and ends the length of a run; one that stands for itself has no length. */
const RUN = '\u0001';
/** More than an archive of this host has: a made-up length must not fill the memory. */
const MOST = 1 << 24;

/** A text compressed. */
export const gzip = (text: string): string =>
  HEADER + text.replaceAll(RUN, RUN + RUN).replace(/\0{4,}/g, (run) => RUN + run.length.toString(36) + RUN);

/** Whether a text is compressed. */
export const isGzip = (text: string): boolean => text.startsWith(HEADER);

/** What was compressed; undefined for a text that is not. */
export function gunzip(text: string): string | undefined {
  if (!isGzip(text)) return undefined;
  let left = MOST;
  const parts = text.slice(HEADER.length).split(RUN);
  const whole = parts.map((part, at) => {
    if (at % 2 === 0) return part;
    if (part === '') return RUN;
    const length = Number.parseInt(part, 36);
    left -= length;
    return left >= 0 ? '\0'.repeat(length) : '';
  });
  return left >= 0 ? whole.join('') : undefined;
}
