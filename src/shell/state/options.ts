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

/** The options of `shopt`, and whether they are on at first. */
export const SHOPT_OPTIONS: readonly (readonly [name: string, on: boolean])[] = [
  ['array_expand_once', false],
  ['assoc_expand_once', false],
  ['autocd', false],
  ['bash_source_fullpath', false],
  ['cdable_vars', false],
  ['cdspell', false],
  ['checkhash', false],
  ['checkjobs', false],
  ['checkwinsize', true],
  ['cmdhist', true],
  ['compat31', false],
  ['compat32', false],
  ['compat40', false],
  ['compat41', false],
  ['compat42', false],
  ['compat43', false],
  ['compat44', false],
  ['complete_fullquote', true],
  ['direxpand', false],
  ['dirspell', false],
  ['dotglob', false],
  ['execfail', false],
  ['expand_aliases', false],
  ['extdebug', false],
  ['extglob', false],
  ['extquote', true],
  ['failglob', false],
  ['force_fignore', true],
  ['globasciiranges', true],
  ['globskipdots', true],
  ['globstar', false],
  ['gnu_errfmt', false],
  ['histappend', false],
  ['histreedit', false],
  ['histverify', false],
  ['hostcomplete', true],
  ['huponexit', false],
  ['inherit_errexit', false],
  ['interactive_comments', true],
  ['lastpipe', false],
  ['lithist', false],
  ['localvar_inherit', false],
  ['localvar_unset', false],
  ['login_shell', false],
  ['mailwarn', false],
  ['no_empty_cmd_completion', false],
  ['nocaseglob', false],
  ['nocasematch', false],
  ['noexpand_translation', false],
  ['nullglob', false],
  ['patsub_replacement', true],
  ['progcomp', true],
  ['progcomp_alias', false],
  ['promptvars', true],
  ['restricted_shell', false],
  ['shift_verbose', false],
  ['sourcepath', true],
  ['varredir_close', false],
  ['xpg_echo', false],
];

/** The name of an option letter. */
export const optionByLetter = (letter: string): string | undefined =>
  SET_OPTIONS.find(([, each]) => each === letter)?.[0];

/** $-: the letters of the options that are on. */
export function optionLetters(options: ReadonlySet<string>, more: string): string {
  const letters = SET_OPTIONS.filter(([name, letter]) => letter && options.has(name)).map(([, letter]) => letter ?? '');
  return [...letters, ...more].sort((a, b) => order(a) - order(b)).join('');
}

const order = (letter: string): number => 'abefhikmnprtuvxBCEHPTcs'.indexOf(letter);
