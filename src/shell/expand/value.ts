import { optionLetters } from '../state/options.ts';
import type { Shell } from '../state/shell.ts';
import { pidInside } from './pids.ts';

/** What a parameter holds: one text or none, or a list ($@, $*, ${a[@]}). */
export type Value =
  | { readonly kind: 'scalar'; readonly text: string | undefined }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly star: boolean };

/** One text, or nothing where a variable is not set. */
export const scalar = (text: string | undefined): Value => ({ kind: 'scalar', text });
/** Several texts, as `$@`, `$*` and arrays give them. */
export const list = (items: readonly string[], star: boolean): Value => ({ kind: 'list', items, star });

/** The letters of $- besides those of the options. */
const otherLetters = (sh: Shell): string =>
  (sh.interactive ? 'i' : '') + (sh.commandString ? 'c' : sh.scriptFile ? '' : 's');

/** A special or positional parameter; undefined when the name is that of a variable. */
function special(sh: Shell, name: string): Value | undefined {
  switch (name) {
    case '@':
    case '*':
      return list(sh.positional, name === '*');
    case '#':
      return scalar(String(sh.positional.length));
    case '?':
      return scalar(String(sh.status));
    case '-':
      return scalar(
        sh.dialect.name === 'bash'
          ? optionLetters(sh.options, otherLetters(sh))
          : sh.interactive
            ? 'i'
            : sh.dialect.name === 'ash' && sh.commandString
              ? 'c'
              : '',
      );
    case '$':
      return scalar(String(pidInside(sh, sh.mainPid)));
    case '!':
      return scalar(
        sh.lastBackground === undefined
          ? sh.dialect.name === 'bash'
            ? undefined
            : ''
          : String(pidInside(sh, sh.lastBackground)),
      );
    case '0':
      return scalar(sh.name);
    case '_':
      return scalar(sh.lastArgument);
    default:
      return /^\d+$/.test(name) ? scalar(sh.positional[Number(name) - 1]) : undefined;
  }
}

/** The value of a parameter by name, with a subscript that has been expanded: '@', '*', a key, an index. */
export function parameterValue(sh: Shell, name: string, subscript?: string): Value {
  const found = special(sh, name);
  if (found) return found;
  if (subscript === undefined) return scalar(sh.vars.get(name));
  if (subscript === '@' || subscript === '*')
    return list(
      sh.vars.entries(name).map(([, value]) => value),
      subscript === '*',
    );
  return scalar(sh.vars.element(name, subscript));
}

/** What joins the items of $*: the first character of IFS. */
export const starJoin = (sh: Shell): string => (sh.vars.get('IFS') ?? ' ').slice(0, 1);
