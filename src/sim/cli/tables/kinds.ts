import type { FlagKind } from '../types.ts';

/**
 * How the word behind a flag's name in the help text is read. The words that pflag and the engines' own types give
 * themselves are here; Podman's help often shows a name in their place (`--arch ARCH`), which its rules then explain.
 */
const KINDS: Readonly<Record<string, FlagKind>> = {
  '': 'bool',
  string: 'string',
  int: 'int',
  int32: 'int',
  uint: 'uint',
  uint16: 'uint16',
  uint32: 'uint',
  float: 'float',
  decimal: 'decimal',
  bytes: 'bytes',
  duration: 'duration',
  list: 'list',
  map: 'list',
  stringArray: 'list',
  stringToString: 'list',
  mount: 'list',
  network: 'list',
  ulimit: 'list',
  filter: 'list',
  scale: 'list',
  'gpu-request': 'list',
  'external-ca': 'list',
  strings: 'strings',
  ints: 'strings',
  uints: 'strings',
  ipSlice: 'strings',
  ipNetSlice: 'strings',
  choice: 'choice',
  count: 'count',
};

/** The kind of a flag by the word in the help; a word that nobody knows is the name of a string. */
export function kindOf(type: string, own: Readonly<Record<string, FlagKind>>): FlagKind {
  return own[type] ?? KINDS[type] ?? 'string';
}
