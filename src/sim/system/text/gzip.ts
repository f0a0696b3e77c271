import { gzip as pack, gunzip as unpack } from '../../../lib/gzip.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program, Task } from '../../host/program.ts';
import { slurp } from './tool/input.ts';
import { type OptionSpec, type Options, options } from './tool/options.ts';
import { by, complain, why } from './tool/say.ts';

const GZIP: OptionSpec = {
  short: 'cdfhknNqrtv123456789',
  long: 'stdout=c to-stdout=c decompress=d uncompress=d force=f keep=k no-name=n name=N quiet=q recursive=r test=t verbose=v fast=1 best=9',
  busybox: 'cdfkt123456789',
  lacks: 'lSrNv list suffix synchronous rsyncable recursive verbose name',
};

interface Work {
  readonly proc: Proc;
  readonly given: Options;
  readonly unpacks: boolean;
}

/** What becomes of a content; a text that is not compressed is refused under a name. */
function turned({ proc, unpacks }: Work, content: string, name: string): string | number {
  if (!unpacks) return pack(content);
  const text = unpack(content);
  if (text !== undefined) return text;
  if (content === '') return complain(proc, by(proc, `${name}: unexpected end of file`, 'corrupted data'));
  if (proc.flavour === 'busybox') return complain(proc, 'invalid magic');
  proc.err(`\ngzip: ${name}: not in gzip format\n`);
  return 1;
}

/** The name of the file to make; a code where the name of the one to read tells that there is nothing to do. */
function newName({ proc, given, unpacks }: Work, path: string): string | number {
  if (!unpacks) {
    const isDone = path.endsWith('.gz') && !given.has('f');
    return isDone && proc.flavour === 'gnu'
      ? complain(proc, `${path} already has .gz suffix -- unchanged`, 2)
      : `${path}.gz`;
  }
  if (/.\.t[ag]z$/.test(path)) return path.replace(/\.t[ag]z$/, '.tar');
  if (/.\.gz$/.test(path)) return path.slice(0, -'.gz'.length);
  return complain(proc, by(proc, `${path}: unknown suffix -- ignored`, `${path}: unknown suffix - ignored`), 2);
}

function* throughPipe(work: Work, file: string): Task<number> {
  const { proc, given } = work;
  const read = yield* slurp(proc, file);
  if (!read.ok) return complain(proc, `${file}: ${why(read.error)}`);
  const text = turned(work, read.value, file === '-' ? 'stdin' : file);
  if (typeof text === 'number') return text;
  if (!given.has('t')) proc.out(text);
  yield* proc.drain();
  return 0;
}

/** Puts a compressed file in the place of one, or the other way round, with its mode and time. */
function inPlace(work: Work, path: string): number {
  const { proc, given } = work;
  const stat = proc.fs.stat(path);
  if (!stat.ok) return complain(proc, `${path}: ${why(stat.error)}`);
  if (stat.value.kind === 'dir')
    return complain(proc, by(proc, `${path} is a directory -- ignored`, `${path}: Is a directory`), 2);
  const target = newName(work, path);
  if (typeof target === 'number') return target;
  if (proc.fs.exists(target) && !given.has('f'))
    return complain(
      proc,
      by(proc, `${target} already exists;\tnot overwritten`, `can't open '${target}': File exists`),
      2,
    );
  const read = proc.fs.read(path);
  if (!read.ok) return complain(proc, `${path}: ${why(read.error)}`);
  const text = turned(work, read.value, path);
  if (typeof text === 'number') return text;
  const written = proc.fs.write(target, text);
  if (!written.ok) return complain(proc, `${target}: ${why(written.error)}`);
  proc.fs.chmod(target, stat.value.mode);
  proc.fs.utimes(target, stat.value.mtime);
  if (!given.has('k')) proc.fs.unlink(path);
  return 0;
}

/** gzip(1) and its other names: what `docker save | gzip` and `zcat | docker load` need. */
const tool = (unpacks: boolean, toOutput: boolean): Program =>
  function* (proc) {
    const given = options(proc, GZIP);
    if (typeof given === 'number') return given;
    const work = { proc, given, unpacks: unpacks || given.has('d', 't') };
    const piped = toOutput || given.has('c', 't');
    const files = given.args.length > 0 ? given.args : ['-'];
    let worst = 0;
    for (const file of files) {
      const code: number = piped || file === '-' ? yield* throughPipe(work, file) : inPlace(work, file);
      if (code !== 0 && worst !== 1) worst = code;
    }
    yield* proc.drain();
    return worst;
  };

/** gzip(1). */
export const gzip: Program = tool(false, false);
/** gunzip(1). */
export const gunzip: Program = tool(true, false);
/** zcat(1). */
export const zcat: Program = tool(true, true);
