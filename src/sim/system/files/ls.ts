import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import type { Stat } from '../../host/stat.ts';
import { type Options, type OptionSpec, options } from '../text/tool/options.ts';
import { by, complain, quoteMaybe, quoteName, simple, why } from '../text/tool/say.ts';
import { blocks, human, listTime, modeText, owners } from './show.ts';

const SPEC: OptionSpec = {
  short: 'aAdFhilLnprRsStUXog1CmxQkGcuvN',
  long: 'all=a almost-all=A directory=d classify=F human-readable=h inode=i dereference=L numeric-uid-gid=n reverse=r recursive=R size=s color::=color time-style:=time no-group=G full-time=T group-directories-first=D sort:=sort',
  busybox: 'aAdFhilLnprRsStXog1Ccux',
  lacks: 'Z w T b B I H f',
  code: 2,
};

interface Item {
  readonly name: string;
  readonly path: string;
  readonly stat: Stat;
}

const SUFFIX: Readonly<Record<string, string>> = { dir: '/', link: '@', socket: '=', fifo: '|' };

/** Names in the order of the C locale. */
const byName = (a: Item, b: Item): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

function order(given: Options, items: Item[]): Item[] {
  const key = given.value('sort') ?? { S: 'size', t: 'time', U: 'none', X: 'extension' }[given.last('S', 't', 'U', 'X') ?? ''] ?? 'name';
  const sorted = key === 'none' ? items : [...items].sort(byName);
  if (key === 'size') sorted.sort((a, b) => b.stat.size - a.stat.size);
  if (key === 'time') sorted.sort((a, b) => b.stat.mtime - a.stat.mtime);
  if (key === 'extension') sorted.sort((a, b) => ((a.name.split('.')[1] ?? '') < (b.name.split('.')[1] ?? '') ? -1 : 1));
  if (given.has('D')) sorted.sort((a, b) => Number(b.stat.kind === 'dir') - Number(a.stat.kind === 'dir'));
  return given.has('r') ? sorted.reverse() : sorted;
}

function shownName(proc: Proc, given: Options, { name, stat }: Item): string {
  const quoted = proc.isTty(1) && proc.flavour === 'gnu' ? quoteMaybe(name) : name;
  const runs = stat.kind === 'file' && (stat.mode & 0o111) !== 0 ? '*' : '';
  const suffix = given.has('F') ? (SUFFIX[stat.kind] ?? runs) : given.has('p') && stat.kind === 'dir' ? '/' : '';
  return quoted + (given.has('l', 'n', 'o', 'g', 'T') && stat.kind === 'link' ? '' : suffix);
}

const sizeCell = (given: Options, stat: Stat): string =>
  stat.kind === 'char' || stat.kind === 'block' ? `${stat.major ?? 0}, ${String(stat.minor ?? 0).padStart(3)}` : given.has('h') ? human(stat.size) : String(stat.size);

/** The columns of the long format; widths are those of the widest cell, which busybox fixes beforehand. */
function longLines(proc: Proc, given: Options, items: readonly Item[]): string[] {
  const busybox = proc.flavour === 'busybox';
  const rows = items.map((item) => {
    const [user, group] = owners(proc, item.stat, given.has('n'));
    const target = item.stat.kind === 'link' ? ` -> ${item.stat.target ?? ''}` : '';
    const time = given.has('T') ? `${new Date(item.stat.mtime).toISOString().slice(0, 19).replace('T', ' ')}.000000000 +0000` : listTime(item.stat.mtime, proc.kernel.now);
    return { mode: modeText(item.stat), links: String(item.stat.nlink), user, group, size: sizeCell(given, item.stat), time, name: shownName(proc, given, item) + target, inode: String(item.stat.ino), blocks: String(blocks(item.stat)) };
  });
  const width = (key: keyof (typeof rows)[number]): number => Math.max(0, ...rows.map((row) => row[key].length));
  const w = { links: width('links'), user: width('user'), group: width('group'), size: width('size'), inode: width('inode'), blocks: width('blocks') };
  return rows.map((row) => {
    const owner = given.has('g') ? '' : `${row.user.padEnd(busybox ? 8 : w.user)} `;
    const group = given.has('G', 'o') ? '' : `${row.group.padEnd(busybox ? 8 : w.group)} `;
    const before = `${given.has('i') ? `${row.inode.padStart(w.inode)} ` : ''}${given.has('s') ? `${row.blocks.padStart(w.blocks)} ` : ''}`;
    return `${before}${row.mode} ${row.links.padStart(busybox ? 4 : w.links)} ${owner}${group}${row.size.padStart(busybox ? 9 : w.size)} ${row.time} ${row.name}`;
  });
}

/** Names in as many columns as fit the terminal, filled downwards. */
function columnsOf(names: readonly string[], width: number): string {
  for (let rows = 1; rows < names.length; rows++) {
    const columns: string[][] = [];
    for (let i = 0; i < names.length; i += rows) columns.push(names.slice(i, i + rows));
    const widths = columns.map((column) => Math.max(...column.map((name) => name.length)) + 2);
    if (widths.reduce((sum, one) => sum + one, 0) - 2 > width) continue;
    const lines = Array.from({ length: rows }, (_, row) =>
      columns.map((column, i) => (column[row] === undefined ? '' : column[row].padEnd(i === columns.length - 1 ? 0 : (widths[i] ?? 0)))).join('').trimEnd(),
    );
    return `${lines.join('\n')}\n`;
  }
  return names.map((name) => `${name}\n`).join('');
}

function print(proc: Proc, given: Options, items: readonly Item[]): void {
  if (given.has('l', 'n', 'o', 'g', 'T')) {
    proc.out(longLines(proc, given, items).map((line) => `${line}\n`).join(''));
    return;
  }
  const names = items.map((item) => `${given.has('i') ? `${item.stat.ino} ` : ''}${given.has('s') ? `${blocks(item.stat)} ` : ''}${shownName(proc, given, item)}`);
  const layout = given.last('1', 'C', 'm', 'x');
  if (layout === 'm') proc.out(`${names.join(', ')}\n`);
  else if ((layout === undefined && proc.isTty(1)) || layout === 'C' || layout === 'x') proc.out(columnsOf(names, 80));
  else proc.out(names.map((name) => `${name}\n`).join(''));
}

const statOf = (proc: Proc, given: Options, path: string) => (given.has('L') ? proc.fs.stat(path) : proc.fs.lstat(path));

function listFolder(proc: Proc, given: Options, path: string, titles: boolean, first: boolean): number {
  const names = proc.fs.list(path);
  if (!names.ok) {
    if (titles && proc.flavour === 'gnu' && names.error !== 'EACCES') proc.out('');
    return complain(proc, by(proc, `cannot open directory ${quoteName(path)}: ${why(names.error)}`, `can't open '${path}': ${why(names.error)}`), proc.flavour === 'gnu' ? 2 : 1);
  }
  if (titles) proc.out(`${first ? '' : '\n'}${quoteMaybe(path)}:\n`);
  const hidden = given.last('a', 'A');
  const all = [...(hidden === 'a' ? ['.', '..'] : []), ...names.value.filter((name) => hidden !== undefined || !name.startsWith('.'))];
  const items = all.flatMap((name): Item[] => {
    const full = path === '/' ? `/${name}` : `${path.replace(/\/$/, '')}/${name}`;
    const stat = statOf(proc, given, full);
    return stat.ok ? [{ name, path: full, stat: stat.value }] : [];
  });
  const sorted = order(given, items);
  if (given.has('l', 'n', 'o', 'g', 's', 'T')) {
    const total = items.reduce((sum, { stat }) => sum + blocks(stat), 0);
    proc.out(`total ${given.has('h') ? human(total * 1024) : total}\n`);
  }
  print(proc, given, sorted);
  let code = 0;
  if (given.has('R')) {
    for (const { name, path: full, stat } of sorted) if (stat.kind === 'dir' && name !== '.' && name !== '..') code = Math.max(code, listFolder(proc, given, full, true, false));
  }
  return code;
}

/** ls(1), of GNU coreutils or busybox. */
export const ls: Program = simple((proc) => {
  const given = options(proc, SPEC);
  if (typeof given === 'number') return given;
  const files: Item[] = [];
  const folders: string[] = [];
  let code = 0;
  for (const path of given.args.length > 0 ? given.args : ['.']) {
    const direct = given.has('d') || (given.has('l', 'F') && !path.endsWith('/'));
    const stat = direct ? statOf(proc, given, path) : proc.fs.stat(path);
    const found = stat.ok ? stat : proc.fs.lstat(path);
    if (!found.ok) code = complain(proc, by(proc, `cannot access ${quoteName(path)}: ${why(found.error)}`, `${path}: ${why(found.error)}`), proc.flavour === 'gnu' ? 2 : 1);
    else if (found.value.kind === 'dir' && !given.has('d')) folders.push(path);
    else files.push({ name: path, path, stat: found.value });
  }
  if (files.length > 0) print(proc, given, order(given, files));
  const titles = given.args.length > 1 || given.has('R');
  for (const [index, folder] of [...folders].sort((a, b) => (given.has('U') ? 0 : a < b ? -1 : 1)).entries())
    code = Math.max(code, listFolder(proc, given, folder, titles, index === 0 && files.length === 0));
  return code;
});

