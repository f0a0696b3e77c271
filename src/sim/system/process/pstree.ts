import type { Program } from '../../host/program.ts';
import { getopt, type Options, refuse } from '../host/options.ts';
import { ASCII, type Branch, draw, drawDown, UTF8 } from './pstree-draw.ts';
import { threadsOf, userName, type View, viewsOf } from './view.ts';

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

/** A tree with, for -s, the parents above it. */
function tree(root: View, views: readonly View[], style: Style, parents: boolean): Branch {
  const children = new Map<number, View[]>();
  for (const view of views) children.set(view.ppid, [...(children.get(view.ppid) ?? []), view]);
  let branch = build(root, children, style, 'root');
  const above = (pid: number): View | undefined => views.find((one) => one.pid === pid);
  for (let up = parents ? above(root.ppid) : undefined; up; up = above(up.ppid)) {
    branch = { label: build(up, new Map(), { ...style, threads: false }, 'root').label, children: [branch] };
  }
  return branch;
}

function styleOf(options: Options): Style {
  const pids = options.has('p');
  return {
    pids,
    args: options.has('a'),
    users: options.has('u'),
    threads: !options.has('T'),
    byPid: options.has('n'),
    compact: !options.has('c') && !pids,
  };
}

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
  const views = viewsOf(proc);
  const [wanted] = options.rest;
  const style = styleOf(options);
  const locale = proc.env['LC_ALL'] ?? proc.env['LANG'] ?? '';
  const signs = options.has('U') || (!options.has('A') && proc.isTty(1) && /utf-?8/i.test(locale)) ? UTF8 : ASCII;
  const roots = rootsOf(views, wanted);
  if (roots.length === 0 && wanted !== undefined && !/^\d+$/.test(wanted)) {
    proc.err(proc.kernel.users.byName(proc, wanted) ? 'No processes found.\n' : `No such user name: ${wanted}\n`);
  }
  for (const root of roots) {
    const branch = tree(root, views, style, options.has('s'));
    proc.out(`${(style.args ? drawDown(branch, signs) : draw(branch, signs, style.compact)).join('\n')}\n`);
  }
  yield* proc.drain();
  return roots.length === 0 ? 1 : 0;
};

/** Where the tree starts: a process, the topmost ones of a user, or init. */
function rootsOf(views: readonly View[], wanted: string | undefined): readonly View[] {
  if (wanted === undefined) return views.filter((view) => view.pid === 1);
  if (/^\d+$/.test(wanted)) return views.filter((view) => view.pid === Number(wanted));
  const mine = (view: View | undefined): boolean => view !== undefined && userName(view, view.process.euid) === wanted;
  return views.filter((view) => mine(view) && !mine(views.find((one) => one.pid === view.ppid)));
}
