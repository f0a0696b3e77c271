import type { Engine } from '../../schema/engines.ts';
import { COMMAND_PARTS } from './command-parts-table.ts';

/** The part of each command that is in one: 'docker compose up' → 'compose'. */
const PART_OF = new Map(
  COMMAND_PARTS.trim()
    .split('\n')
    .flatMap((line) => {
      const [heading = '', names = ''] = line.split(': ');
      const [engine = '', part = ''] = heading.split(' ');
      return names.split(', ').map((name) => [`${engine} ${name}`, part] as const);
    }),
);

/** The part that a command of an engine is in; undefined for one that every part has, or for none. */
export const partOfCommand = (engine: Engine, name: string): string | undefined => PART_OF.get(`${engine} ${name}`);

/** The parts of an engine's commands that begin with a word: 'compose' for `compose`, which has more words behind it. */
export const partsOfWord = (engine: Engine, word: string): string[] => {
  const exact = PART_OF.get(`${engine} ${word}`);
  if (exact !== undefined) return [exact];
  const below = [...PART_OF].filter(([name]) => name.startsWith(`${engine} ${word} `));
  return [...new Set(below.map(([, part]) => part))];
};
