import { wrapUsage } from '../../sim/cli/help/wrap.ts';

/** A flag as a help text shows it: its name, what stands behind it, and its description without wrapping. */
export interface ShownFlag {
  readonly short: string;
  readonly long: string;
  readonly type: string;
  readonly bare: string;
  readonly description: string;
  readonly defaultText: string;
}

const FLAG = /^(?: {2}-(\S), | {6})--([\w.-]+)(?: (\S+?(?: \S+?)*?))??(?:\[=("?[^"\]]*"?)\])?(?: {2,}(.*)|\s*)$/;
const MOST_BREAKS = 14;

/**
 * Reads the flags below `Options:` of a help text.
 *
 * @param width the columns the descriptions were wrapped to; 0 if they were not
 * @throws if a line is no flag, or a description does not wrap to what the text shows
 */
export function readFlags(block: string, width: number): ShownFlag[] {
  const found: { left: string; match: RegExpMatchArray; lines: string[] }[] = [];
  for (const line of block.split('\n')) {
    const match = FLAG.exec(line);
    const last = found.at(-1);
    if (match !== null) found.push({ left: line, match, lines: [match[5] ?? ''] });
    else if (last !== undefined) last.lines.push(line);
    else throw new Error(`no flag: ${line}`);
  }
  const column = Math.max(...found.map(({ left, match }) => left.length - (match[5]?.length ?? 0)));
  const wide = Math.max(...found.map(({ match }) => nameWidth(match))) + 3;
  if (column !== wide && found.some(({ match }) => (match[5] ?? '') !== ''))
    throw new Error(`columns ${column} and ${wide} of\n${block}`);
  return found.map(({ match, lines }) => shown(match, unwrap(lines, wide, width)));
}

const nameWidth = (match: RegExpMatchArray): number =>
  8 +
  (match[2] ?? '').length +
  (match[3] === undefined ? 0 : match[3].length + 1) +
  (match[4] === undefined ? 0 : match[4].length + 3);

function shown(match: RegExpMatchArray, usage: string): ShownFlag {
  const ending = /^(.*?) ?\(default (.*)\)$/s.exec(usage);
  const split = ending !== null && usage.includes(' (default ') ? ending : null;
  return {
    short: match[1] ?? '',
    long: match[2] ?? '',
    type: match[3] ?? '',
    bare: match[4] ?? '',
    description: split?.[1] ?? usage,
    defaultText: split?.[2] ?? '',
  };
}

/** The text that wraps to these lines: breaks become spaces where that gives the same lines, newlines where it does not. */
function unwrap(lines: readonly string[], column: number, width: number): string {
  const first = lines[0] ?? '';
  const rest = lines
    .slice(1)
    .map((line) => (line.startsWith(' '.repeat(column)) ? line.slice(column) : line.trimStart()));
  const wanted = [first, ...lines.slice(1)].join('\n');
  if (width === 0) return [first, ...rest].join('\n');
  const breaks = rest.length;
  if (breaks > MOST_BREAKS) throw new Error(`too many lines:\n${wanted}`);
  for (let mask = 0; mask < 2 ** breaks; mask += 1) {
    const text = rest.reduce((sum, line, at) => `${sum}${(mask >> at) & 1 ? '\n' : ' '}${line}`, first);
    if (wrapUsage(column, width, text) === wanted) return text;
  }
  throw new Error(`does not wrap back at ${column} of ${width}:\n${wanted}`);
}
