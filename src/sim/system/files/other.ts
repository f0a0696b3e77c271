import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import { sizedNumber } from '../text/head.ts';
import { missing, type OptionSpec, options } from '../text/tool/options.ts';
import { by, complain, quote, quoteName, simple, why } from '../text/tool/say.ts';

const TRUNCATE: OptionSpec = { short: 's:cr:o', long: 'size:=s no-create=c reference:=r', busybox: 's:c' };

/** truncate(1). */
export const truncate: Program = simple((proc) => {
  const given = options(proc, TRUNCATE);
  if (typeof given === 'number') return given;
  const text = given.value('s');
  if (text === undefined)
    return missing(proc, TRUNCATE, `you must specify either ${quote(proc, '--size')} or ${quote(proc, '--reference')}`);
  const size = sizedNumber(text.replace(/^[-+]/, ''));
  if (size === undefined)
    return complain(proc, by(proc, `Invalid number: ${quote(proc, text)}`, `invalid number '${text}'`));
  if (given.args.length === 0) return missing(proc, TRUNCATE, 'missing file operand');
  let code = 0;
  for (const path of given.args) {
    const old = proc.fs.read(path);
    if (!old.ok && (old.error !== 'ENOENT' || given.has('c'))) {
      if (!given.has('c')) code = complain(proc, `cannot open ${quoteName(path)} for writing: ${why(old.error)}`);
      continue;
    }
    const before = old.ok ? old.value : '';
    const wanted = text.startsWith('+')
      ? before.length + size
      : text.startsWith('-')
        ? Math.max(0, before.length - size)
        : size;
    const written = proc.fs.write(path, before.slice(0, wanted).padEnd(Math.min(wanted, 1 << 20), '\0'));
    if (!written.ok) code = complain(proc, `cannot open ${quoteName(path)} for writing: ${why(written.error)}`);
  }
  return code;
});

const MKFIFO: OptionSpec = { short: 'm:', long: 'mode:=m' };

/** mkfifo(1). */
export const mkfifo: Program = simple((proc) => {
  const given = options(proc, MKFIFO);
  if (typeof given === 'number') return given;
  if (given.args.length === 0) return missing(proc, MKFIFO);
  let code = 0;
  for (const path of given.args) {
    const made = proc.fs.mknod(path, 'fifo');
    if (!made.ok) code = complain(proc, `cannot create fifo ${quoteName(path)}: ${why(made.error)}`);
  }
  return code;
});

const SYNC: OptionSpec = { short: 'df' };
/** sync(1): there is nothing to write back. */
export const sync: Program = simple((proc) => {
  const given = options(proc, SYNC);
  return typeof given === 'number' ? given : 0;
});

const FILE: OptionSpec = { short: 'bLhi', long: 'brief=b dereference=L' };

function kindOf(proc: Proc, path: string): string {
  const stat = proc.fs.lstat(path);
  if (!stat.ok) return `cannot open \`${path}' (${why(stat.error)})`;
  const { kind, program, target, size } = stat.value;
  if (kind === 'dir') return stat.value.mode & 0o1000 ? 'sticky, directory' : 'directory';
  if (kind === 'link') return `symbolic link to ${target ?? ''}`;
  if (kind !== 'file')
    return { socket: 'socket', fifo: 'fifo (named pipe)', char: 'character special (1/3)', block: 'block special' }[
      kind
    ];
  if (program !== undefined) return 'ELF 64-bit LSB pie executable, x86-64, version 1 (SYSV), dynamically linked';
  if (size === 0) return 'empty';
  const text = proc.fs.read(path);
  if (!text.ok) return `regular file, no read permission`;
  if (text.value.slice(257, 262) === 'ustar') return 'POSIX tar archive';
  const script = /^#! ?(\S+)/.exec(text.value);
  if (script?.[1])
    return `${script[1].endsWith('bash') ? 'Bourne-Again shell' : script[1].endsWith('/sh') ? 'POSIX shell' : script[1]} script, ASCII text executable`;
  if (/^\s*[{[]/.test(text.value)) return 'JSON text data';
  return /[^\0-\x7f]/.test(text.value) ? 'Unicode text, UTF-8 text' : 'ASCII text';
}

/** file(1), for kinds that occur here. */
export const file: Program = simple((proc) => {
  const given = options(proc, FILE);
  if (typeof given === 'number') return given;
  const width = Math.max(0, ...given.args.map((path) => path.length)) + 2;
  for (const path of given.args)
    proc.out(given.has('b') ? `${kindOf(proc, path)}\n` : `${`${path}:`.padEnd(width)}${kindOf(proc, path)}\n`);
  return 0;
});
