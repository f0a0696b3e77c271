/** From and to, both counted from 1 and both included; `to` Infinity: to the end. */
export type Range = readonly [number, number];

/**
 * A list such as `1,3-5,7-` of cut(1).
 *
 * @returns the ranges; or the text of what is wrong, in cut's words without the quotes around the value
 */
export function parseRanges(
  list: string,
): readonly Range[] | 'zero' | 'decreasing' | 'dash' | { readonly invalid: string } {
  const ranges: Range[] = [];
  for (const part of list.split(/[, \t]/)) {
    const match = /^(\d*)(-?)(\d*)$/.exec(part);
    if (!match) return { invalid: part.replace(/^[\d-]*(?=\D)/, '') };
    const [, from, dash, to] = match;
    if (!from && !to) return dash ? 'dash' : 'zero';
    const first = from ? Number(from) : 1;
    const last = to ? Number(to) : dash ? Number.POSITIVE_INFINITY : first;
    if (first === 0 || (to && last === 0)) return 'zero';
    if (last < first) return 'decreasing';
    ranges.push([first, last]);
  }
  return ranges;
}

/** Whether a number is in one of the ranges. */
export const inRanges = (ranges: readonly Range[], n: number): boolean =>
  ranges.some(([from, to]) => n >= from && n <= to);
