import { absolute, isWithin } from '../../host/path.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import type { Mount } from '../../host/state.ts';
import { type OptionSpec, type Options, options } from '../text/tool/options.ts';
import { complain, simple } from '../text/tool/say.ts';

const FINDMNT: OptionSpec = {
  short: 'afklnmo:rRsS:t:T:uv',
  long: 'ascii=a first-only=f kernel=k list=l noheadings=n output:=o raw=r submounts=R source:=S types:=t target:=T notruncate=u nofsroot=v',
  lacks: 'bcdDeFiJMNOpPwxCyVm s fstab mtab df json pairs options mountpoint invert evaluate poll timeout verify uniq',
};

type Column = (mount: Mount, given: Options) => string;

/** The part of a file system that is mounted; the host's tmpfs lie in its tree where they are mounted. */
const fsRoot: Column = ({ source: from, type, path }) =>
  from.kind !== 'fs' || (type !== 'ext4' && from.path === path) ? '/' : from.path;
/** A mount of a part of a file system is told by the part's path in brackets. */
const source: Column = (mount, given) => {
  const part = fsRoot(mount, given);
  return part === '/' || given.has('v') ? mount.device : `${mount.device}[${part}]`;
};

const COLUMNS: Readonly<Record<string, Column>> = {
  TARGET: ({ path }) => path,
  SOURCE: source,
  FSTYPE: ({ type }) => type,
  OPTIONS: ({ readonly, options: text }) => `${readonly ? 'ro' : 'rw'},${text || 'relatime'}`,
  FSROOT: fsRoot,
};

/** A line of the table: a mount, and the branches that are drawn before its target. */
interface Row {
  readonly mount: Mount;
  readonly branch: string;
}

/** The mounts below one, each behind its branch. */
function below(mounts: readonly Mount[], parent: Mount, given: Options, margin: string): Row[] {
  const [middle, end, bar] = given.has('a') ? ['|-', '`-', '| '] : ['├─', '└─', '│ '];
  const children = mounts.filter((mount) => parentOf(mounts, mount) === parent);
  return children.flatMap((mount, at) => {
    const isLast = at === children.length - 1;
    const row = { mount, branch: margin + (isLast ? end : middle) };
    return [row, ...below(mounts, mount, given, margin + (isLast ? '  ' : bar))];
  });
}

/** The mount on which another lies: the one with the longest path above it, the latest of those that were there before. */
function parentOf(mounts: readonly Mount[], child: Mount): Mount | undefined {
  const at = mounts.indexOf(child);
  const above = mounts.filter(
    (mount, index) => mount !== child && isWithin(mount.path, child.path) && (mount.path !== child.path || index < at),
  );
  const longest = Math.max(-1, ...above.map(({ path }) => path.length));
  return above.findLast(({ path }) => path.length === longest);
}

/** The mounts that options and operands ask for. */
function matching(proc: Proc, given: Options, mounts: readonly Mount[]): readonly Mount[] {
  const [first, second] = given.args;
  const types = given.value('t')?.split(',');
  const within = given.value('T');
  const stat = within === undefined ? undefined : proc.fs.stat(within);
  const found = mounts.filter(
    (mount) =>
      (types === undefined || types.includes(mount.type)) &&
      (given.value('S') === undefined || mount.device === given.value('S')) &&
      (stat === undefined || (stat.ok && stat.value.mount === mount)) &&
      (second === undefined
        ? first === undefined || mount.device === first || mount.path === absolute(proc.cwd, first)
        : mount.device === first && mount.path === absolute(proc.cwd, second)),
  );
  return given.has('f') ? found.slice(0, 1) : found;
}

function rowsOf(proc: Proc, given: Options): Row[] {
  const mounts = proc.fs.mounts();
  const found = matching(proc, given, mounts);
  const flat = found.map((mount) => ({ mount, branch: '' }));
  const isTree = !given.has('l', 'r') && (given.has('R') || found.length === mounts.length);
  if (!isTree) return given.has('R') ? flat.flatMap((row) => [row, ...below(mounts, row.mount, given, '')]) : flat;
  const roots = given.has('R') ? found : found.filter((mount) => parentOf(mounts, mount) === undefined);
  return roots.flatMap((mount) => [{ mount, branch: '' }, ...below(mounts, mount, given, '')]);
}

/** findmnt(8): the mounts of the caller's namespace, as a tree, or those that match. */
export const findmnt: Program = simple((proc) => {
  const given = options(proc, FINDMNT);
  if (typeof given === 'number') return given;
  const names = (given.value('o') ?? 'TARGET,SOURCE,FSTYPE,OPTIONS').toUpperCase().split(',');
  const unknown = names.find((name) => COLUMNS[name] === undefined);
  if (unknown !== undefined) return complain(proc, `column ${unknown} is not part of this simulation`, 64);
  const rows = rowsOf(proc, given);
  if (rows.length === 0) return 1;
  const cells = rows.map(({ mount, branch }) =>
    names.map((name) => `${name === 'TARGET' ? branch : ''}${COLUMNS[name]?.(mount, given) ?? ''}`),
  );
  const all = given.has('n') ? cells : [names, ...cells];
  const widths = names.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0)));
  const gap = given.has('r')
    ? (text: string): string => text
    : (text: string, at: number) => text.padEnd(widths[at] ?? 0);
  for (const row of all) proc.out(`${row.map(gap).join(' ').trimEnd()}\n`);
  return 0;
});
