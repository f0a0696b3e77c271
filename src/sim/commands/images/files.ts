import type { Errno } from '../../host/errno.ts';
import { openFile } from '../../host/open-file.ts';
import type { Task } from '../../host/program.ts';
import type { Call } from '../command.ts';

/** Go's words for an error number: in lower case. */
const WORDS: Readonly<Partial<Record<Errno, string>>> = {
  ENOENT: 'no such file or directory',
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  EISDIR: 'is a directory',
  ENOTDIR: 'not a directory',
  EROFS: 'read-only file system',
  ENOSPC: 'no space left on device',
  ELOOP: 'too many levels of symbolic links',
  EEXIST: 'file exists',
};
/** What Go says of an error of a file. */
export const goError = (errno: Errno): string => WORDS[errno] ?? errno.toLowerCase();

/** What a file holds, or stdin where no name is given (or '-'); an error number where it cannot be read. */
export function* readInput(
  call: Call,
  name: string | undefined,
): Task<{ readonly text: string } | { readonly errno: Errno }> {
  if (name === undefined || name === '') return { text: yield* call.proc.readAll(0) };
  const text = call.proc.fs.read(name);
  if (text.ok) return { text: text.value };
  if (text.error !== 'EINVAL') return { errno: text.error };
  const stream = openFile(call.proc, name, { read: true });
  return stream.ok ? { text: stream.value.read() ?? '' } : { errno: stream.error };
}
