import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import type { Stat } from '../../host/stat.ts';
import { missing, type OptionSpec, options } from '../text/tool/options.ts';
import { by, complain, quoteName, simple, why } from '../text/tool/say.ts';
import { blocks, fullTime, kindText, links, modeText, owners } from './show.ts';

const SPEC: OptionSpec = {
  short: 'c:fLt',
  long: 'format:=c file-system=f dereference=L terse=t printf:=p',
  busybox: 'c:fLt',
};

const octal = (mode: number): string => (mode & 0o7777).toString(8);
const RAW: Readonly<Record<Stat['kind'], number>> = {
  file: 0o100000,
  dir: 0o040000,
  link: 0o120000,
  socket: 0o140000,
  fifo: 0o010000,
  char: 0o020000,
  block: 0o060000,
};

/** What one letter of a format stands for. */
function field(proc: Proc, letter: string, name: string, stat: Stat): string {
  const [user, group] = owners(proc, stat, false);
  const target = stat.kind === 'link' ? `${quoteName(name)} -> ${quoteName(stat.target ?? '')}` : quoteName(name);
  const fields: Readonly<Record<string, string>> = {
    a: octal(stat.mode),
    A: modeText(stat),
    b: String(blocks(stat) * 2),
    B: '512',
    d: String(deviceOf(stat)[0] * 256 + deviceOf(stat)[1]),
    D: (deviceOf(stat)[0] * 256 + deviceOf(stat)[1]).toString(16),
    f: (RAW[stat.kind] | stat.mode).toString(16),
    F: kindText(stat),
    g: String(stat.gid),
    G: group,
    h: String(links(proc, name, stat)),
    i: String(stat.ino),
    m: stat.mount.path,
    n: name,
    N: target,
    o: '4096',
    s: String(stat.size),
    t: (stat.major ?? 0).toString(16),
    T: (stat.minor ?? 0).toString(16),
    u: String(stat.uid),
    U: user,
    w: '-',
    W: '0',
    x: fullTime(stat.mtime),
    X: String(Math.floor(stat.mtime / 1000)),
    y: fullTime(stat.mtime),
    Y: String(Math.floor(stat.mtime / 1000)),
    z: fullTime(stat.mtime),
    Z: String(Math.floor(stat.mtime / 1000)),
    '%': '%',
  };
  return fields[letter] ?? '?';
}

const formatted = (proc: Proc, format: string, name: string, stat: Stat): string =>
  format.replace(/%[-0-9.#+' ]*([A-Za-z%])/g, (_whole, letter: string) => field(proc, letter, name, stat));

/** Number of the device that holds an entry: major and minor. */
function deviceOf(stat: Stat): readonly [number, number] {
  if (stat.mount.type === 'ext4') return [254, 0];
  let minor = 20;
  for (const char of stat.mount.path + stat.mount.type) minor = (minor * 7 + char.charCodeAt(0)) % 97;
  return [0, 20 + minor];
}

function device(proc: Proc, stat: Stat): string {
  const [major, minor] = deviceOf(stat);
  const number = major * 256 + minor;
  return proc.flavour === 'gnu' ? `${major},${minor}` : `${number.toString(16)}h/${number}d`;
}

function whole(proc: Proc, name: string, stat: Stat): string {
  const f = (letter: string): string => field(proc, letter, name, stat);
  const shown = stat.kind === 'link' ? `${name} -> ${stat.target ?? ''}` : name;
  const special = stat.kind === 'char' || stat.kind === 'block';
  const node = special
    ? `     Device type: ${proc.flavour === 'gnu' ? `${stat.major ?? 0},${stat.minor ?? 0}` : `${f('t')},${f('T')}`}`
    : '';
  return [
    `  File: ${shown}`,
    `  Size: ${f('s').padEnd(10)}\tBlocks: ${f('b').padEnd(10)} IO Block: ${f('o').padEnd(6)} ${f('F')}`,
    `Device: ${device(proc, stat)}\tInode: ${f('i').padEnd(10)}  Links: ${f('h')}${node}`,
    `Access: (${f('a').padStart(4, '0')}/${f('A')})  Uid: (${f('u').padStart(5)}/${f('U').padStart(8)})   Gid: (${f('g').padStart(5)}/${f('G').padStart(8)})`,
    `Access: ${f('x')}`,
    `Modify: ${f('y')}`,
    `Change: ${f('z')}`,
    ...(proc.flavour === 'gnu' ? [` Birth: ${f('y')}`] : []),
    '',
  ].join('\n');
}

function filesystem(proc: Proc, format: string | undefined, name: string): string {
  const type = proc.fs.mountOf(name)?.type ?? 'ext4';
  const shown =
    { ext4: 'ext2/ext3', overlay: 'overlayfs', tmpfs: 'tmpfs', proc: 'proc', cgroup2: 'cgroup2fs' }[type] ?? type;
  return format === undefined
    ? `  File: "${name}"\n    Type: ${shown}\n`
    : `${format.replaceAll('%T', shown).replaceAll('%n', name)}\n`;
}

/** stat(1). */
export const stat: Program = simple((proc) => {
  const given = options(proc, SPEC);
  if (typeof given === 'number') return given;
  if (given.args.length === 0) return missing(proc, SPEC);
  let code = 0;
  for (const name of given.args) {
    const found = given.has('L') ? proc.fs.stat(name) : proc.fs.lstat(name);
    if (!found.ok) {
      code = complain(
        proc,
        by(proc, `cannot statx ${quoteName(name)}: ${why(found.error)}`, `can't stat '${name}': ${why(found.error)}`),
      );
      continue;
    }
    const format = given.value('c');
    const printf = given.value('p');
    if (given.has('f')) proc.out(filesystem(proc, format, name));
    else if (printf !== undefined)
      proc.out(formatted(proc, printf, name, found.value).replaceAll('\\n', '\n').replaceAll('\\t', '\t'));
    else
      proc.out(
        format === undefined ? whole(proc, name, found.value) : `${formatted(proc, format, name, found.value)}\n`,
      );
  }
  return code;
});
