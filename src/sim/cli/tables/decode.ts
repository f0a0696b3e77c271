import type { Command, CommandGroup, Flag } from '../types.ts';
import { kindOf } from './kinds.ts';
import type { Rules } from './rules.ts';

/**
 * The format of a table: blocks that begin with `# path`, then lines of one letter and a text.
 *
 *     # volume ls
 *     upodman volume ls [options]                 usage line
 *     sList volumes                               short
 *     lpodman volume ls shows …                   long (all of the text in an engine that shows one of both)
 *     als, list                                   aliases as shown
 *     epodman volume ls --format json             a line of the examples
 *     ybare                                       the layout, if it is not `wrapped`
 *     tGlobal Options                             the title above the flags, if it is not `Options`
 *     fq<TAB>quiet<TAB>type<TAB>text<TAB>default  a flag: short, long, type (and `=value` if given bare), text, default
 *     =container ls                               the flags of that command instead
 *     gManagement Commands                        a group of subcommands
 *     cname<TAB>short                             one of them; a plugin's name ends in *
 *     z…                                          what follows the lists
 *
 * `\n` is a line break, `\\` a backslash. A line that only some releases have begins with `?from-to `, both included.
 */
export interface RawTable {
  readonly paths: readonly string[];
  /** The lines of a command in one release. */
  readonly lines: (path: string) => readonly string[] | undefined;
}

const MARK = /^\?(\d*)-(\d*) /;

/** Finds the blocks of one release; their lines are split only when asked for. */
export function openTable(text: string, release: number): RawTable {
  const blocks = new Map<string, string>();
  for (const block of text.split('\n# ').slice(1)) {
    const end = block.indexOf('\n');
    const path = inRelease(block.slice(0, end), release);
    if (path !== undefined) blocks.set(path, block.slice(end + 1));
  }
  return {
    paths: [...blocks.keys()],
    lines: (path) =>
      blocks
        .get(path)
        ?.split('\n')
        .map((line) => inRelease(line, release))
        .filter((line) => line !== undefined && line !== '')
        .map((line) => line ?? ''),
  };
}

/** The line without its mark; undefined if the release does not have it. */
function inRelease(line: string, release: number): string | undefined {
  const mark = MARK.exec(line);
  if (mark === null) return line;
  const [all, from = '', to = ''] = mark;
  const isIn = (from === '' || release >= Number(from)) && (to === '' || release <= Number(to));
  return isIn ? line.slice(all.length) : undefined;
}

const plain = (text: string): string => text.replace(/\\(n|\\)/g, (_, mark: string) => (mark === 'n' ? '\n' : '\\'));

/**
 * One command of a table.
 *
 * @param rules what the engine's help does not tell
 * @param version the whole version, such as `28.5.2`
 * @returns undefined if the table has no such path
 */
export function decodeCommand(table: RawTable, path: string, rules: Rules): Command | undefined {
  const lines = table.lines(path);
  if (lines === undefined) return undefined;
  const one = (letter: string): string | undefined => lines.find((line) => line[0] === letter)?.slice(1);
  const aliasText = one('a');
  const examples = lines.filter((line) => line[0] === 'e').map((line) => plain(line.slice(1)));
  const words = path === '' ? [] : path.split(' ');
  const shown = flagLines(table, lines).map((line) => readFlag(line, rules));
  const flags = [...shown, ...(rules.hiddenFlags(path, shown) ?? [])];
  const usage = plain(one('u') ?? '');
  return {
    path: words,
    canonical: rules.canonical(path),
    usage,
    useLine: rules.useLine(path, usage),
    short: plain(one('s') ?? ''),
    long: plain(one('l') ?? ''),
    aliases: rules.aliases(path, aliasText),
    ...(aliasText === undefined ? {} : { aliasText }),
    ...(examples.length === 0 ? {} : { examples: examples.join('\n') }),
    flags: flags,
    flagTitle: one('t') ?? 'Options',
    groups: readGroups(lines),
    layout: one('y') ?? 'wrapped',
    footer: plain(one('z') ?? ''),
    args: rules.args(path, usage),
    interspersed: rules.interspersed(path),
    hidden: false,
  };
}

function flagLines(table: RawTable, lines: readonly string[]): readonly string[] {
  const other = lines.find((line) => line[0] === '=')?.slice(1);
  return other === undefined
    ? lines.filter((line) => line[0] === 'f')
    : (table.lines(other) ?? []).filter((line) => line[0] === 'f');
}

function readFlag(line: string, rules: Rules): Flag {
  const [short = '', long = '', kind = '', text = '', defaultText] = line.slice(1).split('\t');
  const [, type = '', bare] = /^([^=]*)(?:=(.*))?$/.exec(kind) ?? [];
  const isValue = bare !== undefined && type === '' ? '' : kind;
  const split = type !== '' && bare !== undefined && /^string$|^bool$/.test(type);
  const shown = split ? type : isValue;
  return {
    long,
    ...(short === '' ? {} : { short }),
    type: shown,
    kind: rules.kind(long, shown, kindOf),
    ...(split ? { bare: bare.replaceAll('"', '') } : {}),
    description: plain(text),
    ...(defaultText === undefined ? {} : { defaultText: plain(defaultText) }),
  };
}

function readGroups(lines: readonly string[]): readonly CommandGroup[] {
  const groups: { title: string; commands: { name: string; short: string; plugin?: boolean }[] }[] = [];
  for (const line of lines) {
    if (line[0] === 'g') groups.push({ title: line.slice(1), commands: [] });
    if (line[0] !== 'c') continue;
    const [name = '', short = ''] = line.slice(1).split('\t');
    const isPlugin = name.endsWith('*');
    groups.at(-1)?.commands.push(isPlugin ? { name: name.slice(0, -1), short, plugin: true } : { name, short });
  }
  return groups;
}
