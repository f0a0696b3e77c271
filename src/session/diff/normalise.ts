/**
 * Takes out of an output what a real engine prints differently on every run: ids, times, process ids, padding.
 *
 * What is left differs only where the engines or their versions do. User ids, counts and image sizes are left in: they
 * are what the lessons are about. Each placeholder is a word in angle brackets.
 */
import { formatColumns, normaliseColumns } from './columns.ts';
import { barePids, printsPids, withoutSubstitutions } from './pids.ts';

/** What is known of where an output came from. */
export interface OutputContext {
  /** The command that printed it: it tells which bare numbers are process ids. */
  readonly command?: string;
}

type Rule = readonly [pattern: RegExp, replacement: string];

const RULES: readonly Rule[] = [
  [/\b[0-9a-f]{64}\b/g, '<id>'],
  [/\b(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\d)[0-9a-f]{12}\b/g, '<id>'],
  [/\b\d{12}\b/g, '<id>'],
  [/\b[0-9a-f]{2}(:[0-9a-f]{2}){5}\b/g, '<mac>'],
  [/\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d([.,]\d+)?( ?[+-]\d\d:?\d\d( [A-Z]{3,4})?| ?UTC|Z)?/g, '<time>'],
  [/\b(\w{3},? )?\w{3} +\d\d? \d\d:\d\d:\d\d (AM |PM )?([A-Z]{3,4} )?\d{4}\b/g, '<time>'],
  [/\[\d\d\/[A-Z][a-z]{2}\/\d{4}:[^\]]*\]/g, '[<time>]'],
  [/\b(\w{3}, )?\d\d? [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d(\.\d+)?( GMT| UTC)?/g, '<time>'],
  [/\b[A-Z][a-z]{2} +\d\d? \d\d:\d\d(:\d\d)?\b/g, '<time>'],
  [
    /\b(About an?|Less than a|\d+(\.\d+)?) (second|minute|hour|day|week|month|year)s?( ago)?(?= |$|\)|,|\.)/g,
    '<duration>',
  ],
  [/\b\d+ ms\b/g, '<duration>'],
  [/\b(\d+h)?(\d+m)?\d+(\.\d+)?(ms|µs|s)\b/g, '<duration>'],
  [/\b\d\d:\d\d(:\d\d)?\b(?!:)/g, '<clock>'],
  [/\b((?:NS|TracerP|p)?pid"?)([ =:]+)\d+\b/gi, '$1$2<n>'],
  // Process ids as pstree prints them, and the numbers of namespaces; the host's own first ones stay.
  [/(?<=[\w}\])-])\(\d+\)/g, '(<n>)'],
  [/\b4026(?!5318)\d{6}\b/g, '<ns>'],
  // A port that was chosen at random.
  [/:(3[2-9]|[45]\d|6[0-5])\d{3}(?=->)/g, ':<port>'],
  [/\b\d+(\.\d+)?([kKMG]i?)?B(?= \/ )/g, '<size>'],
];

/** Lines that show how far a download or a build is. */
const PROGRESS = [
  /^[0-9a-f]{12}: (Pulling fs layer|Waiting|Verifying Checksum|Download complete|Extracting|Downloading)/,
  /^#\d+ transferring /,
];

function normaliseLine(line: string): string {
  const replaced = RULES.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), line);
  return replaced.replace(/[ \t]{2,}/g, '  ').trimEnd();
}

/** Where a line of the output went, and what it became. */
export interface NormalLine {
  /** Index of the line in the output. */
  readonly index: number;
  readonly text: string;
}

/** The lines of an output, normalised; lines that only show progress are left out. */
export function normaliseLines(output: string, { command = '' }: OutputContext = {}): NormalLine[] {
  if (output === '') return [];
  const lines = normaliseColumns(output.replaceAll('\r', '').split('\n'), formatColumns(withoutSubstitutions(command)));
  const hasPids = printsPids(command);
  return lines.flatMap((line, index) => {
    if (PROGRESS.some((pattern) => pattern.test(line))) return [];
    return [{ index, text: normaliseLine(hasPids ? barePids(line) : line) }];
  });
}

/**
 * An output without what differs by chance.
 *
 * @param output plain text as it stood on the screen
 * @returns its lines, without empty ones at the end
 */
export const normalise = (output: string, context?: OutputContext): string =>
  normaliseLines(output, context)
    .map(({ text }) => text)
    .join('\n')
    .trimEnd();
