import type { Command, Flag } from '../types.ts';

/** What a place takes, by the words that usage lines write for it. */
const PLACES: readonly (readonly [what: string, words: RegExp])[] = [
  ['pod', /^POD/],
  ['image', /^(SOURCE_|TARGET_)?IMAGE|^REPOSITORY|^NAME\[:TAG/],
  ['file', /PATH|FILE|^KUBEFILE|^-$|^CONTEXT$/],
  ['container', /CONTAINER|^NAME\|ID/],
  ['volume', /^VOLUME/],
  ['network', /^NETWORK/],
  ['secret', /^SECRET/],
  ['service', /^SERVICE/],
  ['context', /^CONTEXT/],
];

/** Kinds of things that the operands of a command stand for, in order; `rest` is what all further ones are. */
export function operandsOf(command: Command): {
  readonly places: readonly (string | undefined)[];
  readonly rest?: string;
} {
  const line = (command.usage.split('\n')[0] ?? '').replace(/\[(OPTIONS|options|flags)\]/, '');
  const words = line
    .replace(/[{}]/g, '')
    .split(/\s+/)
    .filter((word) => !/^[a-z][a-z-]*$/.test(word))
    .map((word) => word.replace(/^\[(?!:)/, '').replace(/\]+$/, ''));
  const kinds = words.filter((word) => word !== '' && word !== '|').map(kindOf);
  const last = words.at(-1)?.endsWith('...') === true ? kinds.at(-1) : undefined;
  const first = OWN[command.path.join(' ')] ?? kinds[0];
  return { places: [first, ...kinds.slice(1)], ...(last === undefined ? {} : { rest: last }) };
}

/** Places whose usage line says less than the command takes. */
const OWN: Readonly<Record<string, string>> = {
  'context use': 'context',
  'context rm': 'context',
  'context inspect': 'context',
  'network rm': 'network',
  'volume inspect': 'volume',
  build: 'file',
  'image build': 'file',
  'buildx build': 'file',
  inspect: 'any',
};

const kindOf = (word: string): string | undefined => PLACES.find(([, words]) => words.test(word))?.[0];

const FLAG_PLACES: Readonly<Record<string, string>> = {
  network: 'network',
  net: 'network',
  pod: 'pod',
  volume: 'volume',
  'volumes-from': 'container',
  link: 'container',
  file: 'file',
  'env-file': 'file',
  'label-file': 'file',
  cidfile: 'file',
  iidfile: 'file',
  output: 'file',
  input: 'file',
  config: 'file',
  authfile: 'file',
  context: 'context',
  secret: 'secret',
};

/** What the value of a flag stands for, if it is one of the host's things. */
export const placeOfFlag = (flag: Flag): string | undefined => FLAG_PLACES[flag.long];

/** The words that a flag's help offers: `("always"|"missing"|"never")`, `(host|private)`, a choice's list. */
export function wordsOfFlag(flag: Flag): readonly string[] {
  if (flag.kind === 'bool') return ['true', 'false'];
  if (flag.kind === 'choice') return flag.description.replace(/^.* by:? /, '').split(', ');
  const inside = [...flag.description.matchAll(/\(([^()]*)\)/g)].map(([, text = '']) => text);
  for (const text of inside) {
    const quoted = [...text.matchAll(/"([\w-]+)"/g)].map(([, word = '']) => word);
    if (quoted.length > 1) return quoted;
    if (/^[\w-]+(\|[\w-]+)+$/.test(text)) return text.split('|');
  }
  return [];
}
