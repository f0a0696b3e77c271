/** The options of `set -o`, by name, with their letters. */
export const SET_OPTIONS: readonly (readonly [name: string, letter: string | undefined])[] = [
  ['allexport', 'a'],
  ['braceexpand', 'B'],
  ['emacs', undefined],
  ['errexit', 'e'],
  ['errtrace', 'E'],
  ['functrace', 'T'],
  ['hashall', 'h'],
  ['histexpand', 'H'],
  ['history', undefined],
  ['ignoreeof', undefined],
  ['interactive-comments', undefined],
  ['keyword', 'k'],
  ['monitor', 'm'],
  ['noclobber', 'C'],
  ['noexec', 'n'],
  ['noglob', 'f'],
  ['nolog', undefined],
  ['notify', 'b'],
  ['nounset', 'u'],
  ['onecmd', 't'],
  ['physical', 'P'],
  ['pipefail', undefined],
  ['posix', undefined],
  ['privileged', 'p'],
  ['verbose', 'v'],
  ['vi', undefined],
  ['xtrace', 'x'],
];

/** What a bash starts with. */
export const DEFAULT_OPTIONS: readonly string[] = ['braceexpand', 'hashall', 'interactive-comments'];
/** What an interactive one has besides. */
export const INTERACTIVE_OPTIONS: readonly string[] = ['emacs', 'histexpand', 'history', 'monitor'];

/** The name of an option letter. */
export const optionByLetter = (letter: string): string | undefined =>
  SET_OPTIONS.find(([, each]) => each === letter)?.[0];

/** $-: the letters of the options that are on. */
export function optionLetters(options: ReadonlySet<string>, more: string): string {
  const letters = SET_OPTIONS.filter(([name, letter]) => letter && options.has(name)).map(([, letter]) => letter ?? '');
  return [...letters, ...more].sort((a, b) => order(a) - order(b)).join('');
}

const order = (letter: string): number => 'abefhikmnprtuvxBCEHPTcs'.indexOf(letter);
