import type { Proc } from '../../../host/proc.ts';
import type { Task } from '../../../host/program.ts';
import { slurp } from '../tool/input.ts';
import { complain, lacking, why } from '../tool/say.ts';
import type { Json } from './json.ts';
import type { JsonStyle } from './json-print.ts';
import { JsonError, JsonReader } from './json-reader.ts';

/** What jq was called with. */
export interface JqArgs {
  readonly filter: string;
  readonly files: readonly string[];
  readonly variables: ReadonlyMap<string, Json>;
  readonly style: JsonStyle;
  readonly rawOutput: boolean;
  readonly join: boolean;
  readonly zero: boolean;
  readonly raw: boolean;
  readonly slurp: boolean;
  readonly noInput: boolean;
  readonly exitStatus: boolean;
}

const LONG: Readonly<Record<string, string>> = {
  'null-input': 'n',
  'raw-output': 'r',
  'compact-output': 'c',
  slurp: 's',
  'exit-status': 'e',
  'join-output': 'j',
  'raw-input': 'R',
  'sort-keys': 'S',
  'ascii-output': 'a',
  'color-output': 'C',
  'monochrome-output': 'M',
  tab: 'tab',
  'raw-output0': '0',
  unbuffered: 'u',
  'from-file': 'f',
};
const FLAGS = 'nrcsejRSaCMf';
const LACKS = new Set([
  'seq',
  'stream',
  'stream-errors',
  'library-path',
  'build-configuration',
  'version',
  'help',
  'V',
  'h',
  'L',
]);

const USAGE = `Usage:\tjq [OPTIONS] FILTER [FILES...]
\tjq [OPTIONS] -f FILE [FILES...]
\tjq [OPTIONS] --args FILTER [ARGUMENTS...]
\tjq [OPTIONS] --jsonargs FILTER [JSON_VALUES...]
\tjq [OPTIONS] --rawfile a FILE...
`;

const badUsage = (proc: Proc, text: string): number => {
  proc.err(
    `jq: ${text}\nUse jq --help for help with command-line options,\nor see the jq manpage, or online docs  at https://jqlang.org\n`,
  );
  return 2;
};

interface Reading {
  readonly proc: Proc;
  readonly words: string[];
  readonly flags: Set<string>;
  readonly variables: Map<string, Json>;
  readonly named: Record<string, Json>;
  readonly positional: Json[];
  readonly operands: string[];
  indent: number;
  rest: 'files' | 'args' | 'jsonargs';
}

function parsed(text: string): Json | undefined {
  try {
    const reader = new JsonReader(text);
    const value = reader.next();
    return reader.next() === undefined ? value : undefined;
  } catch (problem) {
    if (problem instanceof JsonError) return undefined;
    throw problem;
  }
}

/** --arg, --argjson, --slurpfile, --rawfile: a name and a value. */
function* binding(reading: Reading, kind: string): Task<number | undefined> {
  const { proc, words } = reading;
  const [name, source] = [words.shift(), words.shift()];
  if (name === undefined || source === undefined) {
    return badUsage(
      proc,
      `--${kind} takes two parameters (e.g. --${kind} ${kind.endsWith('file') ? 'varname filename' : kind === 'arg' ? 'varname value' : 'varname text'})`,
    );
  }
  let value: Json | undefined = source;
  if (kind === 'argjson') {
    value = parsed(source);
    if (value === undefined) return badUsage(proc, `Invalid JSON text passed to --argjson`);
  } else if (kind !== 'arg') {
    const text = yield* slurp(proc, source);
    if (!text.ok)
      return badUsage(proc, `Bad JSON in --${kind} ${name} ${source}: Could not open ${source}: ${why(text.error)}`);
    const reader = new JsonReader(text.value);
    const all: Json[] = [];
    if (kind === 'slurpfile') for (let one = reader.next(); one !== undefined; one = reader.next()) all.push(one);
    value = kind === 'rawfile' ? text.value : all;
  }
  if (!reading.variables.has(name)) reading.variables.set(name, value);
  reading.named[name] ??= value;
  return undefined;
}

function* option(reading: Reading, word: string): Task<number | undefined> {
  const { proc, flags } = reading;
  if (!word.startsWith('--')) {
    for (const letter of word.slice(1)) {
      if (FLAGS.includes(letter)) flags.add(letter);
      else if (LACKS.has(letter)) return lacking(proc, `option -${letter}`);
      else return badUsage(proc, `Unknown option: ${word}`);
    }
    return undefined;
  }
  const name = word.slice(2);
  if (LONG[name]) flags.add(LONG[name]);
  else if (name === 'args' || name === 'jsonargs') reading.rest = name;
  else if (['arg', 'argjson', 'slurpfile', 'rawfile'].includes(name)) return yield* binding(reading, name);
  else if (name === 'indent') {
    const count = reading.words.shift();
    if (count === undefined) return badUsage(proc, '--indent takes one parameter');
    reading.indent = Number(count);
    if (!(reading.indent >= 0)) return badUsage(proc, '--indent takes a number');
    if (reading.indent > 7) return badUsage(proc, 'Cannot indent more than 7 characters');
  } else if (LACKS.has(name)) return lacking(proc, `option --${name}`);
  else return badUsage(proc, `Unknown option: ${word}`);
  return undefined;
}

/** Sorts the words of the command line: options, the filter, files, positional arguments. */
function* words(reading: Reading): Task<{ filter: string | undefined } | number> {
  const { proc } = reading;
  let filter: string | undefined;
  for (let word = reading.words.shift(); word !== undefined; word = reading.words.shift()) {
    if (word === '--') {
      for (const operand of reading.words.splice(0)) {
        if (filter === undefined) filter = operand;
        else reading.operands.push(operand);
      }
    } else if (/^-[^\d(.]/.test(word)) {
      const code = yield* option(reading, word);
      if (code !== undefined) return code;
    } else if (filter === undefined) filter = word;
    else if (reading.rest === 'args') reading.positional.push(word);
    else if (reading.rest === 'jsonargs') {
      const value = parsed(word);
      if (value === undefined) return badUsage(proc, 'Invalid JSON text passed to --jsonargs');
      reading.positional.push(value);
    } else reading.operands.push(word);
  }
  return { filter };
}

/** Reads jq's command line. Returns the exit code where it is wrong. */
export function* jqArgs(proc: Proc): Task<JqArgs | number> {
  const reading: Reading = {
    proc,
    words: proc.argv.slice(1),
    flags: new Set(),
    variables: new Map(),
    named: {},
    positional: [],
    operands: [],
    indent: 2,
    rest: 'files',
  };
  const found = yield* words(reading);
  if (typeof found === 'number') return found;
  let { filter } = found;
  if (filter === undefined) {
    proc.err(USAGE);
    return 2;
  }
  const { flags, indent } = reading;
  if (flags.has('f')) {
    const text = yield* slurp(proc, filter);
    if (!text.ok) return complain(proc, `error: Could not open ${filter}: ${why(text.error)}`, 2);
    filter = text.value;
  }
  reading.variables.set('__prog_args', reading.positional);
  reading.variables.set('ARGS', { positional: reading.positional, named: reading.named });
  const color = flags.has('C') || (proc.isTty(1) && !flags.has('M') && proc.env['NO_COLOR'] === undefined);
  const step = flags.has('c') ? undefined : flags.has('tab') ? '\t' : indent === 0 ? undefined : ' '.repeat(indent);
  const has = (letter: string): boolean => flags.has(letter);
  return {
    filter,
    files: reading.operands,
    variables: reading.variables,
    style: { indent: step, sortKeys: has('S'), ascii: has('a'), color },
    rawOutput: has('r') || has('j') || has('0'),
    join: has('j'),
    zero: has('0'),
    raw: has('R'),
    slurp: has('s'),
    noInput: has('n'),
    exitStatus: has('e'),
  };
}
