import { type Errno, strerror } from '../../../host/errno.ts';
import type { Proc } from '../../../host/proc.ts';
import type { Program } from '../../../host/program.ts';

/** What a tool calls itself in messages: GNU's as they were called, busybox by the applet's name. */
export function me(proc: Proc): string {
  const name = proc.argv[0] ?? '';
  return proc.flavour === 'busybox' ? name.slice(name.lastIndexOf('/') + 1) : name;
}

/** Writes `NAME: text` to stderr and returns the exit code. */
export function complain(proc: Proc, text: string, code = 1): number {
  proc.err(`${me(proc)}: ${text}\n`);
  return code;
}

/** Picks the text of the flavour: GNU's, or busybox's. */
export const by = (proc: Proc, gnu: string, busybox: string): string => (proc.flavour === 'gnu' ? gnu : busybox);

/** What the simulation lacks, said plainly: exit code 64. */
export const lacking = (proc: Proc, what: string): number =>
  complain(proc, `${what} is not part of this simulation`, 64);

const localeOf = (env: Record<string, string>): string => env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';

/** Quotes as GNU's quote(): ‘x’ where the locale is UTF-8, 'x' elsewhere. */
export function quote(proc: Proc, text: string): string {
  return /utf-?8/i.test(localeOf(proc.env)) && proc.flavour === 'gnu' ? `‘${text}’` : `'${text.replace(/'/g, "\\'")}'`;
}

/** Quotes a file name as GNU's quoteaf(): always in quotes, such that a shell would read it back. */
export function quoteName(name: string): string {
  if (/[\n\t\r\0-\x1f]/.test(name)) {
    const escaped = name.replace(/['\n\t\r\0-\x1f]+/g, (part) => {
      const inner = part.replace(/[\s\S]/g, (c) => ESCAPES[c] ?? `\\${c.charCodeAt(0).toString(8).padStart(3, '0')}`);
      return `'$'${inner}''`;
    });
    return `'${escaped}'`;
  }
  if (!name.includes("'")) return `'${name}'`;
  return /["$`\\]/.test(name) ? `'${name.replace(/'/g, "'\\''")}'` : `"${name}"`;
}
const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\t': '\\t', '\r': '\\r', "'": "\\'" };

/** A file name as GNU's quotef(): quoted only where a shell would need it. */
export const quoteMaybe = (name: string): string =>
  name === '' || /[\s'"$`\\*?[\]#~;&|<>(){}!^\0-\x1f]|^=/.test(name) || name.includes(':') ? quoteName(name) : name;

/** What an errno says, as tools print it behind a name. */
export const why = (errno: Errno): string => strerror(errno);

/** A program that never waits: a function from process to exit code. */
export const simple = (run: (proc: Proc) => number): Program =>
  function* (proc) {
    const code = run(proc);
    yield* proc.drain();
    return code;
  };
