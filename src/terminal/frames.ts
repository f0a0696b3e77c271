import type { IDecoration, Terminal } from '@xterm/xterm';

/** A stretch of one line of a command's output: the line and both columns, counted from 0 and before it was wrapped. */
export interface Spot {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** A stretch of one row of the buffer. */
interface Place {
  readonly row: number;
  readonly x: number;
  readonly width: number;
}

/** Cuts a spot at the terminal's right edge. */
function cut(row: number, { from, to }: Spot, cols: number): Place[] {
  const places: Place[] = [];
  for (let at = from; at < to; ) {
    const x = at % cols;
    const width = Math.min(cols - x, to - at);
    places.push({ row: row + Math.floor(at / cols), x, width });
    at += width;
  }
  return places;
}

/** The rows at which the lines of an output begin, the first at `first`: a line that wraps takes several rows. */
function* lineStarts(terminal: Terminal, first: number): Generator<number> {
  const buffer = terminal.buffer.active;
  for (let row = first; row < buffer.length; row += 1) {
    if (row === first || !buffer.getLine(row)?.isWrapped) yield row;
  }
}

/**
 * Draws a frame around words of the output; the buffer stays as it was printed.
 *
 * @param first the row of the output's first line, counted from the buffer's top
 * @returns what to dispose of when the frames are to go
 */
export function frameWords(terminal: Terminal, spots: readonly Spot[], first: number): IDecoration[] {
  if (spots.length === 0) return [];
  const starts = [...lineStarts(terminal, first)];
  const cursor = terminal.buffer.active.baseY + terminal.buffer.active.cursorY;
  return spots
    .flatMap((spot) => cut(starts[spot.line] ?? 0, spot, terminal.cols))
    .flatMap(({ row, x, width }) => {
      const marker = terminal.registerMarker(row - cursor);
      const decoration = terminal.registerDecoration({ marker, x, width, layer: 'top' });
      decoration?.onRender((element) => element.classList.add('tty-frame'));
      return decoration === undefined ? [] : [decoration];
    });
}
