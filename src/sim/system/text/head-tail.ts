import type { Errno } from '../../host/errno.ts';
import type { Proc } from '../../host/proc.ts';
import { complain, quoteName, why } from './tool/say.ts';

/** `-5` in front of everything is `-n 5` (the old form). */
export function oldForm(argv: readonly string[]): string[] {
  const [first = '', ...rest] = argv;
  const match = /^-(\d+)([cqv]*)$/.exec(first);
  if (!match) return [...argv];
  const bytes = (match[2] ?? '').includes('c');
  return [
    bytes ? '-c' : '-n',
    match[1] ?? '',
    ...[...(match[2] ?? '')].filter((c) => c !== 'c').map((c) => `-${c}`),
    ...rest,
  ];
}

/** What head and tail say of a file that they cannot read. */
export function unreadable(proc: Proc, file: string, errno: Errno): number {
  const open = errno !== 'EISDIR';
  if (proc.flavour === 'busybox') return complain(proc, `${file}: ${open ? why(errno) : 'Input/output error'}`);
  return complain(
    proc,
    open
      ? `cannot open ${quoteName(file)} for reading: ${why(errno)}`
      : `error reading ${quoteName(file)}: ${why(errno)}`,
  );
}
