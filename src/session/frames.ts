/**
 * The decisive words of a step's output, as a session's script names them: `conmon({n})`.
 *
 * `{n}` stands for any number, `{id}` for 12 to 64 hexadecimal digits, as ids of containers and images are.
 */

/** Where a frame stands in a text: from `start` up to `end`, counted in UTF-16 units. */
export interface FoundFrame {
  readonly start: number;
  readonly end: number;
  /** The frame as the script writes it. */
  readonly frame: string;
}

const WILDCARDS: Readonly<Record<string, string>> = { '{n}': '\\d+', '{id}': '[0-9a-f]{12,64}' };

const source = (frame: string): string =>
  frame
    .split(/(\{n\}|\{id\})/)
    .map((part) => WILDCARDS[part] ?? part.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'))
    .join('');

function matches(text: string, frame: string): FoundFrame[] {
  const find = (pattern: string): FoundFrame[] =>
    Array.from(text.matchAll(new RegExp(pattern, 'g')), ({ index, 0: found }) => {
      return { start: index, end: index + found.length, frame };
    });
  // Whole words first: `ana` is not meant to be found in `analysis`.
  const whole = find(`(?<!\\w(?=\\w))${source(frame)}(?!(?<=\\w)\\w)`);
  return whole.length > 0 ? whole : find(source(frame));
}

/**
 * Finds every place of every frame in a text, as whole words where there are such.
 *
 * @returns places in order; where two overlap, the one that begins first, or else the longer one, stays
 */
export function findFrames(text: string, frames: readonly string[]): FoundFrame[] {
  const all = frames.flatMap((frame) => matches(text, frame)).sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: FoundFrame[] = [];
  for (const found of all) if (found.start >= (kept.at(-1)?.end ?? 0)) kept.push(found);
  return kept;
}

/** The frames that stand nowhere in the text. */
export const missingFrames = (text: string, frames: readonly string[]): string[] =>
  frames.filter((frame) => matches(text, frame).length === 0);
