import { isGzip } from '../../../lib/gzip.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import { type OptionSpec, options } from '../text/tool/options.ts';
import { simple, why } from '../text/tool/say.ts';

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
  if (isGzip(text.value)) return 'gzip compressed data, from Unix';
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
