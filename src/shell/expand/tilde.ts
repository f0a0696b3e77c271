import type { Shell } from '../state/shell.ts';

/**
 * What ~, ~user, ~+ and ~- at the start of a word stand for.
 *
 * @returns the directory and what follows it; undefined when it is no tilde-prefix or there is no such user
 */
export function tildePrefix(
  sh: Shell,
  text: string,
): { readonly directory: string; readonly rest: string } | undefined {
  const match = /^~([\w.+-]*)(?=\/|$)/.exec(text);
  if (!match) return undefined;
  const directory = directoryOf(sh, match[1] ?? '');
  return directory === undefined ? undefined : { directory, rest: text.slice(match[0].length) };
}

function directoryOf(sh: Shell, name: string): string | undefined {
  const { vars, proc } = sh;
  if (name === '') return vars.get('HOME') ?? proc.kernel.users.byUid(proc, proc.uidInside(proc.record.uid))?.home;
  if (name === '+') return vars.get('PWD');
  if (name === '-') return vars.get('OLDPWD');
  return proc.kernel.users.byName(proc, name)?.home;
}
