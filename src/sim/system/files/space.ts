import type { Proc } from '../../host/proc.ts';
import type { Program, Task } from '../../host/program.ts';
import type { Mount } from '../../host/state.ts';
import { type OptionSpec, type Options, options } from '../text/tool/options.ts';
import { by, complain, quoteName, simple, why } from '../text/tool/say.ts';
import { blocks, human } from './show.ts';

const DU: OptionSpec = {
  short: 'ashkmcd:bxS',
  long: 'all=a summarize=s human-readable=h total=c max-depth:=d bytes=b',
  busybox: 'ashkmcd:xL',
};

interface Walk {
  readonly proc: Proc;
  readonly given: Options;
  readonly deepest: number;
  code: number;
}

function* measure(walk: Walk, path: string, depth: number): Task<number> {
  const { proc, given } = walk;
  const stat = proc.fs.lstat(path);
  if (!stat.ok) {
    walk.code = complain(
      proc,
      by(proc, `cannot access ${quoteName(path)}: ${why(stat.error)}`, `${path}: ${why(stat.error)}`),
    );
    return 0;
  }
  let sum = given.has('b') ? stat.value.size : blocks(stat.value);
  if (stat.value.kind === 'dir') {
    const names = proc.fs.list(path);
    if (!names.ok)
      walk.code = complain(
        proc,
        by(
          proc,
          `cannot read directory ${quoteName(path)}: ${why(names.error)}`,
          `can't open '${path}': ${why(names.error)}`,
        ),
      );
    else
      for (const name of names.value)
        sum += yield* measure(walk, path === '/' ? `/${name}` : `${path.replace(/\/$/, '')}/${name}`, depth + 1);
    yield* proc.tick();
  }
  const shown = depth === 0 || (depth <= walk.deepest && (stat.value.kind === 'dir' || given.has('a')));
  if (shown) proc.out(`${size(given, sum)}\t${path}\n`);
  return sum;
}

const size = (given: Options, sum: number): string =>
  given.has('h')
    ? sum === 0
      ? '0'
      : human(sum * (given.has('b') ? 1 : 1024))
    : given.has('m')
      ? String(Math.ceil(sum / 1024))
      : String(sum);

/** du(1). */
export const du: Program = function* (proc) {
  const given = options(proc, DU);
  if (typeof given === 'number') return given;
  const deepest = given.has('s') ? 0 : Number(given.value('d') ?? 1e9);
  const walk: Walk = { proc, given, deepest, code: 0 };
  let total = 0;
  for (const path of given.args.length > 0 ? given.args : ['.']) total += yield* measure(walk, path, 0);
  if (given.has('c')) proc.out(`${size(given, total)}\ttotal\n`);
  return walk.code;
};

const DF: OptionSpec = {
  short: 'ahHkmTlP',
  long: 'all=a human-readable=h print-type=T local=l portability=P',
  busybox: 'ahHkmTP',
  lacks: 'i t x output',
};

/** Sizes in KiB of what is mounted: the recording host's disk and memory. */
function capacity(mount: Mount): { readonly total: number; readonly used: number } {
  if (mount.type === 'ext4' || mount.type === 'overlay') return { total: 12_287_936, used: 3_489_212 };
  const given = /size=(\d+)k/.exec(mount.options ?? '');
  return {
    total: given ? Number(given[1]) : mount.type === 'tmpfs' ? 2_005_940 : mount.type === 'devtmpfs' ? 2_005_012 : 0,
    used: 0,
  };
}

function row(given: Options, mount: Mount): string[] {
  const { total, used } = capacity(mount);
  const show = (value: number): string =>
    given.has('h', 'H')
      ? value === 0
        ? '0'
        : human(value * 1024)
      : given.has('m')
        ? String(Math.ceil(value / 1024))
        : String(value);
  const free = Math.max(
    0,
    total - used - (mount.type === 'tmpfs' || mount.type === 'devtmpfs' ? 0 : Math.round(total * 0.052)),
  );
  const percent = total === 0 ? '-' : `${Math.ceil((100 * used) / Math.max(1, used + free))}%`;
  return [
    mount.device,
    ...(given.has('T') ? [mount.type] : []),
    show(total),
    show(used),
    show(free),
    percent,
    mount.path,
  ];
}

function table(rows: readonly (readonly string[])[], leftColumns: number): string {
  const widths = (rows[0] ?? []).map((_cell, i) => Math.max(...rows.map((cells) => (cells[i] ?? '').length)));
  widths[0] = Math.max(widths[0] ?? 0, 14);
  return rows
    .map(
      (cells) =>
        `${cells.map((cell, i) => (i < leftColumns ? cell.padEnd(widths[i] ?? 0) : i === cells.length - 1 ? cell : cell.padStart(widths[i] ?? 0))).join(' ')}\n`,
    )
    .join('');
}

/** df(1). */
export const df: Program = simple((proc) => {
  const given = options(proc, DF);
  if (typeof given === 'number') return given;
  const pseudo = ['proc', 'sysfs', 'cgroup2', 'devpts', 'mqueue'];
  let code = 0;
  const mounts = given.args.flatMap((path) => {
    const stat = proc.fs.stat(path);
    if (stat.ok) return [stat.value.mount];
    code = complain(proc, by(proc, `${path}: ${why(stat.error)}`, `${path}: ${why(stat.error)}`));
    return [];
  });
  const shown =
    given.args.length > 0 ? mounts : proc.fs.mounts().filter(({ type }) => given.has('a') || !pseudo.includes(type));
  if (shown.length === 0) return code;
  const head = [
    'Filesystem',
    ...(given.has('T') ? ['Type'] : []),
    given.has('h', 'H') ? 'Size' : given.has('m') ? '1M-blocks' : given.has('P') ? '1024-blocks' : '1K-blocks',
    'Used',
    given.has('h', 'H') ? 'Avail' : 'Available',
    given.has('P') ? 'Capacity' : 'Use%',
    'Mounted on',
  ];
  proc.out(table([head, ...shown.map((mount) => row(given, mount))], given.has('T') ? 2 : 1));
  return code;
});
