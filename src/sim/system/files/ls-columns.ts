/** Blanks from one column to another as ls writes them: tabs where they reach a tab stop, then spaces. */
function indent(from: number, to: number, tab: number): string {
  let out = '';
  let at = from;
  while (at < to) {
    if (tab > 0 && Math.floor(to / tab) > Math.floor((at + 1) / tab)) {
      out += '\t';
      at += tab - (at % tab);
    } else {
      out += ' ';
      at++;
    }
  }
  return out;
}

/** A name as it is printed (with colours) and how wide it is. */
export interface Cell {
  readonly text: string;
  readonly width: number;
}

/** The widths of the columns when there are `count` of them, or undefined where they do not fit. */
function widthsFor(cells: readonly Cell[], count: number, across: boolean, line: number): number[] | undefined {
  const rows = Math.ceil(cells.length / count);
  const widths = Array.from({ length: count }, () => 3);
  let total = count * 3;
  for (const [i, cell] of cells.entries()) {
    const column = across ? i % count : Math.floor(i / rows);
    const wide = cell.width + (column === count - 1 ? 0 : 2);
    const before = widths[column] ?? 3;
    if (wide > before) {
      total += wide - before;
      widths[column] = wide;
    }
  }
  return total < line ? widths : undefined;
}

/**
 * Names in as many columns as fit (calculate_columns and print_many_per_line in coreutils' ls.c), downwards or across.
 *
 * @param tab columns of a tab stop; 0 writes spaces only (busybox)
 */
export function inColumns(cells: readonly Cell[], line: number, across: boolean, tab: number): string {
  const most = Math.max(1, Math.min(cells.length, Math.floor(line / 3)));
  let count = most;
  let widths = widthsFor(cells, count, across, line);
  while (!widths && count > 1) widths = widthsFor(cells, --count, across, line);
  const used = widths ?? [line];
  const rows = Math.ceil(cells.length / count);
  let out = '';
  for (let row = 0; row < rows; row++) {
    let [at, target] = [0, 0];
    for (let column = 0; column < count; column++) {
      const cell = cells[across ? row * count + column : column * rows + row];
      if (!cell) break;
      out += indent(at, target, tab) + cell.text;
      at = target + cell.width;
      target += used[column] ?? 0;
    }
    out += '\n';
  }
  return out;
}
