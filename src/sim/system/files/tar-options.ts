import { boundedRegex } from '../../../lib/regex/index.ts';
import type { Proc } from '../../host/proc.ts';
import type { OptionSpec } from '../text/tool/options.ts';
import { complain } from '../text/tool/say.ts';

export const SPEC: OptionSpec = {
  short: 'Acf:tvxzC:OkpPhJjaX:T:mo',
  long: 'create=c extract=x get=x list=t file:=f directory:=C verbose=v gzip=z gunzip=z to-stdout=O exclude:=exclude strip-components:=strip absolute-names=P dereference=h preserve-permissions=p same-permissions=p keep-old-files=k auto-compress=a numeric-owner=numeric same-owner=same no-same-owner=o touch=m owner:=owner group:=group mtime:=mtime',
  busybox: 'ctxjzJZavOf:C:T:X:hokpm',
  lacks:
    'A r u d delete append update diff compare catenate concatenate X T exclude-from files-from transform bzip2 xz zstd j J',
  code: 2,
  usage: "Try 'tar --help' or 'tar --usage' for more information.\n",
};

/** `tar czf x` is `tar -czf x`; values of old-style options follow in their order. */
export function modern(argv: readonly string[]): string[] {
  const [first = '', ...rest] = argv;
  if (first === '' || first.startsWith('-')) return [...argv];
  const words: string[] = [];
  for (const letter of first) {
    words.push(`-${letter}`);
    if ('fCXT'.includes(letter) && rest.length > 0) words.push(rest.shift() ?? '');
  }
  return [...words, ...rest];
}

/** A pattern of --exclude. */
export const glob = (pattern: string): RegExp =>
  boundedRegex(
    `^(?:.*/)?${pattern
      .replace(/[.+^${}()|\\]/g, '\\$&')
      .replace(/\*/g, '.*')
      .replace(/\?/g, '.')}(?:/.*)?$`,
    's',
  );

/** Says that an archive cannot be opened; gives the status. */
export function fatal(proc: Proc, archive: string, reason: string): number {
  if (proc.flavour === 'busybox') return complain(proc, `can't open '${archive}': ${reason}`);
  complain(proc, `${archive}: Cannot open: ${reason}`);
  return complain(proc, 'Error is not recoverable: exiting now', 2);
}
