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
 *
 * The texts that only a help prints (of `s l e f c z`) stand in a second table, on the same lines; the first one has
 * nothing in their place. It is asked for when one of them is read.
 */
export interface RawTable {
  readonly paths: readonly string[];
  /** The lines of a command in one release. */
  readonly lines: (path: string) => readonly Line[] | undefined;
}

/** A line of a table. */
interface Line {
  /** The letter that it begins with, and what stands behind it. */
  readonly letter: string;
  readonly rest: string;
  /** Its text in the second table. */
  readonly prose: () => string;
}

const MARK = /^\?(\d*)-(\d*) /;

/**
 * Finds the blocks of one release; their lines are split only when asked for.
 *
 * @param prose the lines of the second table
 */
export function openTable(text: string, prose: () => readonly string[], release: number): RawTable {
  const blocks = new Map<string, { readonly text: string; readonly first: number }>();
  let first = 2;
  for (const block of text.split('\n# ').slice(1)) {
    const end = block.indexOf('\n');
    const path = inRelease(block.slice(0, end), release);
    if (path !== undefined) blocks.set(path, { text: block.slice(end + 1), first });
    first += block.split('\n').length;
  }
  const line = (raw: string, at: number): readonly Line[] => {
    const own = inRelease(raw, release);
    if (own === undefined || own === '') return [];
    return [{ letter: own.charAt(0), rest: own.slice(1), prose: () => plain(prose()[at] ?? '') }];
  };
  return {
    paths: [...blocks.keys()],
    lines: (path) => {
      const block = blocks.get(path);
      return block?.text.split('\n').flatMap((raw, index) => line(raw, block.first + index));
    },
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
  const one = (letter: string): string | undefined => lines.find((line) => line.letter === letter)?.rest;
  const text = (letter: string): string => lines.find((line) => line.letter === letter)?.prose() ?? '';
  const aliasText = one('a');
  const examples = lines.filter(({ letter }) => letter === 'e');
  const shown = flagLines(table, lines).map((line) => readFlag(line, rules));
  const usage = plain(one('u') ?? '');
  return {
    path: path === '' ? [] : path.split(' '),
    canonical: rules.canonical(path),
    usage,
    useLine: rules.useLine(path, usage),
    get short() {
      return text('s');
    },
    get long() {
      return text('l');
    },
    aliases: rules.aliases(path, aliasText),
    ...(aliasText === undefined ? {} : { aliasText }),
    get examples() {
      return examples.length === 0 ? undefined : examples.map(({ prose }) => prose()).join('\n');
    },
    flags: [...shown, ...(rules.hiddenFlags(path, shown) ?? [])],
    flagTitle: one('t') ?? 'Options',
    groups: readGroups(lines),
    layout: one('y') ?? 'wrapped',
    get footer() {
      return text('z');
    },
    args: rules.args(path, usage),
    interspersed: rules.interspersed(path),
    hidden: false,
  };
}

function flagLines(table: RawTable, lines: readonly Line[]): readonly Line[] {
  const other = lines.find(({ letter }) => letter === '=')?.rest;
  return (other === undefined ? lines : (table.lines(other) ?? [])).filter(({ letter }) => letter === 'f');
}

function readFlag({ rest, prose }: Line, rules: Rules): Flag {
  const [short = '', long = '', kind = '', own = '', defaultText] = rest.split('\t');
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
    get description() {
      return own === '' ? prose() : plain(own);
    },
    ...(defaultText === undefined ? {} : { defaultText: plain(defaultText) }),
  };
}

function readGroups(lines: readonly Line[]): readonly CommandGroup[] {
  const groups: { title: string; commands: CommandGroup['commands'][number][] }[] = [];
  for (const { letter, rest, prose } of lines) {
    if (letter === 'g') groups.push({ title: rest, commands: [] });
    if (letter !== 'c') continue;
    const isPlugin = rest.endsWith('*');
    groups.at(-1)?.commands.push({
      name: isPlugin ? rest.slice(0, -1) : rest,
      get short() {
        return prose();
      },
      ...(isPlugin && { plugin: true }),
    });
  }
  return groups;
}
