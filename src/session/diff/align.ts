/** Puts the lines of two texts beside each other, in order, so that as many as possible meet their like. */

/** A pair of lines that stand beside each other, by index. */
export interface Pair {
  readonly left: number;
  readonly right: number;
}

/** Above this many comparisons only lines at the same place are compared: two such outputs are no longer read by eye. */
const MOST_CELLS = 250_000;

const atSamePlace = (left: number, right: number, score: (left: number, right: number) => number): Pair[] =>
  Array.from({ length: Math.min(left, right) }, (_, index) => ({ left: index, right: index })).filter(
    (pair) => score(pair.left, pair.right) > 0,
  );

/**
 * The alignment with the highest score: a longest common subsequence whose matches have weights.
 *
 * @param left number of lines on the left
 * @param right number of lines on the right
 * @param score what it is worth to put two lines beside each other; 0 if they have nothing to do with each other
 * @returns the pairs, in order
 */
export function align(left: number, right: number, score: (left: number, right: number) => number): Pair[] {
  if (left * right > MOST_CELLS) return atSamePlace(left, right, score);
  const width = right + 1;
  const best = new Float64Array((left + 1) * width);
  const at = (row: number, column: number): number => best[row * width + column] ?? 0;
  const paired = (row: number, column: number): number => {
    const worth = score(row, column);
    return worth > 0 ? worth + at(row + 1, column + 1) : 0;
  };
  for (let row = left - 1; row >= 0; row -= 1) {
    for (let column = right - 1; column >= 0; column -= 1) {
      best[row * width + column] = Math.max(at(row + 1, column), at(row, column + 1), paired(row, column));
    }
  }
  const pairs: Pair[] = [];
  for (let row = 0, column = 0; row < left && column < right; ) {
    if (paired(row, column) === at(row, column) && at(row, column) > 0) {
      pairs.push({ left: row, right: column });
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}
