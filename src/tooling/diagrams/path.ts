/** Path data as Mermaid writes it: M, L, Q and C with absolute coordinates. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far an arrow's tip reaches beyond its line: Mermaid ends lines that much before a node. */
export const TIP = 4;

/** Rounds to a tenth of a pixel, so that the same layout is written in the same way. */
export const tenth = (value: number): number => Math.round(value * 10) / 10 + 0;

interface Piece {
  readonly command: string;
  readonly points: readonly Point[];
}

function piecesOf(path: string): Piece[] {
  const odd = /[^MLQCZ\d\s.,e+-]/.exec(path);
  if (odd !== null) throw new Error(`path data with "${odd[0]}"; expected M, L, Q and C with absolute coordinates`);
  return [...path.matchAll(/([MLQC])([^MLQCZ]*)/g)].map(([, command = '', rest = '']) => {
    const numbers = (rest.match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g) ?? []).map(Number);
    const points = numbers.flatMap((x, index) => (index % 2 === 0 ? [{ x, y: numbers[index + 1] ?? 0 }] : []));
    return { command, points };
  });
}

/** Every point of a path in its order, the control points of curves among them. */
export const pointsOf = (path: string): Point[] => piecesOf(path).flatMap(({ points }) => points);

/** The same path with every point moved; written to a tenth of a pixel. */
export function mapPath(path: string, move: (point: Point) => Point): string {
  const write = (point: Point): string => {
    const { x, y } = move(point);
    return `${tenth(x)} ${tenth(y)}`;
  };
  return piecesOf(path)
    .map(({ command, points }) => command + points.map(write).join(' '))
    .join('');
}

/** An end of a path: where it is and which way it points there, as a vector of length 1. */
export function endOf(path: string, which: 'start' | 'end'): { at: Point; towards: Point } {
  const points = pointsOf(path);
  if (which === 'start') points.reverse();
  const at = points.at(-1);
  if (at === undefined) throw new Error('a path without points');
  const before = points.findLast(({ x, y }) => Math.hypot(at.x - x, at.y - y) > 0.5) ?? { x: at.x - 1, y: at.y };
  const length = Math.hypot(at.x - before.x, at.y - before.y);
  return { at, towards: { x: (at.x - before.x) / length, y: (at.y - before.y) / length } };
}
