import type { Proc } from '../../../host/proc.ts';
import { busyboxUsage } from '../busybox-usage.ts';
import { complain, lacking, me } from './say.ts';

/** What options a tool takes, in the form of getopt_long(3). */
export interface OptionSpec {
  /** GNU's short options: 'an:c::' (one colon: takes a value; two: may take one). A leading '+' stops at operands. */
  readonly short: string;
  /** GNU's long options: 'all=a lines:=n color::=color'. */
  readonly long?: string;
  /** Busybox's options, where they are others. */
  readonly busybox?: string;
  /** Options of the real tool that are not simulated: letters and long names. */
  readonly lacks?: string;
  /** Exit code of a usage error; 1 if absent. */
  readonly code?: number;
  /** What follows the error instead of "Try 'x --help' …". */
  readonly usage?: string;
}

/** The options that were given, in their order, and the operands. */
export class Options {
  readonly given: readonly (readonly [string, string | undefined])[];
  readonly args: readonly string[];

  constructor(given: readonly (readonly [string, string | undefined])[], args: readonly string[]) {
    this.given = given;
    this.args = args;
  }
  /** Whether one of the options was given. */
  has(...names: string[]): boolean {
    return this.given.some(([name]) => names.includes(name));
  }
  /** The last value of an option. */
  value(name: string): string | undefined {
    return this.given.findLast(([given]) => given === name)?.[1];
  }
  /** All values of an option. */
  values(name: string): string[] {
    return this.given.filter(([given]) => given === name).map(([, value]) => value ?? '');
  }
  /** Which of some options that exclude each other came last. */
  last(...names: string[]): string | undefined {
    return this.given.findLast(([given]) => names.includes(given))?.[0];
  }
}

type Arity = '' | ':' | '::';
interface Table {
  readonly short: Map<string, Arity>;
  readonly long: Map<string, { name: string; arity: Arity }>;
  readonly stop: boolean;
  readonly lacksShort: string;
  readonly lacksLong: readonly string[];
}

const tables = new WeakMap<OptionSpec, Record<string, Table>>();

function tableOf(spec: OptionSpec, flavour: 'gnu' | 'busybox'): Table {
  const known = tables.get(spec)?.[flavour];
  if (known) return known;
  const letters = flavour === 'busybox' && spec.busybox !== undefined ? spec.busybox : spec.short;
  const short = new Map<string, Arity>();
  for (const [, letter = '', arity = ''] of letters.replace(/^\+/, '').matchAll(/(.)(:{0,2})/g)) {
    short.set(letter, arity as Arity);
  }
  const long = new Map<string, { name: string; arity: Arity }>();
  for (const [, word = '', arity = '', name = ''] of (spec.long ?? '').matchAll(/([\w-]+)(:{0,2})(?:=(\S+))?/g)) {
    long.set(word, { name: name || word, arity: arity as Arity });
  }
  const lacks = (spec.lacks ?? '').split(' ').filter(Boolean);
  const lacksLong = [...lacks.filter((word) => word.length > 1), 'help', 'version'].filter((word) => !long.has(word));
  // what busybox takes is written out whole: it lacks nothing else
  const own = flavour === 'busybox' && spec.busybox !== undefined;
  const lacksShort = own ? '' : lacks.filter((word) => word.length === 1).join('');
  const table = { short, long, stop: letters.startsWith('+'), lacksShort, lacksLong };
  tables.set(spec, { ...tables.get(spec), [flavour]: table });
  return table;
}

/** Says what is wrong with the options, in the words of glibc's getopt_long, and how to get help. */
export function usageError(
  proc: Proc,
  spec: { readonly code?: number; readonly usage?: string },
  text: string,
): number {
  if (text) complain(proc, text);
  if (proc.flavour === 'busybox') {
    proc.err(busyboxUsage(me(proc)));
    return 1;
  }
  proc.err(spec.usage ?? `Try '${me(proc)} --help' for more information.\n`);
  return spec.code ?? 1;
}

interface Run {
  readonly proc: Proc;
  readonly spec: OptionSpec;
  readonly table: Table;
  readonly given: [string, string | undefined][];
  readonly argv: string[];
}

/** One word that starts with two dashes. Returns an exit code where it is wrong. */
function longOption(run: Run, word: string): number | undefined {
  const { proc, spec, table } = run;
  const equals = word.indexOf('=');
  const name = equals < 0 ? word.slice(2) : word.slice(2, equals);
  const value = equals < 0 ? undefined : word.slice(equals + 1);
  if (name === 'help' && proc.flavour === 'busybox') {
    proc.err(busyboxUsage(me(proc)));
    return 0;
  }
  const all = [...table.long.keys(), ...table.lacksLong];
  const exact = all.includes(name);
  const candidates = exact ? [name] : all.filter((known) => known.startsWith(name)).sort();
  const targets = new Set(candidates.map((known) => table.long.get(known)?.name ?? known));
  if (candidates.length === 0) return usageError(proc, spec, `unrecognized option '--${name}'`);
  if (targets.size > 1) {
    const list = candidates.map((known) => `'--${known}'`).join(' ');
    return usageError(proc, spec, `option '--${name}' is ambiguous; possibilities: ${list}`);
  }
  const full = candidates[0] ?? '';
  const option = table.long.get(full);
  if (!option) return lacking(proc, `option --${full}`);
  if (value !== undefined && option.arity === '')
    return usageError(proc, spec, `option '--${full}' doesn't allow an argument`);
  if (value === undefined && option.arity === ':') {
    const next = run.argv.shift();
    if (next === undefined) return usageError(proc, spec, `option '--${full}' requires an argument`);
    run.given.push([option.name, next]);
  } else run.given.push([option.name, value]);
  return undefined;
}

/** One word of short options. */
function shortOptions(run: Run, word: string): number | undefined {
  const { proc, spec, table } = run;
  for (let i = 1; i < word.length; i++) {
    const letter = word[i] ?? '';
    const arity = table.short.get(letter);
    if (arity === undefined) {
      if (table.lacksShort.includes(letter)) return lacking(proc, `option -${letter}`);
      return usageError(proc, spec, `invalid option -- '${letter}'`);
    }
    if (arity === '') {
      run.given.push([letter, undefined]);
      continue;
    }
    const rest = word.slice(i + 1);
    if (rest !== '' || arity === '::') {
      run.given.push([letter, rest === '' ? undefined : rest]);
      return undefined;
    }
    const next = run.argv.shift();
    if (next === undefined) return usageError(proc, spec, `option requires an argument -- '${letter}'`);
    run.given.push([letter, next]);
    return undefined;
  }
  return undefined;
}

/**
 * Reads a tool's options as getopt_long(3) does: operands may stand between them, `--` ends them, long ones may be
 * shortened.
 *
 * @returns the options; or the exit code, when an error (in the tool's own words) or a help text was written
 */
export function options(proc: Proc, spec: OptionSpec, argv: readonly string[] = proc.argv.slice(1)): Options | number {
  const table = tableOf(spec, proc.flavour);
  const run: Run = { proc, spec, table, given: [], argv: [...argv] };
  const args: string[] = [];
  for (let word = run.argv.shift(); word !== undefined; word = run.argv.shift()) {
    if (word === '--') {
      args.push(...run.argv);
      break;
    }
    if (word === '-' || !word.startsWith('-')) {
      args.push(word);
      if (!table.stop) continue;
      args.push(...run.argv);
      break;
    }
    const code = word.startsWith('--') ? longOption(run, word) : shortOptions(run, word);
    if (code !== undefined) return code;
  }
  return new Options(run.given, args);
}

/** The error of a tool that got too few operands ("missing operand"). */
export const missing = (proc: Proc, spec: OptionSpec, text = 'missing operand'): number =>
  usageError(proc, spec, proc.flavour === 'busybox' ? '' : text);
