import { parse, type Word, type WordPart } from 'unbash';
import { spendEffort, TooMuch } from '../../lib/effort.ts';
import type { Task } from '../../sim/host/program.ts';
import type { Shell } from '../state/shell.ts';
import { arithmeticText, evaluateIn } from './arithmetic.ts';
import { expandBraces } from './brace.ts';
import { type Field, Fields } from './fields.ts';
import { globField } from './glob.ts';
import { emit, expandParameter, simpleParameter } from './parameter.ts';
import { processSubstitution } from './process-substitution.ts';
import { commandSubstitution } from './substitute.ts';
import { tildePrefix } from './tilde.ts';

/** What an expansion can give at most, and what a word of it costs. */
const MOST_WORDS = 500_000;
const EFFORT_OF_WORD = 10;

/** Words made of raw text by brace expansion, kept with the word they came from. */
const braced = new WeakMap<Word, readonly Word[]>();

const EMPTY: Word = { type: 'Word', text: '', value: '', pos: 0, end: 0 };

/** A word from its source text: what brace expansion makes. */
export function wordFrom(text: string): Word {
  if (text === '') return EMPTY;
  const command = parse(`: ${text}`).commands[0]?.command;
  const word = command?.type === 'Command' ? command.args[0] : undefined;
  return word?.type === 'Word' && word.text === text ? word : { ...EMPTY, text, value: text };
}

function braceWords(word: Word): readonly Word[] {
  const known = braced.get(word);
  if (known) return known;
  const texts = expandBraces(word.text);
  const words = texts.length === 1 && texts[0] === word.text ? [word] : texts.map(wordFrom);
  braced.set(word, words);
  return words;
}

/** The characters that part words: $IFS, or blanks when it is unset. */
export const ifsOf = (sh: Shell): string => sh.vars.get('IFS') ?? ' \t\n';

/** Expands words to arguments: braces, tilde, parameters, substitutions, arithmetic, splitting, pathnames, quotes. */
export function* expandWords(sh: Shell, words: readonly Word[]): Task<string[]> {
  const result: string[] = [];
  for (const word of words) {
    if (word.parts === undefined && word.text !== '' && word.text[0] !== '~') {
      result.push(word.value);
      continue;
    }
    const braces =
      sh.dialect.braces && sh.has('braceexpand') && word.parts?.some(({ type }) => type === 'BraceExpansion');
    for (const each of braces ? braceWords(word) : [word]) {
      yield* expandOne(sh, each, result);
      if (result.length > MOST_WORDS) throw new TooMuch('stopped: a command of too many words for this simulation');
    }
  }
  spendEffort(result.length * EFFORT_OF_WORD);
  return result;
}

function* expandOne(sh: Shell, word: Word, result: string[]): Task<void> {
  const fields = new Fields({ ifs: ifsOf(sh) });
  yield* wordInto(sh, word, fields, false);
  fields.end();
  for (const field of fields.done) {
    if (!field.glob || sh.has('noglob')) result.push(field.text);
    else for (const path of globField(sh, field)) result.push(path);
  }
}

/** Expands a word to one field, neither split nor matched with paths: assignments, case, here-strings. */
export function* expandField(
  sh: Shell,
  word: Word,
  options: { readonly assignment?: boolean; readonly quoted?: boolean } = {},
): Task<Field> {
  if (word.parts === undefined && !word.text.includes('~'))
    return { text: word.value, pattern: word.value, glob: false };
  const fields = new Fields();
  yield* wordInto(sh, word, fields, options.quoted ?? false, options.assignment);
  return fields.single();
}

/** As expandField, but only the text. */
export function* expandText(
  sh: Shell,
  word: Word,
  options: { readonly assignment?: boolean; readonly quoted?: boolean } = {},
): Task<string> {
  return (yield* expandField(sh, word, options)).text;
}

/** A word as a pattern: what was quoted is escaped. */
export function* expandPattern(sh: Shell, word: Word): Task<string> {
  if (word.parts === undefined && word.text === word.value && word.text[0] !== '~') return word.value;
  const fields = new Fields();
  yield* wordInto(sh, word, fields, false);
  return fields.single().pattern;
}

const escapeRegex = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** The right side of =~: what was quoted stands for itself. */
export function* expandRegex(sh: Shell, word: Word): Task<string> {
  if (word.parts === undefined) return word.text;
  const fields = new Fields({ escape: escapeRegex, raw: true });
  yield* wordInto(sh, word, fields, false);
  return fields.single().pattern;
}

/** The replacement of ${x/p/r}: quoted & and \ are escaped, so that an unquoted & can stand for the match. */
export function* expandReplacement(sh: Shell, word: Word, quoted: boolean): Task<string> {
  if (word.parts === undefined) return quoted ? word.text.replace(/\\(?=[\\/"$`])/g, '') : word.text;
  const fields = new Fields({ escape: (text) => text.replace(/[\\&]/g, '\\$&'), raw: true });
  yield* wordInto(sh, word, fields, false);
  return fields.single().pattern;
}

/** Expands the word of ${x:-word}: its own unquoted blanks part words too. */
export function* operandInto(sh: Shell, word: Word, fields: Fields, quoted: boolean): Task<void> {
  if (quoted || !fields.splits || !/[ \t\n:,]/.test(word.text)) {
    yield* wordInto(sh, word, fields, quoted);
    return;
  }
  const parts: readonly WordPart[] = word.parts ?? [
    { type: 'Literal', pos: 0, end: 0, value: word.value, text: word.text },
  ];
  for (const part of parts) {
    if (part.type === 'Literal' && part.text === part.value) fields.expanded(part.value);
    else yield* partInto(sh, part, fields, false, parts.length === 1);
  }
}

/** Expands a word into fields. */
export function* wordInto(sh: Shell, word: Word, fields: Fields, quoted: boolean, assignment = false): Task<void> {
  const { parts } = word;
  if (parts === undefined) {
    if (quoted) fields.quoted(word.value);
    else if (word.text.includes('~')) tildeInto(sh, word.value, word.text, fields, assignment);
    else if (word.text !== '') fields.literal(word.value, word.text);
    return;
  }
  let first = true;
  for (const part of parts) {
    if (!quoted && part.type === 'Literal' && part.text.includes('~') && (first || assignment))
      tildeInto(sh, part.value, part.text, fields, assignment, first);
    else yield* partInto(sh, part, fields, quoted, parts.length === 1);
    first = false;
  }
}

/** Literal text with ~ at its start, and in assignments behind each colon (bash(1), Tilde Expansion). */
function tildeInto(sh: Shell, value: string, written: string, fields: Fields, assignment: boolean, first = true): void {
  if (value !== written) {
    fields.literal(value, written);
    return;
  }
  const pieces = assignment ? value.split(/(:)/) : [value];
  pieces.forEach((piece, index) => {
    const home = (index > 0 || first) && piece[0] === '~' ? tildePrefix(sh, piece) : undefined;
    if (home === undefined) {
      if (piece !== '') fields.literal(piece, piece);
      return;
    }
    fields.quoted(home.directory);
    if (home.rest !== '') fields.literal(home.rest, home.rest);
  });
}

function* partInto(sh: Shell, part: WordPart, fields: Fields, quoted: boolean, alone: boolean): Task<void> {
  switch (part.type) {
    case 'Literal':
      if (quoted) fields.quoted(part.value);
      else fields.literal(part.value, part.text);
      return;
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      fields.quoted(part.value);
      return;
    case 'DoubleQuoted':
    case 'LocaleString': {
      const only = part.parts.length === 1 ? part.parts[0] : undefined;
      if (!(only && /^\$(?:@|\{!?@|\{!?\w+\[@\])/.test(only.text))) fields.quoted('');
      for (const child of part.parts) yield* partInto(sh, child, fields, true, part.parts.length === 1);
      return;
    }
    case 'SimpleExpansion':
      emit(sh, simpleParameter(sh, part.text.slice(1)), fields, quoted);
      return;
    case 'ParameterExpansion':
      yield* expandParameter(sh, part, fields, quoted);
      return;
    case 'CommandExpansion': {
      const text = yield* commandSubstitution(sh, part);
      if (quoted) fields.quoted(text);
      else fields.expanded(text);
      return;
    }
    case 'ArithmeticExpansion': {
      const inner = part.text.startsWith('$[') ? part.text.slice(2, -1) : part.text.slice(3, -2);
      const value = String(evaluateIn(sh, yield* arithmeticText(sh, inner)));
      if (quoted) fields.quoted(value);
      else fields.expanded(value);
      return;
    }
    case 'ProcessSubstitution':
      fields.quoted(processSubstitution(sh, part));
      return;
    default:
      yield* patternPartInto(sh, part, fields, quoted, alone);
  }
}

function* patternPartInto(
  sh: Shell,
  part: WordPart & { type: 'Glob' | 'ExtendedGlob' | 'BraceExpansion' },
  fields: Fields,
  quoted: boolean,
  _alone: boolean,
): Task<void> {
  if (quoted) {
    fields.quoted(part.type === 'Glob' ? part.value : part.text);
    return;
  }
  if (part.type === 'Glob' && part.kind !== 'bracket') {
    fields.glob(part.text);
    return;
  }
  if (part.type === 'BraceExpansion') {
    fields.literal(part.text, part.text);
    return;
  }
  fields.glob(part.type === 'ExtendedGlob' ? `${part.operator}(` : '[');
  if (part.parts) {
    for (const child of part.parts) {
      if (child.type === 'Literal') fields.glob(child.text);
      else yield* partInto(sh, child, fields, false, false);
    }
  } else if (part.type === 'ExtendedGlob') fields.glob(part.pattern);
  fields.glob(part.type === 'ExtendedGlob' ? ')' : ']');
}
