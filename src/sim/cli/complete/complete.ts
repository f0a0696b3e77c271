import type { Command, EngineTables, Flag } from '../types.ts';
import { operandsOf, placeOfFlag, wordsOfFlag } from './values.ts';

/** What may stand at the cursor. `of` says which of the host's things the caller should add: container, image, file … */
export interface Completion {
  readonly values: readonly string[];
  readonly kind: 'command' | 'flag' | 'argument' | 'flag-value';
  readonly of?: string;
  /** What a value is put behind, as `--network=` in `--network=fr`; '' as a rule. */
  readonly prefix: string;
}

interface Place {
  readonly command: Command;
  readonly path: string;
  /** The flag that waits for its value. */
  readonly pending: Flag | undefined;
  readonly positionals: number;
  readonly flagsOver: boolean;
}

/**
 * Completes a command line of an engine from its tables.
 *
 * @param words the whole words before the cursor, without the engine's name
 * @param cursorWord what stands before the cursor of the word that is being typed, '' for none
 */
export function complete(tables: EngineTables, words: readonly string[], cursorWord: string): Completion {
  const place = locate(tables, words);
  if (place === undefined) return { values: [], kind: 'argument', prefix: '' };
  const { command, pending } = place;
  if (pending !== undefined) return valueAt(pending, cursorWord, '');
  if (!place.flagsOver && cursorWord.startsWith('-')) return flagAt(command, cursorWord);
  if (command.groups.length > 0) return commandAt(tables, place.path, cursorWord);
  const { places, rest } = operandsOf(command);
  const of = places[place.positionals] ?? rest;
  return { values: [], kind: 'argument', prefix: '', ...(of === undefined ? {} : { of }) };
}

function commandAt(tables: EngineTables, path: string, cursorWord: string): Completion {
  const names = [...tables.children(path), ...(path === '' ? ['help'] : [])];
  const values = [...new Set(names)].filter((name) => name.startsWith(cursorWord)).sort();
  return { values, kind: 'command', prefix: '' };
}

function flagAt(command: Command, cursorWord: string): Completion {
  const at = cursorWord.indexOf('=');
  if (at > 0) {
    const flag = command.flags.find(({ long }) => `--${long}` === cursorWord.slice(0, at));
    const prefix = cursorWord.slice(0, at + 1);
    if (flag !== undefined) return valueAt(flag, cursorWord.slice(at + 1), prefix);
    return { values: [], kind: 'flag-value', prefix };
  }
  const shown = command.flags.filter(({ hidden }) => hidden !== true);
  const long = [...shown.map((flag) => `--${flag.long}`), '--help'];
  const short = cursorWord === '-' ? shown.flatMap((flag) => (flag.short === undefined ? [] : [`-${flag.short}`])) : [];
  const values = [...new Set([...long, ...short])].filter((flag) => flag.startsWith(cursorWord)).sort();
  return { values, kind: 'flag', prefix: '' };
}

function valueAt(flag: Flag, typed: string, prefix: string): Completion {
  const values = wordsOfFlag(flag).filter((word) => word.startsWith(typed));
  const of = placeOfFlag(flag);
  return { values, kind: 'flag-value', prefix, ...(of === undefined ? {} : { of }) };
}

/** Which command the words before the cursor name, and what it waits for. */
function locate(tables: EngineTables, words: readonly string[]): Place | undefined {
  let path = '';
  let command = tables.find('');
  let pending: Flag | undefined;
  let positionals = 0;
  let flagsOver = false;
  for (const word of words) {
    if (command === undefined) return undefined;
    if (pending !== undefined) pending = undefined;
    else if (!flagsOver && word === '--') flagsOver = true;
    else if (!flagsOver && word.startsWith('-') && word.length > 1) pending = waiting(command, word);
    else if (command.groups.length > 0) {
      const next = path === '' && word === 'help' ? path : tables.child(path, word);
      if (next === undefined) return undefined;
      path = next;
      command = tables.find(path);
    } else {
      positionals += 1;
      flagsOver ||= !command.interspersed;
    }
  }
  return command === undefined ? undefined : { command, path, pending, positionals, flagsOver };
}

/** The flag of a word that takes the next one as its value. */
function waiting(command: Command, word: string): Flag | undefined {
  if (word.includes('=')) return undefined;
  const takes = (flag: Flag): boolean => flag.kind !== 'bool' && flag.kind !== 'count' && flag.bare === undefined;
  if (word.startsWith('--')) return command.flags.find((flag) => `--${flag.long}` === word && takes(flag));
  const letters = [...word.slice(1)];
  const at = letters.findIndex((letter) => command.flags.some((flag) => flag.short === letter && takes(flag)));
  if (at < 0 || at < letters.length - 1) return undefined;
  return command.flags.find((flag) => flag.short === letters[at]);
}
