import type { Row } from './ps-table.ts';
import type { View } from './view.ts';

const byParent = (a: View, b: View): number =>
  a.ppid - b.ppid || a.process.startedAt - b.process.startedAt || a.pid - b.pid;

/**
 * Orders processes as a forest and gives each the branches before its command, as ps f and ps -H do it
 * (show_forest in ps/display.c): roots from the last to the first, children by their start.
 */
export function forest(views: readonly View[], style: 'branches' | 'indent'): Row[] {
  const sorted = [...views].sort(byParent);
  const known = new Set(sorted.map((one) => one.pid));
  const children = new Map<number, View[]>();
  for (const one of sorted) children.set(one.ppid, [...(children.get(one.ppid) ?? []), one]);
  const rows: Row[] = [];
  const show = (view: View, stems: string, level: number, more: boolean): void => {
    const branch = style === 'indent' ? '  '.repeat(level) : level === 0 ? '' : `${stems} \\_ `;
    rows.push({ view, prefix: branch });
    const below = level === 0 ? '' : `${stems}${more ? ' |  ' : '    '}`;
    const own = view.pid === 0 ? [] : (children.get(view.pid) ?? []);
    own.forEach((child, index) => show(child, below, level + 1, index < own.length - 1));
  };
  for (const root of sorted.filter((one) => !known.has(one.ppid)).reverse()) show(root, '', 0, false);
  return rows;
}
