import { type Errno, strerror } from '../../host/errno.ts';
import { openFile } from '../../host/open-file.ts';
import type { Proc } from '../../host/proc.ts';
import type { Stream, Task } from '../../host/program.ts';
import { sink, textStream } from '../../host/streams.ts';
import { regexOf } from './awk-values.ts';
import { closeInput, type Line, Lines, openInput, slurp } from './tool/input.ts';

/** What ends an awk program at once: a message and a code. */
export class AwkFatal extends Error {
  readonly code: number;
  constructor(message: string, code = 2) {
    super(message);
    this.code = code;
  }
}

/** Reads records from something, one at a time. */
export interface Records {
  next(): Task<string | undefined>;
}

class Queue implements Records {
  readonly #records: string[];
  constructor(records: string[]) {
    this.#records = records;
  }
  *next(): Task<string | undefined> {
    return this.#records.shift();
  }
}

/** The records of a text by RS: '' is paragraphs, more than one character a regex. */
export function splitRecords(text: string, separator: string): string[] {
  if (separator === '')
    return text
      .replace(/^\n+|\n+$/g, '')
      .split(/\n\n+/)
      .filter((part, _, all) => part !== '' || all.length > 1);
  const parts = text.split(separator.length === 1 ? separator : regexOf(separator));
  if (parts.at(-1) === '' || parts.at(-1) === '\n') parts.pop();
  return parts;
}

/** The files, pipes and commands that an awk program reads and writes. */
export class AwkIo {
  readonly #proc: Proc;
  readonly #files = new Map<string, Stream>();
  readonly #pipes = new Map<string, string[]>();
  readonly #readers = new Map<string, Records>();
  #fd = 120;

  constructor(proc: Proc) {
    this.#proc = proc;
  }

  #cannot(name: string, errno: Errno, output: boolean): AwkFatal {
    if (this.#proc.flavour === 'busybox')
      return new AwkFatal(`${output ? `can't open '${name}'` : name}: ${strerror(errno)}`, 1);
    return new AwkFatal(
      output ? `cannot open "${name}" for output (${strerror(errno)})` : `cannot open ${name} (${strerror(errno)})`,
    );
  }

  /** Opens a file of the command line. Throws AwkFatal. */
  *open(name: string, separator: string): Task<Records> {
    if (separator.length === 1) {
      const fd = openInput(this.#proc, name, this.#fd);
      if (!fd.ok) throw this.#cannot(name, fd.error, false);
      const lines = new Lines(this.#proc, fd.value, separator);
      const proc = this.#proc;
      return {
        *next(): Task<string | undefined> {
          const line: Line | undefined = yield* lines.next();
          if (!line) closeInput(proc, fd.value);
          return line?.text;
        },
      };
    }
    const text = yield* slurp(this.#proc, name);
    if (!text.ok) throw this.#cannot(name, text.error, false);
    return new Queue(splitRecords(text.value, separator));
  }

  /** Writes for `print > file`, `>> file`, `| command`. Throws AwkFatal. */
  write(op: string, target: string, text: string): void {
    if (op === '|') {
      this.#pipes.set(target, [...(this.#pipes.get(target) ?? []), text]);
      return;
    }
    if (target === '/dev/stderr') return this.#proc.err(text);
    if (target === '/dev/stdout' || target === '-') return this.#proc.out(text);
    let stream = this.#files.get(target);
    if (!stream) {
      const mode = op === '>>' ? { append: true } : { truncate: true };
      const opened = openFile(this.#proc, target, { write: true, create: true, ...mode });
      if (!opened.ok) throw this.#cannot(target, opened.error, true);
      stream = opened.value;
      this.#files.set(target, stream);
    }
    stream.write(text);
  }

  *#shell(command: string, input: Stream | undefined, output: Stream | undefined): Task<number> {
    const fds: Record<number, Stream> = {};
    for (const fd of [0, 1, 2]) {
      const stream =
        fd === 0 ? (input ?? this.#proc.fd(0)) : fd === 1 ? (output ?? this.#proc.fd(1)) : this.#proc.fd(2);
      if (stream) fds[fd] = stream;
    }
    return (yield* this.#proc.run(['sh', '-c', command], { fds })).code;
  }
  /** system(): runs a command; its exit code. */
  *system(command: string): Task<number> {
    return yield* this.#shell(command, undefined, undefined);
  }
  /** The next record of `getline < file` or `command | getline`; undefined at the end, null where it cannot be opened. */
  *read(kind: 'file' | 'command', name: string, separator: string): Task<string | undefined | null> {
    const key = `${kind}:${name}`;
    let reader = this.#readers.get(key);
    if (!reader) {
      if (kind === 'file') {
        const text = yield* slurp(this.#proc, name);
        if (!text.ok) return null;
        reader = new Queue(splitRecords(text.value, separator));
      } else {
        const out = sink();
        yield* this.#shell(name, undefined, out);
        reader = new Queue(splitRecords(out.text(), separator));
      }
      this.#readers.set(key, reader);
    }
    return yield* reader.next();
  }
  /** close(): ends a file or a command; -1 where nothing of that name is open. */
  *close(name: string): Task<number> {
    let code = -1;
    const pipe = this.#pipes.get(name);
    if (pipe) {
      this.#pipes.delete(name);
      code = yield* this.#shell(name, textStream(pipe.join('')), undefined);
    }
    if (this.#files.delete(name)) code = 0;
    for (const kind of ['file', 'command']) if (this.#readers.delete(`${kind}:${name}`)) code = 0;
    return code;
  }
  /** Runs what was piped to commands and is not closed yet. */
  *finish(): Task<void> {
    for (const name of [...this.#pipes.keys()]) yield* this.close(name);
  }
}
