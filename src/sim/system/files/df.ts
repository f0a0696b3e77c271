import { byteLength } from '../../host/path.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import type { Mount } from '../../host/state.ts';
import { type OptionSpec, type Options, options } from '../text/tool/options.ts';
import { by, complain, simple, why } from '../text/tool/say.ts';
import { human } from './show.ts';

const DF: OptionSpec = {
  short: 'ahHkmTlPt:x:',
  long: 'all=a human-readable=h si=H print-type=T local=l portability=P type:=t exclude-type:=x',
  busybox: 'PkmhTai',
  lacks: 'i inodes output total block-size B sync no-sync',
};

/** KiB of memory that the files of a tmpfs take. */
function memoryOf(proc: Proc, mount: Mount): number {
  if (mount.source.kind !== 'fs' || mount.source.path !== '/') return 0;
  const nodes = Object.values(proc.kernel.filesystem(mount.source.fs).upper);
  return nodes.reduce(
    (sum, node) => sum + (node?.kind === 'file' ? Math.ceil((node.size ?? byteLength(node.data)) / 4096) * 4 : 0),
    0,
  );
}

/** Sizes in KiB of what is mounted: the recording host's disk and memory. */
function capacity(proc: Proc, mount: Mount): { readonly total: number; readonly used: number; readonly free: number } {
  if (mount.type === 'ext4' || mount.type === 'overlay') return { total: 12_287_936, used: 2_078_212, free: 9_563_348 };
  const given = /size=(\d+)([kmg]?)/.exec(mount.options ?? '');
  const unit = { k: 1, m: 1024, g: 1024 ** 2 }[given?.[2] ?? 'k'] ?? 1 / 1024;
  const usual = mount.type === 'tmpfs' ? 2_005_940 : mount.type === 'devtmpfs' ? 1_985_012 : 0;
  const total = given && mount.type === 'tmpfs' ? Math.ceil(Number(given[1]) * unit) : usual;
  const used = mount.type === 'tmpfs' ? Math.min(total, memoryOf(proc, mount)) : 0;
  return { total, used, free: total - used };
}

interface Row {
  readonly device: string;
  readonly type: string;
  readonly sizes: readonly string[];
  readonly percent: string;
  readonly path: string;
}

function row(proc: Proc, given: Options, mount: Mount): Row {
  const { total, used, free } = capacity(proc, mount);
  const busybox = proc.flavour === 'busybox';
  const show = (value: number): string => {
    if (given.has('h', 'H'))
      return value === 0 ? '0' : busybox ? oneDecimal(value * 1024) : human(value * 1024, given.has('H') ? 1000 : 1024);
    return given.has('m') ? String(Math.ceil(value / 1024)) : String(value);
  };
  const whole = Math.max(1, used + free);
  const part = busybox ? Math.floor((used * 100 + whole / 2) / whole) : Math.ceil((100 * used) / whole);
  const percent = total === 0 ? '-' : `${part}%`;
  return { device: mount.device, type: mount.type, sizes: [total, used, free].map(show), percent, path: mount.path };
}

/** The title of the column of sizes. */
function sizeTitle(given: Options): string {
  if (given.has('h', 'H')) return 'Size';
  if (given.has('m')) return '1M-blocks';
  return given.has('P') ? '1024-blocks' : '1K-blocks';
}

/** GNU's table: columns as wide as their widest cell, with least widths. */
function gnuTable(given: Options, rows: readonly Row[]): string {
  const size = sizeTitle(given);
  const head: Row = {
    device: 'Filesystem',
    type: 'Type',
    sizes: [size, 'Used', given.has('h', 'H') ? 'Avail' : 'Available'],
    percent: given.has('P') ? 'Capacity' : 'Use%',
    path: 'Mounted on',
  };
  const all = [head, ...rows];
  const widest = (least: number, text: (one: Row) => string): number =>
    Math.max(least, ...all.map((one) => text(one).length));
  const device = widest(14, (one) => one.device);
  const type = widest(4, (one) => one.type);
  const sizes = [0, 1, 2].map((i) => widest(5, (one) => one.sizes[i] ?? ''));
  const percent = widest(4, (one) => one.percent);
  const line = (one: Row): string => {
    const cells = one.sizes.map((text, i) => text.padStart(sizes[i] ?? 0));
    return [
      one.device.padEnd(device),
      ...(given.has('T') ? [one.type.padEnd(type)] : []),
      ...cells,
      one.percent.padStart(percent),
      one.path,
    ].join(' ');
  };
  return all.map((one) => `${line(one)}\n`).join('');
}

/** Busybox's table: fixed widths; a long device has a line of its own. */
function appletTable(given: Options, rows: readonly Row[]): string {
  const type = given.has('T') ? ' Type      ' : '';
  const size = sizeTitle(given);
  const last = given.has('P') ? 'Capacity' : 'Use%';
  const head = `${'Filesystem'.padEnd(20)}${type}${size.padStart(type ? 9 : 10)} ${'Used'.padStart(9)} Available ${last} Mounted on\n`;
  const lines = rows.map((one) => {
    const device = one.device.length > 20 ? `${one.device}\n${' '.repeat(20)}` : one.device.padEnd(20);
    const cells = one.sizes.map((text) => text.padStart(9)).join(' ');
    return `${device}${given.has('T') ? ` ${one.type.padEnd(10)}` : ''}${given.has('T') ? cells.replace(/^ /, '') : ` ${cells}`} ${one.percent.padStart(4)} ${one.path}\n`;
  });
  return head + lines.join('');
}

const UNITS = 'KMGT';
/** A size as busybox's -h writes it: always one decimal. */
function oneDecimal(bytes: number): string {
  let [value, unit] = [bytes / 1024, 0];
  while (value >= 1024 && unit < 3) {
    value /= 1024;
    unit++;
  }
  return `${value.toFixed(1)}${UNITS[unit]}`;
}

/** One mount for each file system, that with the shortest path (filter_mount_list in coreutils' df.c). */
function distinct(mounts: readonly Mount[]): Mount[] {
  const kept = new Map<string, Mount>();
  for (const mount of mounts) {
    const key = mount.source.kind === 'fs' ? mount.source.fs : mount.path;
    const seen = kept.get(key);
    if (!seen || seen.path.length > mount.path.length) kept.set(key, mount);
  }
  return mounts.filter((mount) => [...kept.values()].includes(mount));
}

/** df(1): how full the mounted file systems are. */
export const df: Program = simple((proc) => {
  const given = options(proc, DF);
  if (typeof given === 'number') return given;
  const pseudo = ['proc', 'sysfs', 'cgroup2', 'devpts', 'mqueue'];
  let code = 0;
  const mounts = given.args.flatMap((path) => {
    const stat = proc.fs.stat(path);
    if (stat.ok) return [stat.value.mount];
    code = complain(proc, by(proc, `${path}: ${why(stat.error)}`, `${path}: can't find mount point`));
    return [];
  });
  const wanted = given.value('t');
  const all = proc.fs
    .mounts()
    .filter(
      ({ type }) =>
        (given.has('a') || !pseudo.includes(type)) &&
        (wanted === undefined || type === wanted) &&
        !given.values('x').includes(type),
    );
  const shown = (
    given.args.length > 0 ? mounts : given.has('a') || proc.flavour === 'busybox' ? all : distinct(all)
  ).map((mount) => row(proc, given, mount));
  if (proc.flavour === 'busybox') proc.out(appletTable(given, shown));
  else if (shown.length > 0) proc.out(gnuTable(given, shown));
  else if (code === 0) return complain(proc, 'no file systems processed');
  return code;
});
