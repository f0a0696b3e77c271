import { err, ok, type Result } from '../../../../lib/result.ts';
import type { Errno } from '../../../host/errno.ts';
import { keep } from '../../../host/memory.ts';
import { openFile } from '../../../host/open-file.ts';
import type { Proc } from '../../../host/proc.ts';
import type { Task } from '../../../host/program.ts';
import { by, complain, quoteMaybe, why } from './say.ts';

/** A line and its end: '\n', or '' where the input ended without one. */
export interface Line {
  readonly text: string;
  readonly end: string;
}

/** What a line costs besides its characters, in steps. */
const STEPS_OF_LINE = 0.3;

/** Reads lines from a descriptor and keeps what was not asked for yet. */
export class Lines {
  readonly #proc: Proc;
  readonly #fd: number;
  readonly #separator: string;
  #rest = '';
  #at = 0;
  #ended = false;

  constructor(proc: Proc, fd = 0, separator = '\n') {
    this.#proc = proc;
    this.#fd = fd;
    this.#separator = separator;
  }

  /** The next line, or undefined at the end. Waits for it. */
  *next(): Task<Line | undefined> {
    for (;;) {
      const end = this.#rest.indexOf(this.#separator, this.#at);
      if (end >= 0) {
        const text = this.#rest.slice(this.#at, end);
        this.#at = end + this.#separator.length;
        this.#proc.kernel.scheduler.charge(STEPS_OF_LINE);
        return { text, end: this.#separator };
      }
      if (this.#ended) {
        const text = this.#rest.slice(this.#at);
        this.#rest = '';
        this.#at = 0;
        return text === '' ? undefined : { text, end: '' };
      }
      yield* this.#fill();
    }
  }

  /** Reads until what is there has a separator, or to the end. */
  *#fill(): Task<void> {
    const endless = this.#proc.fd(this.#fd)?.endless === true;
    const parts = [this.#rest.slice(this.#at)];
    let size = this.#rest.length - this.#at;
    for (;;) {
      const more: string | null = yield* this.#proc.read(this.#fd);
      this.#ended = more === null;
      const isEnd = more === null || more.includes(this.#separator);
      if (more !== null && (isEnd || !endless)) parts.push(more);
      else if (more !== null) this.#proc.forgo(more);
      if (isEnd) break;
      size += more.length;
      yield* keep(this.#proc, size, endless);
    }
    this.#rest = parts.join('');
    this.#at = 0;
  }
}

/** A descriptor that tools open their files on: above those that a shell hands out. */
const FILE_FD = 99;

/** Opens a file to read from (`-` is stdin). Returns the descriptor; EISDIR for a folder. */
export function openInput(proc: Proc, path: string, fd = FILE_FD): Result<number, Errno> {
  if (path === '-') return ok(0);
  const stat = proc.fs.stat(path);
  // A descriptor of a process substitution has no entry of its own.
  if (!stat.ok && !path.startsWith('/dev/fd/')) return stat;
  const file = openFile(proc, path, { read: true });
  if (!file.ok) return file;
  if (stat.ok && stat.value.kind === 'dir') return err('EISDIR');
  proc.setFd(fd, file.value);
  return ok(fd);
}

/** Closes what openInput opened. */
export function closeInput(proc: Proc, fd: number): void {
  if (fd !== 0) proc.setFd(fd, undefined);
}

/** The whole of a file (`-` is stdin), waiting for it. */
export function* slurp(proc: Proc, path: string): Task<Result<string, Errno>> {
  const fd = openInput(proc, path);
  if (!fd.ok) return fd;
  const text = yield* proc.readAll(fd.value);
  closeInput(proc, fd.value);
  return ok(text);
}

/** Says that a file cannot be read, as most tools do: `cat: x: No such …`, busybox: `cat: can't open 'x': No such …`. */
export function cannotOpen(proc: Proc, path: string, errno: Errno, code = 1): number {
  const reads = errno === 'EISDIR';
  const busybox = reads ? `read error: ${why(errno)}` : `can't open '${path}': ${why(errno)}`;
  return complain(proc, by(proc, `${quoteMaybe(path)}: ${why(errno)}`, busybox), code);
}

/** As cannotOpen, for applets of busybox that say just `NAME: FILE: why`. */
export const cannotRead = (proc: Proc, file: string, errno: Errno): number =>
  complain(proc, `${proc.flavour === 'busybox' ? file : quoteMaybe(file)}: ${why(errno)}`);

/** The text of all files one after the other (stdin without any), and 1 as the code where one could not be read. */
export function* readFiles(
  proc: Proc,
  files: readonly string[],
  failed: (proc: Proc, file: string, errno: Errno) => number = cannotOpen,
): Task<{ text: string; code: number }> {
  const parts: string[] = [];
  let code = 0;
  for (const file of files.length > 0 ? files : ['-']) {
    const text = yield* slurp(proc, file);
    if (text.ok) parts.push(text.value);
    else code = failed(proc, file, text.error);
  }
  return { text: parts.join(''), code };
}

/** Lines of a text; the last one counts also where it has no end. */
export function linesOf(text: string): string[] {
  if (text === '') return [];
  const lines = text.split('\n');
  if (text.endsWith('\n')) lines.pop();
  return lines;
}

/**
 * Runs a function on each line of each file (stdin without any) as it comes, writing what it returns.
 *
 * @returns 0, or 1 where a file could not be read
 */
export function* eachLine(
  proc: Proc,
  files: readonly string[],
  work: (line: Line) => string | undefined,
  failed: (proc: Proc, file: string, errno: Errno) => number = cannotOpen,
): Task<number> {
  let code = 0;
  for (const file of files.length > 0 ? files : ['-']) {
    const fd = openInput(proc, file);
    if (!fd.ok) {
      code = failed(proc, file, fd.error);
      continue;
    }
    const lines = new Lines(proc, fd.value);
    for (let line = yield* lines.next(); line; line = yield* lines.next()) {
      const out = work(line);
      if (out === undefined) continue;
      proc.out(out);
      if (proc.fd(1)?.full) yield* proc.drain();
    }
    closeInput(proc, fd.value);
  }
  yield* proc.drain();
  return code;
}
