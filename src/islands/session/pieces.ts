/** A piece of a line of text; `isFramed` marks the words that decide the step. */
export interface Piece {
  readonly text: string;
  readonly isFramed: boolean;
}

/**
 * Cuts text where the framed words stand.
 *
 * @param frames where they stand, in order: start, end, start, end …
 * @returns pieces that make up the text again
 */
export function piecesOf(text: string, frames: readonly number[]): readonly Piece[] {
  const cuts = [0, ...frames, text.length];
  return cuts
    .slice(1)
    .map((end, index) => ({ text: text.slice(cuts[index], end), isFramed: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}

/** A stretch of one line of an output: the line and both columns, counted from 0. */
export interface Spot {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** Where framed words stand in an output, by line and column; a word does not go over a line's end. */
export function spotsOf(output: string, frames: readonly number[]): readonly Spot[] {
  const spots: Spot[] = [];
  for (let index = 0; index < frames.length; index += 2) {
    const [start = 0, end = 0] = frames.slice(index, index + 2);
    const before = output.slice(0, start);
    const from = start - (before.lastIndexOf('\n') + 1);
    spots.push({ line: before.split('\n').length - 1, from, to: from + end - start });
  }
  return spots;
}

/** A prompt such as `ana:~$ ` in its parts, so that a terminal's usual colours can be given to them. */
export function promptParts(prompt: string): readonly (readonly [text: string, kind: 'user' | 'path' | 'rest'])[] {
  const match = /^([^:]*)(:)(.*?)([$#]\s*)$/.exec(prompt);
  if (match === null) return [[prompt, 'rest']];
  const [, user = '', colon = '', path = '', sign = ''] = match;
  return [
    [user, 'user'],
    [colon, 'rest'],
    [path, 'path'],
    [sign, 'rest'],
  ];
}
