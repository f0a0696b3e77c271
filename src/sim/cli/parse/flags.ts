import type { Command, Flag, Flags } from '../types.ts';
import type { Given } from './flag-set.ts';
import { integerOf, parseBool } from './go-numbers.ts';

/** Values that were given, and the defaults of those that were not. */
export function flagsOf(command: Command, given: Given): Flags {
  const flag = (name: string): Flag | undefined => command.flags.find(({ long }) => long === name);
  const last = (name: string): string | undefined => given.get(name)?.at(-1);
  const fallback = (name: string): string => defaultOf(flag(name));
  return {
    given: [...given.keys()],
    has: (name) => given.has(name),
    bool: (name) => parseBool(last(name) ?? fallback(name)) ?? false,
    text: (name) => last(name) ?? fallback(name),
    maybe: last,
    list: (name) => given.get(name) ?? [],
    int: (name) =>
      flag(name)?.kind === 'count' ? (given.get(name)?.length ?? 0) : integerOf(last(name) ?? fallback(name)),
  };
}

/** No flags at all, for commands that no table knows. */
export const NO_FLAGS: Flags = {
  given: [],
  has: () => false,
  bool: () => false,
  text: () => '',
  maybe: () => undefined,
  list: () => [],
  int: () => 0,
};

/** The default as a value: the help shows texts in quotes, and empty lists as `[]`. */
function defaultOf(flag: Flag | undefined): string {
  const shown = flag?.defaultText ?? '';
  const quoted = /^"(.*)"$/s.exec(shown)?.[1];
  if (quoted !== undefined) return quoted.replaceAll('\\"', '"').replaceAll('\\\\', '\\');
  if (shown === '[]' || shown === 'map[]') return '';
  return shown;
}
