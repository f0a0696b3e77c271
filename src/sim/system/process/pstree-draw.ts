/** How branches are drawn. */
export interface Signs {
  readonly single: string;
  readonly first: string;
  readonly middle: string;
  readonly last: string;
  readonly bar: string;
}
export const ASCII: Signs = { single: '---', first: '-+-', middle: ' |-', last: ' `-', bar: ' | ' };
export const UTF8: Signs = { single: '───', first: '─┬─', middle: ' ├─', last: ' └─', bar: ' │ ' };

/** A process or a bundle of threads with what is below it. */
export interface Branch {
  readonly label: string;
  readonly children: readonly Branch[];
}
const same = (a: Branch, b: Branch): boolean =>
  a.label === b.label &&
  a.children.length === b.children.length &&
  a.children.every((one, index) => same(one, b.children[index] ?? { label: '', children: [] }));

/** Bundles branches that are alike: '2*[nginx]'. */
function bundled(branches: readonly Branch[]): readonly { readonly count: number; readonly branch: Branch }[] {
  const found: { count: number; branch: Branch }[] = [];
  for (const branch of branches) {
    const known = found.find((one) => same(one.branch, branch));
    if (known) known.count++;
    else found.push({ count: 1, branch });
  }
  return found;
}

/** Lines of a branch, children to the right of their parent. */
export function draw(branch: Branch, signs: Signs, compact: boolean): string[] {
  const groups = compact ? bundled(branch.children) : branch.children.map((one) => ({ count: 1, branch: one }));
  const blocks = groups.map(({ count, branch: one }) => {
    const lines = draw(one, signs, compact);
    return count === 1
      ? lines
      : lines
          .map((line, index) => (index === 0 ? `${count}*[${line}` : `${' '.repeat(String(count).length + 2)}${line}`))
          .map((line, index, all) => (index === all.length - 1 ? `${line}]` : line));
  });
  if (blocks.length === 0) return [branch.label];
  const pad = ' '.repeat(branch.label.length);
  return blocks.flatMap((lines, index) => {
    const last = index === blocks.length - 1;
    const head =
      blocks.length === 1
        ? branch.label + signs.single
        : index === 0
          ? branch.label + signs.first
          : pad + (last ? signs.last : signs.middle);
    return lines.map((line, row) => (row === 0 ? head + line : `${pad}${last ? '   ' : signs.bar}${line}`));
  });
}

/** Lines of a branch with arguments: every process on a line of its own. */
export function drawDown(branch: Branch, signs: Signs, stem = '', root = true): string[] {
  const groups = bundled(branch.children);
  const own = root ? [branch.label] : [];
  return [
    ...own,
    ...groups.flatMap(({ count, branch: one }, index) => {
      const last = index === groups.length - 1;
      const label = count > 1 ? `${count}*[${one.label}]` : one.label;
      return [
        `${stem} ${last ? signs.last : signs.middle}${label}`,
        ...drawDown(one, signs, `${stem} ${last ? '   ' : signs.bar}`, false),
      ];
    }),
  ];
}
