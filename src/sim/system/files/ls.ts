import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import type { Stat } from '../../host/stat.ts';
import { type OptionSpec, type Options, options } from '../text/tool/options.ts';
import { by, complain, quoteMaybe, quoteName, simple, why } from '../text/tool/say.ts';
import { strftime } from '../text/tool/time.ts';
import { inColumns } from './ls-columns.ts';
import { coloured, type Item, paint, quotedName, startPainting, suffixOf } from './ls-names.ts';
import { blocks, human, links, listTime, modeText, owners } from './show.ts';

const SPEC: OptionSpec = {
  short: 'aABbdFhilLnprRsStUXog1CmxQkGcuvNw:',
  long: 'all=a almost-all=A directory=d classify=F human-readable=h inode=i dereference=L numeric-uid-gid=n reverse=r recursive=R size=s color::=color time-style:=time no-group=G full-time=T group-directories-first=D sort:=sort width:=w ignore-backups=B quote-name=Q literal=N escape=b indicator-style:=indicator format:=format',
  busybox: '1AaCxdLHRFplinshrSXvctuw:',
  lacks:
    'Z T I H f D q author si context dired hide ignore block-size hyperlink quoting-style tabsize zero dereference-command-line show-control-chars hide-control-chars time file-type',
  code: 2,
};

/** Names in the order of the C locale. */
const byName = (a: Item, b: Item): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

function order(proc: Proc, given: Options, items: Item[]): Item[] {
  const key =
    given.value('sort') ??
    { S: 'size', t: 'time', U: 'none', X: 'extension' }[given.last('S', 't', 'U', 'X') ?? ''] ??
    'name';
  const sorted = key === 'none' ? items : [...items].sort(byName);
  if (key === 'size') sorted.sort((a, b) => b.stat.size - a.stat.size);
  if (key === 'time') sorted.sort((a, b) => b.stat.mtime - a.stat.mtime);
  if (key === 'extension')
    sorted.sort((a, b) => ((a.name.split('.')[1] ?? '') < (b.name.split('.')[1] ?? '') ? -1 : 1));
  if (given.has('D')) {
    const folder = (item: Item): boolean => {
      const there = item.stat.kind === 'link' ? proc.fs.stat(item.path) : undefined;
      return item.stat.kind === 'dir' || (there?.ok === true && there.value.kind === 'dir');
    };
    sorted.sort((a, b) => Number(folder(b)) - Number(folder(a)));
  }
  return given.has('r') ? sorted.reverse() : sorted;
}

const LONG = ['l', 'n', 'o', 'g', 'T'] as const;

function shownName(proc: Proc, given: Options, { name, stat }: Item): string {
  const quoted = quotedName(proc, given, name);
  const text = coloured(proc, given) ? paint(proc, stat, quoted) : quoted;
  return text + (given.has(...LONG) && stat.kind === 'link' ? '' : suffixOf(given, stat));
}

/** Where a link leads, behind the arrow, with the mark of what is there. */
function linkTarget(proc: Proc, given: Options, item: Item): string {
  if (item.stat.kind !== 'link') return '';
  const there = proc.fs.stat(item.path);
  const text = quotedName(proc, given, item.stat.target ?? '');
  const shown = there.ok && coloured(proc, given) ? paint(proc, there.value, text) : text;
  return ` -> ${shown}${there.ok ? suffixOf(given, there.value) : ''}`;
}

/** A time by --time-style, --full-time or in the usual form. */
function timeText(proc: Proc, given: Options, time: number): string {
  const style = given.has('T') ? 'full-iso' : (given.value('time') ?? '').replace(/^posix-/, '');
  if (style.startsWith('+')) return strftime(style.slice(1).split('\n')[0] ?? '', time);
  if (style === 'full-iso')
    return proc.flavour === 'busybox' ? strftime('%F %T %z', time) : strftime('%F %T.%N %z', time);
  if (style === 'long-iso') return strftime('%F %H:%M', time);
  if (style === 'iso')
    return proc.kernel.now - time < 15_778_476_000 ? strftime('%m-%d %H:%M', time) : strftime('%F ', time);
  return listTime(time, proc.kernel.now);
}

const sizeCell = (given: Options, stat: Stat): string =>
  stat.kind === 'char' || stat.kind === 'block'
    ? `${stat.major ?? 0}, ${String(stat.minor ?? 0).padStart(3)}`
    : given.has('h')
      ? human(stat.size)
      : String(stat.size);

/** The columns of the long format; widths are those of the widest cell, which busybox fixes beforehand. */
function longLines(proc: Proc, given: Options, items: readonly Item[]): string[] {
  const busybox = proc.flavour === 'busybox';
  const rows = items.map((item) => {
    const [user, group] = owners(proc, item.stat, given.has('n'));
    const time = timeText(proc, given, item.stat.mtime);
    return {
      mode: modeText(item.stat),
      links: String(links(proc, item.path, item.stat)),
      user,
      group,
      size: sizeCell(given, item.stat),
      time,
      name: shownName(proc, given, item) + linkTarget(proc, given, item),
      inode: String(item.stat.ino),
      blocks: String(blocks(item.stat)),
    };
  });
  const width = (key: keyof (typeof rows)[number]): number => Math.max(0, ...rows.map((row) => row[key].length));
  const w = {
    links: width('links'),
    user: width('user'),
    group: width('group'),
    size: width('size'),
    inode: width('inode'),
    blocks: width('blocks'),
  };
  return rows.map((row) => {
    const owner = given.has('g') ? '' : `${row.user.padEnd(busybox ? 8 : w.user)} `;
    const group = given.has('G', 'o') ? '' : `${row.group.padEnd(busybox ? 8 : w.group)} `;
    const before = `${given.has('i') ? `${row.inode.padStart(w.inode)} ` : ''}${given.has('s') ? `${row.blocks.padStart(w.blocks)} ` : ''}`;
    return `${before}${row.mode} ${row.links.padStart(busybox ? 4 : w.links)} ${owner}${group}${row.size.padStart(busybox ? 9 : w.size)} ${row.time} ${row.name}`;
  });
}

/** How wide the lines may be: -w, the terminal, COLUMNS, 80. */
function lineWidth(proc: Proc, given: Options): number {
  const asked = given.value('w') ?? proc.env['COLUMNS'];
  const terminal = (proc.fd(1) as { readonly columns?: number } | undefined)?.columns;
  const width = Number(given.value('w') ?? terminal ?? asked ?? 80);
  return width > 0 ? width : 80;
}

function print(proc: Proc, given: Options, items: readonly Item[]): void {
  if (given.has(...LONG)) {
    proc.out(
      longLines(proc, given, items)
        .map((line) => `${line}\n`)
        .join(''),
    );
    return;
  }
  if (items.length === 0) return;
  const inodes = Math.max(...items.map((item) => String(item.stat.ino).length));
  const sizes = Math.max(...items.map((item) => String(blocks(item.stat)).length));
  const cells = items.map((item) => {
    const head = `${given.has('i') ? `${String(item.stat.ino).padStart(inodes)} ` : ''}${given.has('s') ? `${String(blocks(item.stat)).padStart(sizes)} ` : ''}`;
    const text = head + shownName(proc, given, item);
    const visible = head.length + quotedName(proc, given, item.name).length + suffixOf(given, item.stat).length;
    return { text, width: visible };
  });
  const layout = given.last('1', 'C', 'm', 'x');
  if (layout === 'm') proc.out(`${cells.map((cell) => cell.text).join(', ')}\n`);
  else if ((layout === undefined && proc.isTty(1)) || layout === 'C' || layout === 'x') {
    proc.out(inColumns(cells, lineWidth(proc, given), layout === 'x', proc.flavour === 'gnu' ? 8 : 0));
  } else proc.out(cells.map((cell) => `${cell.text}\n`).join(''));
}

/** What ls looks at: with -L what a link leads to, the link itself where that is nothing. */
function statOf(proc: Proc, given: Options, path: string) {
  const there = given.has('L') ? proc.fs.stat(path) : undefined;
  return there?.ok ? there : proc.fs.lstat(path);
}

function listFolder(proc: Proc, given: Options, path: string, titles: boolean, first: boolean): number {
  const names = proc.fs.list(path);
  if (!names.ok) {
    if (titles && proc.flavour === 'gnu' && names.error !== 'EACCES') proc.out('');
    return complain(
      proc,
      by(
        proc,
        `cannot open directory ${quoteName(path)}: ${why(names.error)}`,
        `can't open '${path}': ${why(names.error)}`,
      ),
      proc.flavour === 'gnu' ? 2 : 1,
    );
  }
  if (titles) proc.out(`${first ? '' : '\n'}${quoteMaybe(path)}:\n`);
  const hidden = given.last('a', 'A');
  const all = [
    ...(hidden === 'a' ? ['.', '..'] : []),
    ...names.value.filter((name) => hidden !== undefined || !name.startsWith('.')),
  ];
  const items = all.flatMap((name): Item[] => {
    const full = path === '/' ? `/${name}` : `${path.replace(/\/$/, '')}/${name}`;
    const stat = statOf(proc, given, full);
    return stat.ok ? [{ name, path: full, stat: stat.value }] : [];
  });
  const sorted = order(proc, given, items);
  if (given.has('l', 'n', 'o', 'g', 's', 'T')) {
    const total = items.reduce((sum, { stat }) => sum + blocks(stat), 0);
    proc.out(`total ${given.has('h') ? human(total * 1024) : total}\n`);
  }
  print(proc, given, sorted);
  let code = 0;
  if (given.has('R')) {
    for (const { name, path: full, stat } of sorted)
      if (stat.kind === 'dir' && name !== '.' && name !== '..')
        code = Math.max(code, listFolder(proc, given, full, true, false));
  }
  return code;
}

/** ls(1), of GNU coreutils or busybox. */
export const ls: Program = simple((proc) => {
  const given = options(proc, SPEC);
  if (typeof given === 'number') return given;
  startPainting();
  const files: Item[] = [];
  const folders: string[] = [];
  let code = 0;
  for (const path of given.args.length > 0 ? given.args : ['.']) {
    const direct = given.has('d') || (given.has('l', 'F') && !path.endsWith('/'));
    const stat = direct ? statOf(proc, given, path) : proc.fs.stat(path);
    const found = stat.ok ? stat : proc.fs.lstat(path);
    if (!found.ok)
      code = complain(
        proc,
        by(proc, `cannot access ${quoteName(path)}: ${why(found.error)}`, `${path}: ${why(found.error)}`),
        proc.flavour === 'gnu' ? 2 : 1,
      );
    else if (found.value.kind === 'dir' && !given.has('d')) folders.push(path);
    else files.push({ name: path, path, stat: found.value });
  }
  if (files.length > 0) print(proc, given, order(proc, given, files));
  const titles = given.args.length > 1 || given.has('R');
  for (const [index, folder] of [...folders].sort((a, b) => (given.has('U') ? 0 : a < b ? -1 : 1)).entries())
    code = Math.max(code, listFolder(proc, given, folder, titles, index === 0 && files.length === 0));
  return code;
});
