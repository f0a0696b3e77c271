import type { Program } from '../../host/program.ts';
import { getopt, refuse } from '../host/options.ts';
import { threadsOf, userName, type View, viewsOf } from './view.ts';

/** How branches are drawn. */
interface Signs {
  readonly single: string;
  readonly first: string;
  readonly middle: string;
  readonly last: string;
  readonly bar: string;
}
const ASCII: Signs = { single: '---', first: '-+-', middle: ' |-', last: ' `-', bar: ' | ' };
const UTF8: Signs = { single: '───', first: '─┬─', middle: ' ├─', last: ' └─', bar: ' │ ' };

/** A process or a bundle of threads with what is below it. */
interface Branch {
  readonly label: string;
  readonly children: readonly Branch[];
}
interface Style {
  readonly pids: boolean;
  readonly args: boolean;
  readonly users: boolean;
  readonly threads: boolean;
  readonly byPid: boolean;
  readonly compact: boolean;
}

function build(view: View, children: ReadonlyMap<number, readonly View[]>, style: Style, above: string): Branch {
  const owner = userName(view, view.process.euid);
  const marks = [...(style.pids ? [String(view.pid)] : []), ...(style.users && owner !== above ? [owner] : [])];
  const words = style.args && view.process.argv.length > 1 ? ` ${view.process.argv.slice(1).join(' ')}` : '';
  const label = `${view.process.comm}${marks.length > 0 ? `${style.args ? ',' : '('}${marks.join(',')}${style.args ? '' : ')'}` : ''}${words}`;
  const own = [...(children.get(view.pid) ?? [])].sort((a, b) =>
    style.byPid
      ? a.pid - b.pid
      : a.process.comm < b.process.comm
        ? -1
        : a.process.comm > b.process.comm
          ? 1
          : a.pid - b.pid,
  );
  const below = own.map((one) => build(one, children, style, owner));
  const threads = style.threads && !style.pids ? threadsOf(view.process) - 1 : 0;
  return {
    label,
    children: [...below, ...Array.from({ length: threads }, () => ({ label: `{${view.process.comm}}`, children: [] }))],
  };
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
function draw(branch: Branch, signs: Signs, compact: boolean): string[] {
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
function drawDown(branch: Branch, signs: Signs, stem = '', root = true): string[] {
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

const LONG = {
  arguments: 'a',
  ascii: 'A',
  'compact-not': 'c',
  long: 'l',
  'numeric-sort': 'n',
  'show-pids': 'p',
  'show-parents': 's',
  'hide-threads': 'T',
  'uid-changes': 'u',
  unicode: 'U',
  version: 'V',
  'highlight-all': 'h',
  'highlight-pid': 'H:',
  'show-pgids': 'g',
  'thread-names': 't',
  vt100: 'G',
  'security-context': 'Z',
  'ns-sort': 'N:',
  'ns-changes': 'S',
  color: 'C:',
};
const USAGE = `Usage: pstree [-acglpsStTuZ] [ -h | -H PID ] [ -n | -N type ]
              [ -A | -G | -U ] [ PID | USER ]
   or: pstree -V
`;

/** pstree(1) of psmisc. */
export const pstree: Program = function* pstree(proc) {
  const options = getopt(proc.argv.slice(1), {
    short: 'aAclnpsTuUVhH:gtGZN:SC:',
    long: LONG,
    lacking: ['g', 'Z', 'N', 'S', 'C'],
  });
  if (options.fault) return refuse(proc, 'pstree', options.fault, 1, USAGE);
  if (options.has('V')) {
    proc.err('pstree (PSmisc) 23.7\n');
    return 0;
  }
  const views = viewsOf(proc).filter((view) => view.process.status !== 'Z' || true);
  const children = new Map<number, View[]>();
  for (const view of views) children.set(view.ppid, [...(children.get(view.ppid) ?? []), view]);
  const [wanted] = options.rest;
  const style: Style = {
    pids: options.has('p'),
    args: options.has('a'),
    users: options.has('u'),
    threads: !options.has('T'),
    byPid: options.has('n'),
    compact: !options.has('c') && !options.has('p'),
  };
  const utf8 =
    options.has('U') ||
    (!options.has('A') && proc.isTty(1) && /utf-?8/i.test(proc.env['LC_ALL'] ?? proc.env['LANG'] ?? ''));
  const roots = rootsOf(views, wanted);
  if (roots.length === 0) {
    proc.err(
      wanted !== undefined && !/^\d+$/.test(wanted)
        ? proc.kernel.users.byName(proc, wanted)
          ? 'No processes found.\n'
          : `No such user name: ${wanted}\n`
        : '',
    );
    return 1;
  }
  for (const root of roots) {
    let branch = build(root, children, style, 'root');
    for (
      let up = options.has('s') ? views.find((one) => one.pid === root.ppid) : undefined;
      up;
      up = views.find((one) => one.pid === up?.ppid)
    ) {
      branch = { label: build(up, new Map(), { ...style, threads: false }, 'root').label, children: [branch] };
    }
    const lines = style.args ? drawDown(branch, utf8 ? UTF8 : ASCII) : draw(branch, utf8 ? UTF8 : ASCII, style.compact);
    proc.out(`${lines.join('\n')}\n`);
  }
  yield* proc.drain();
  return 0;
};

/** Where the tree starts: a process, the topmost ones of a user, or init. */
function rootsOf(views: readonly View[], wanted: string | undefined): readonly View[] {
  if (wanted === undefined) return views.filter((view) => view.pid === 1);
  if (/^\d+$/.test(wanted)) return views.filter((view) => view.pid === Number(wanted));
  const mine = (view: View | undefined): boolean => view !== undefined && userName(view, view.process.euid) === wanted;
  return views.filter((view) => mine(view) && !mine(views.find((one) => one.pid === view.ppid)));
}
