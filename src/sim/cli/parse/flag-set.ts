import type { Command, Flag } from '../types.ts';
import { quote } from './go-numbers.ts';
import { valueError, valuesOf } from './values.ts';

/** The values of the flags that were given, by their canonical long names, in order. */
export type Given = Map<string, string[]>;

/** What parsing flags came to. */
export type FlagParse =
  | { readonly kind: 'ok'; readonly given: Given; readonly args: readonly string[]; readonly notices: string }
  | { readonly kind: 'help'; readonly isShort: boolean; readonly notices: string }
  | { readonly kind: 'error'; readonly message: string; readonly notices: string };

/** What flags are parsed with. */
export interface FlagParseOptions {
  readonly command: Command;
  /** What the flag's own type finds wrong with a value beyond its kind. */
  readonly checkValue: (flag: Flag, value: string, command: Command) => string | undefined;
  /** False: the first positional argument ends the flags. */
  readonly interspersed: boolean;
}

interface State {
  readonly options: FlagParseOptions;
  readonly given: Given;
  readonly rest: string[];
  notices: string;
  /** Help is only printed after everything has parsed: a flag error comes first. */
  help: 'no' | 'long' | 'short';
}

/** A step's end: undefined to go on. */
type Stop = { readonly kind: 'error'; readonly message: string } | { readonly kind: 'help' } | undefined;

/**
 * Parses flags as spf13/pflag does (`FlagSet.parseArgs`): `--name value`, `--name=value`, `-n value`, `-nvalue`,
 * `-n=value`, `-abc`, `--`, flags among arguments unless they are not interspersed.
 */
export function parseFlags(argv: readonly string[], options: FlagParseOptions): FlagParse {
  const state: State = { options, given: new Map(), rest: [...argv], notices: '', help: 'no' };
  const args: string[] = [];
  while (state.rest.length > 0) {
    const word = state.rest.shift() ?? '';
    if (word.length < 2 || !word.startsWith('-')) {
      args.push(word);
      if (options.interspersed) continue;
      args.push(...state.rest);
      break;
    }
    if (word === '--') {
      args.push(...state.rest);
      break;
    }
    const stop = word.startsWith('--') ? readLong(state, word) : readShort(state, word.slice(1));
    if (stop?.kind === 'error') return { ...stop, notices: state.notices };
    if (stop?.kind === 'help') return { kind: 'help', isShort: true, notices: state.notices };
  }
  if (state.help !== 'no') return { kind: 'help', isShort: state.help === 'short', notices: state.notices };
  return { kind: 'ok', given: state.given, args, notices: state.notices };
}

const error = (message: string): Stop => ({ kind: 'error', message });

function readLong(state: State, word: string): Stop {
  const name = word.slice(2);
  if (name === '' || name.startsWith('-') || name.startsWith('=')) return error(`bad flag syntax: ${word}`);
  const at = name.indexOf('=');
  const long = at < 0 ? name : name.slice(0, at);
  const flag = state.options.command.flags.find((candidate) => candidate.long === long);
  if (flag === undefined && long === 'help') return readHelp(state, at < 0 ? 'true' : name.slice(at + 1));
  if (flag === undefined) return error(`unknown flag: --${long}`);
  if (at >= 0) return take(state, flag, name.slice(at + 1));
  const bare = bareValue(flag);
  if (bare !== undefined) return take(state, flag, bare);
  const value = state.rest.shift();
  return value === undefined ? error(`flag needs an argument: ${word}`) : take(state, flag, value);
}

function readHelp(state: State, value: string): Stop {
  if (value === 'true') state.help = 'long';
  return undefined;
}

/** A cluster of short flags: `it`, `p8080:80`, `n=3`. */
function readShort(state: State, cluster: string): Stop {
  for (let letters = cluster; letters !== ''; ) {
    const letter = letters[0] ?? '';
    const after = letters.slice(1);
    const flag = state.options.command.flags.find(({ short }) => short === letter);
    if (flag === undefined && letter === 'h') return { kind: 'help' };
    if (flag === undefined) return error(`unknown shorthand flag: '${letter}' in -${letters}`);
    const bare = bareValue(flag);
    if (after.length > 1 && after.startsWith('=')) return take(state, flag, after.slice(1));
    if (bare !== undefined) {
      const stop = take(state, flag, bare);
      if (stop !== undefined) return stop;
      letters = after;
      continue;
    }
    if (after !== '') return take(state, flag, after);
    const value = state.rest.shift();
    if (value === undefined) return error(`flag needs an argument: '${letter}' in -${letters}`);
    return take(state, flag, value);
  }
  return undefined;
}

const bareValue = (flag: Flag): string | undefined =>
  flag.bare ?? (flag.kind === 'bool' ? 'true' : flag.kind === 'count' ? '+1' : undefined);

function take(state: State, flag: Flag, value: string): Stop {
  const { command, checkValue } = state.options;
  const wrong = flag.kind === 'count' ? undefined : (valueError(flag, value) ?? checkValue(flag, value, command));
  if (wrong !== undefined) {
    const name = flag.short === undefined ? `--${flag.long}` : `-${flag.short}, --${flag.long}`;
    return error(`invalid argument ${quote(value)} for ${quote(name)} flag: ${wrong}`);
  }
  if (flag.deprecated !== undefined) state.notices += `Flag --${flag.long} has been deprecated, ${flag.deprecated}\n`;
  if (flag.long === 'help') {
    if (value === 'true') state.help = 'long';
    return undefined;
  }
  const name = flag.of ?? flag.long;
  const before = state.given.get(name) ?? [];
  state.given.delete(name);
  state.given.set(name, [...before, ...valuesOf(flag, value)]);
  return undefined;
}
