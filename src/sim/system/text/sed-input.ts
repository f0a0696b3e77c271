import type { Proc } from '../../host/proc.ts';
import type { Task } from '../../host/program.ts';
import { closeInput, type Line, Lines, openInput } from './tool/input.ts';
import { by, complain, why } from './tool/say.ts';

/** How files are taken. */
export interface SedFiles {
  /** Each file by itself: -s, and -i, which writes the output back. */
  readonly separate: boolean;
  /** undefined: output goes to stdout; else the suffix of the copy that is kept ('' keeps none). */
  readonly inPlace: string | undefined;
  readonly zero: boolean;
}

/** The lines that a sed script runs over, file after file, and where its output goes. */
export class SedInput {
  readonly #proc: Proc;
  readonly #files: string[];
  readonly #how: SedFiles;
  readonly #end: string;
  #lines: Lines | undefined;
  #fd = 0;
  #ahead: Line | undefined;
  #parts: string[] = [];
  #unfinished = false;
  #lineEnd = '\n';
  /** Number of the current line, name of its file, and 2 where a file could not be read. */
  number = 0;
  file = '-';
  code = 0;

  constructor(proc: Proc, files: readonly string[], how: SedFiles) {
    this.#proc = proc;
    this.#files = [...files];
    this.#how = how;
    this.#end = how.zero ? '\0' : '\n';
  }

  #cannot(file: string, errno: Parameters<typeof why>[0]): void {
    const applet = `${file}: ${why(errno)}`;
    const inPlace = this.#how.inPlace !== undefined;
    if (errno === 'EISDIR') {
      complain(
        this.#proc,
        by(
          this.#proc,
          inPlace ? `couldn't edit ${file}: not a regular file` : `read error on ${file}: ${why(errno)}`,
          `read error: ${why(errno)}`,
        ),
      );
      this.code = this.#proc.flavour === 'gnu' ? 4 : 1;
      return;
    }
    complain(this.#proc, by(this.#proc, `can't read ${applet}`, applet));
    this.code = this.#proc.flavour === 'gnu' ? 2 : 1;
  }

  /** Opens the next file that can be read. Returns false when there is none. */
  #open(): boolean {
    this.finish();
    for (let file = this.#files.shift(); file !== undefined; file = this.#files.shift()) {
      const fd = openInput(this.#proc, file);
      if (!fd.ok) {
        this.#cannot(file, fd.error);
        continue;
      }
      this.#fd = fd.value;
      this.file = file;
      this.#lines = new Lines(this.#proc, fd.value, this.#end);
      if (this.#how.separate) this.number = 0;
      return true;
    }
    return false;
  }

  /** Ends the current file: with -i what was printed becomes its content. */
  finish(): void {
    if (!this.#lines) return;
    closeInput(this.#proc, this.#fd);
    this.#lines = undefined;
    const suffix = this.#how.inPlace;
    if (suffix === undefined) return;
    const { fs } = this.#proc;
    const before = fs.node(this.file);
    if (suffix !== '' && before)
      fs.write(
        suffix.includes('*') ? suffix.replace(/\*/g, this.file) : this.file + suffix,
        before.kind === 'file' ? before.data : '',
      );
    const written = fs.write(this.file, this.#parts.join(''));
    if (!written.ok)
      this.code = complain(
        this.#proc,
        by(
          this.#proc,
          `couldn't open temporary file ./sedXXXXXX: ${why(written.error)}`,
          `${this.file}: ${why(written.error)}`,
        ),
        4,
      );
    this.#parts = [];
    this.#unfinished = false;
  }

  *#take(): Task<Line | undefined> {
    if (this.#ahead) {
      const line = this.#ahead;
      this.#ahead = undefined;
      return line;
    }
    for (;;) {
      const line: Line | undefined = this.#lines ? yield* this.#lines.next() : undefined;
      if (line) return line;
      if (!this.#open()) return undefined;
    }
  }

  /** The next line; undefined at the end of all files. */
  *next(): Task<string | undefined> {
    const line = yield* this.#take();
    if (!line) return undefined;
    this.number++;
    this.#lineEnd = line.end;
    return line.text;
  }

  /** Whether the current line is the last one (of its file with -s and -i); with `all`, of all files. */
  *isLast(all = false): Task<boolean> {
    if (this.#ahead) return false;
    if (this.#how.separate && !all) {
      this.#ahead = this.#lines ? yield* this.#lines.next() : undefined;
      return !this.#ahead;
    }
    this.#ahead = this.#how.separate ? (this.#lines ? yield* this.#lines.next() : undefined) : yield* this.#take();
    return !this.#ahead;
  }

  /** Prints a pattern space: with a line end unless it is the last line and had none. */
  print(text: string): void {
    this.raw(text + (this.#lineEnd === '' ? '' : this.#end));
    this.#unfinished = this.#lineEnd === '';
  }

  raw(text: string): void {
    const whole = this.#unfinished && text !== '' ? `\n${text}` : text;
    if (text !== '') this.#unfinished = false;
    if (this.#how.inPlace !== undefined) this.#parts.push(whole);
    else this.#proc.out(whole);
  }
}
