/** How text/tabwriter is set up: the least width of a column, padding included, and what a cell has behind it at least. */
export interface Tabs {
  readonly minWidth: number;
  readonly padding: number;
}

/**
 * Aligns text whose cells end in tabs, as Go's text/tabwriter does: a column is a run of lines that have its cell, and
 * what follows the last tab of a line belongs to none.
 */
export function alignTabs(text: string, tabs: Tabs): string {
  const lines = text.split('\n').map((line) => line.split('\t'));
  const out: string[] = [];
  const write = (from: number, to: number, widths: readonly number[]): void => {
    for (let row = from; row < to; row += 1) {
      const cells = lines[row] ?? [];
      let line = '';
      for (let at = 0; at < cells.length; at += 1)
        line += at < widths.length ? fill(cells[at] ?? '', widths[at] ?? 0) : cells[at];
      out.push(line);
    }
  };
  const block = (from: number, to: number, widths: readonly number[]): void => {
    const column = widths.length;
    let start = from;
    for (let at = from; at < to; at += 1) {
      if (column >= (lines[at]?.length ?? 0) - 1) continue;
      write(start, at, widths);
      start = at;
      let width = tabs.minWidth;
      for (; at < to && column < (lines[at]?.length ?? 0) - 1; at += 1) {
        width = Math.max(width, widthOf(lines[at]?.[column] ?? '') + tabs.padding);
      }
      block(start, at, [...widths, width]);
      start = at;
      at -= 1;
    }
    write(start, to, widths);
  };
  block(0, lines.length, []);
  return out.join('\n');
}

const SURROGATE = /[\ud800-\udfff]/;
const widthOf = (text: string): number => (SURROGATE.test(text) ? [...text].length : text.length);
const fill = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** Aligns rows of cells; every line ends in a newline. */
export const tabulate = (rows: readonly (readonly string[])[], tabs: Tabs): string =>
  alignTabs(rows.map((cells) => `${cells.join('\t')}\n`).join(''), tabs);

/** formatter.Ellipsis of docker/cli: cut to a width, the last column a `…`. */
export function ellipsis(text: string, width: number): string {
  if (width <= 0) return '';
  const letters = [...text];
  if (letters.length <= width) return text;
  return width === 1 ? (letters[0] ?? '') : `${letters.slice(0, width - 1).join('')}…`;
}

/** As Podman cuts: so many letters, then `...`. */
export const truncate3 = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length)}...` : text;
