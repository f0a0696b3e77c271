/**
 * Compares what the simulated host printed with what a real engine printed.
 *
 * What the real engines print differently on each run is evened out first: ids, times, durations, random names,
 * process ids, download progress, the padding of columns.
 */
import type { Transcript } from './transcript.ts';

const HIDDEN = [
  /^[0-9a-f]{12}: (?:Pulling fs layer|Waiting|Verifying Checksum|Download complete|Extracting|Downloading)/,
  /^#\d+ transferring /,
];

/** What differs from run to run → what stands for it. Order matters: longer forms first. */
const EVEN: readonly (readonly [RegExp, string])[] = [
  [/\b[0-9a-f]{64}\b/g, '<id>'],
  [/\b[0-9a-f]{12}\b/g, '<short id>'],
  [/\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?: ?[+-]\d{4}(?: UTC)?|Z)?/g, '<time>'],
  [/\[\d\d\/[A-Z][a-z]{2}\/\d{4}:[^\]]*\]/g, '[<time>]'],
  [/\b\d\d? [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d(?:\.\d+)?/g, '<time>'],
  [
    /\b(?:About an? (?:minute|hour)|Less than a second|\d+(?:\.\d+)? (?:seconds?|minutes?|hours?|days?|weeks?|months?))(?: ago)?/g,
    '<duration>',
  ],
  [/\b\d+(?:\.\d+)?(?:ms|µs|s)\b/g, '<duration>'],
  [/\b\d\d:\d\d(?::\d\d)?\b/g, '<clock>'],
  [/\bpid \d+\b/gi, 'pid <n>'],
  [/\b[a-z]+_[a-z]+\d?$/g, '<name>'],
  [/^(\S+ +)\d{3,}( +)\d+( +)/, '$1<n>$2<n>$3'],
  [/^ +\d\d+ (?=\S+ +)/, '<n> '],
  [/[ \t]{2,}/g, '  '],
  [/(<n> {2}<n> {2})\d+(?= {2}<clock>)/, '$1<n>'],
];

/** A text with everything evened out that two runs of one engine print differently. */
export function normalise(text: string): string {
  return text
    .replaceAll('\r', '')
    .split('\n')
    .filter((line) => !HIDDEN.some((pattern) => pattern.test(line)))
    .map((line) => EVEN.reduce((done, [pattern, stand]) => done.replace(pattern, stand), line).trimEnd())
    .join('\n')
    .trimEnd();
}

type Step = Transcript['steps'][number];
export type Part = 'code' | 'stdout' | 'stderr';

/** In which parts a simulated step differs from the recorded one; an environment is listed in no order. */
export function differences(recorded: Step, simulated: Step): Part[] {
  const isUnordered = / (?:env|printenv)$/.test(recorded.cmd);
  const text = (step: Step, part: 'stdout' | 'stderr'): string => {
    const lines = normalise(step[part] ?? '');
    return isUnordered ? lines.split('\n').sort().join('\n') : lines;
  };
  const found: Part[] = recorded.code === simulated.code ? [] : ['code'];
  for (const part of ['stdout', 'stderr'] as const)
    if (text(recorded, part) !== text(simulated, part)) found.push(part);
  return found;
}
