import { renderHelp } from '../help/render.ts';
import type { Call, Command, EngineTables, Failure, Flags, Parsed } from '../types.ts';
import { type FlagParse, type Given, parseFlags } from './flag-set.ts';
import { flagsOf, NO_FLAGS } from './flags.ts';

/** What parsing may be told beside the words. */
export interface ParseOptions {
  /** Columns of the terminal, to which docker/cli wraps its help; 80 if stdin is none. */
  readonly width?: number;
}

interface Walk {
  readonly tables: EngineTables;
  readonly options: ParseOptions;
  readonly root: Command;
  globals: Given;
  notices: string;
  /** Flags of the group between the engine and the command: `docker compose -p shop up`. */
  group: Flags;
}

/**
 * Reads a command line as spf13/cobra does with `TraverseChildren`: flags of a group stand between its name and the
 * subcommand's, everything else belongs to the command that was found.
 *
 * @param argv the words behind the engine's name
 * @returns the help or error that the engine prints, or the call that it carries out, its arguments counted
 */
export function parse(tables: EngineTables, argv: readonly string[], options: ParseOptions = {}): Parsed {
  const root = tables.find('');
  if (root === undefined) return { kind: 'usage', text: 'no table\n', code: 1 };
  const walk: Walk = { tables, options, root, globals: new Map(), group: NO_FLAGS, notices: '' };
  return descend(walk, root, '', argv);
}

/** cobra's Traverse: collects flags up to the first word that names a subcommand. */
function descend(walk: Walk, command: Command, path: string, argv: readonly string[]): Parsed {
  const { tables } = walk;
  if (tables.dialect.opaque.includes(path) && path !== '') return opaque(walk, path, argv);
  const flags: string[] = [];
  let isValue = false;
  for (const [at, word] of argv.entries()) {
    if (word === '--') break;
    if (word.startsWith('--') && !word.includes('=')) {
      isValue = takesValue(command, ({ long }) => long === word.slice(2), word === '--help');
      flags.push(word);
    } else if (/^-[^-=]$/.test(word)) {
      isValue = takesValue(command, ({ short }) => short === word.slice(1), word === '-h');
      flags.push(word);
    } else if (isValue || (word.startsWith('-') && word.length > 1)) {
      isValue = false;
      flags.push(word);
    } else {
      const next = nextCommand(walk, path, word);
      if (next === undefined) break;
      const failed = readGroupFlags(walk, command, path, flags);
      if (failed !== undefined) return failed;
      return next(argv.slice(at + 1));
    }
  }
  return execute(walk, command, path, argv);
}

const takesValue = (command: Command, is: (flag: Command['flags'][number]) => boolean, isHelp: boolean): boolean => {
  const flag = command.flags.find(is);
  if (flag === undefined) return !isHelp;
  return flag.kind !== 'bool' && flag.kind !== 'count' && flag.bare === undefined;
};

/** How to go on below a group with a word, if the word names something there. */
function nextCommand(walk: Walk, path: string, word: string): ((argv: readonly string[]) => Parsed) | undefined {
  const { tables } = walk;
  if (path === '' && word === 'help') return (argv) => topic(walk, argv);
  const below = tables.child(path, word);
  const found = below === undefined ? undefined : tables.find(below);
  if (below !== undefined && found !== undefined) return (argv) => descend(walk, found, below, argv);
  const name = path === '' ? word : `${path} ${word}`;
  if (tables.dialect.opaque.includes(name)) return (argv) => opaque(walk, name, argv);
  return undefined;
}

/** A command that reads its own words; only its help is known here. */
function opaque(walk: Walk, name: string, argv: readonly string[]): Parsed {
  if (argv.includes('--help') && walk.tables.find(name) !== undefined)
    return topic(walk, [...name.split(' '), ...argv]);
  const notice = { stream: walk.tables.dialect.noticeStream, text: walk.notices };
  const globals = flagsOf(walk.root, walk.globals);
  return {
    kind: 'call',
    command: name,
    invokedAs: name,
    flags: NO_FLAGS,
    args: argv,
    globals,
    group: walk.group,
    notice,
  };
}

/** `engine help words`. */
function topic(walk: Walk, argv: readonly string[]): Parsed {
  const { tables } = walk;
  const words = argv.filter((word) => !word.startsWith('-'));
  const own = tables.find('help');
  if (own !== undefined && words.length === 0 && argv.includes('--help')) return helpOf(walk, own, '');
  let path: string | undefined = '';
  for (const [at, word] of words.entries()) {
    const below: string | undefined = path === undefined ? undefined : tables.child(path, word);
    if (below === undefined)
      return tables.dialect.unknownTopic(words.slice(at), () => renderHelp(tables, walk.root, walk.options));
    path = below;
  }
  const command = tables.find(path ?? '');
  return command === undefined ? failed({ text: '', code: 1 }) : helpOf(walk, command, '');
}

/** Flags that stand before a subcommand's name. */
function readGroupFlags(walk: Walk, command: Command, path: string, flags: readonly string[]): Parsed | undefined {
  const { tables } = walk;
  const parsed = parseFlags(flags, { command, checkValue: tables.dialect.checkValue, interspersed: true });
  walk.notices += parsed.notices;
  if (parsed.kind === 'error') return failed(tables.dialect.groupFlagError(parsed.message, command), walk.notices);
  if (parsed.kind === 'help') return helpFor(walk, command, parsed);
  if (path === '') walk.globals = parsed.given;
  else walk.group = flagsOf(command, parsed.given);
  return undefined;
}

/** cobra's execute: flags, help, arguments, call. */
function execute(walk: Walk, command: Command, path: string, argv: readonly string[]): Parsed {
  const { tables } = walk;
  const { dialect } = tables;
  const interspersed = command.interspersed;
  const parsed = parseFlags(argv, { command, checkValue: dialect.checkValue, interspersed });
  walk.notices += parsed.notices;
  if (parsed.kind === 'error') return failed(dialect.flagError(parsed.message, command), walk.notices);
  if (parsed.kind === 'help') return helpFor(walk, command, parsed);
  const flags = flagsOf(command, parsed.given);
  if (path === '') walk.globals = parsed.given;
  if (path === '' && flags.bool('version')) return call(walk, '--version', path, flags, parsed.args);
  if (command.groups.length > 0) return group(walk, command, path, parsed.args);
  const wrong = dialect.checkArgs(command, parsed.args, flags);
  if (wrong !== undefined) return failed(wrong, walk.notices);
  return call(walk, command.canonical, path, flags, parsed.args);
}

function group(walk: Walk, command: Command, path: string, args: readonly string[]): Parsed {
  const { tables, options } = walk;
  // An error that does not show the help must not need its texts.
  const help = (): string => renderHelp(tables, command, options);
  const word = args[0];
  if (word === undefined) return tables.dialect.bareGroup(command, help);
  return tables.dialect.unknownCommand(command, word, tables.children(path), help);
}

function call(walk: Walk, command: string, path: string, flags: Flags, args: readonly string[]): Call {
  const globals = flagsOf(walk.root, walk.globals);
  const notice = { stream: walk.tables.dialect.noticeStream, text: walk.notices };
  return { kind: 'call', command, invokedAs: path, flags, args, globals, group: walk.group, notice };
}

function helpFor(walk: Walk, command: Command, parsed: Extract<FlagParse, { kind: 'help' }>): Parsed {
  const help = renderHelp(walk.tables, command, walk.options);
  return parsed.isShort ? walk.tables.dialect.shortHelp(help) : helpOf(walk, command, walk.notices);
}

const helpOf = (walk: Walk, command: Command, before: string): Parsed => ({
  kind: 'help',
  text: before + renderHelp(walk.tables, command, walk.options),
  code: 0,
  stream: 'stdout',
});

const failed = ({ text, code, stdout }: Failure, notices = ''): Parsed => {
  const out = notices + (stdout ?? '');
  return { kind: 'usage', text, code, ...(out === '' ? {} : { stdout: out }) };
};

/**
 * The first flag of a call that its command does not handle, so that the caller can say that the simulation lacks it.
 *
 * @param handles long names
 */
export function unsupported(call: Pick<Call, 'flags'>, handles: readonly string[]): string | undefined {
  return call.flags.given.find((name) => !handles.includes(name));
}

/**
 * How an engine prints a command's own complaint: `docker: message` with the pointer to the help for the commands that
 * give one, `Error: message` for Podman.
 *
 * @param path as typed or canonical, such as `run`
 */
export function complain(tables: EngineTables, path: string, message: string): Failure {
  const command = tables.find(path) ?? tables.find('');
  return command === undefined ? { text: `${message}\n`, code: 1 } : tables.dialect.complaint(command, message);
}
