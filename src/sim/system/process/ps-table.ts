import type { Column } from './ps-columns.ts';
import type { View } from './view.ts';

/** A column with the header that was asked for. */
export interface Shown {
  readonly column: Column;
  readonly head: string;
  /** The width that was asked for, whatever the header needs. */
  readonly width?: number;
}
/** A row: the process, and what stands before its command (the branches of a tree). */
export interface Row {
  readonly view: View;
  readonly prefix: string;
}

const widthOf = ({ column, head, width }: Shown): number =>
  width ?? (column.fixed ? column.width : Math.max(column.width, head.length));

/** One line: every column starts where it should, or right after one that ran over (show_one_proc in ps/output.c). */
function line(cells: readonly { readonly text: string; readonly width: number; readonly right: boolean }[]): string {
  let text = '';
  let start = 0;
  cells.forEach((cell, index) => {
    const at = cell.right ? start + Math.max(0, cell.width - cell.text.length) : start;
    text += ' '.repeat(Math.max(index === 0 ? 0 : 1, at - text.length)) + cell.text;
    start += cell.width + 1;
  });
  return text;
}

/**
 * The table that ps prints.
 *
 * @param limit cut lines at this many characters (a terminal's width)
 */
export function psTable(
  shown: readonly Shown[],
  rows: readonly Row[],
  options: { readonly heading: boolean; readonly limit: number | undefined },
): string {
  const lines: string[] = [];
  if (options.heading && shown.some(({ head }) => head !== '')) {
    lines.push(
      line(shown.map((one) => ({ text: one.head, width: widthOf(one), right: one.column.align === 'right' }))),
    );
  }
  for (const { view, prefix } of rows) {
    const cells = shown.map((one, index) => {
      const width = widthOf(one);
      const value = one.column.value(view, width);
      const isCommand = one.column.align === 'command' && /COMMAND|CMD/.test(one.column.head);
      const text = isCommand ? prefix + value : value;
      const last = index === shown.length - 1;
      const cut = last || one.column.align === 'right' || one.column.align === 'user' ? text : text.slice(0, width);
      return {
        text: cut,
        width,
        right:
          one.column.align === 'right' ||
          (one.column.align === 'user' && one.width === undefined && /^\d+$/.test(value)),
      };
    });
    lines.push(line(cells));
  }
  return lines.map((text) => `${options.limit === undefined ? text : text.slice(0, options.limit)}\n`).join('');
}
