import type { Proc } from '../../host/proc.ts';
import type { Task } from '../../host/program.ts';
import type { Matcher } from './grep-match.ts';
import { closeInput, Lines, openInput } from './tool/input.ts';
import type { Options } from './tool/options.ts';
import { complain, quoteMaybe, why } from './tool/say.ts';

/** What is looked for and what is printed of it. */
export interface Report {
  readonly given: Options;
  readonly matcher: Matcher;
  /** Whether lines carry the name of their file. */
  readonly names: boolean;
  readonly before: number;
  readonly after: number;
  readonly most: number;
}

interface Seen {
  readonly text: string;
  readonly number: number;
  readonly offset: number;
}

/** Prints the matching lines of one file with their context. */
class Printer {
  readonly #proc: Proc;
  readonly #report: Report;
  readonly #name: string;
  #kept: Seen[] = [];
  #trailing = 0;
  #printed = 0;
  count = 0;

  constructor(proc: Proc, report: Report, name: string) {
    this.#proc = proc;
    this.#report = report;
    this.#name = name;
  }

  #line(line: Seen, mark: string, text = line.text, offset = line.offset): void {
    const { given, names } = this.#report;
    const head =
      (names ? `${this.#name}${given.has('Z') ? '\0' : mark}` : '') +
      (given.has('n') ? `${line.number}${mark}` : '') +
      (given.has('b') ? `${offset}${mark}` : '');
    this.#proc.out(`${head}${given.has('T') && head ? '\t' : ''}${text}${given.has('z') ? '\0' : '\n'}`);
  }

  /** A line that counts: printed with what stands before it. */
  hit(line: Seen): void {
    this.count++;
    const { given, before, after, matcher } = this.#report;
    if (given.has('c', 'l', 'L', 'q')) return;
    if (given.has('o')) {
      if (!given.has('v'))
        for (const [from, to] of matcher.spans(line.text))
          this.#line(line, ':', line.text.slice(from, to), line.offset + from);
      return;
    }
    const first = this.#kept[0]?.number ?? line.number;
    if ((before > 0 || after > 0) && this.#printed > 0 && first > this.#printed + 1) this.#proc.out('--\n');
    for (const kept of this.#kept) this.#line(kept, '-');
    this.#kept = [];
    this.#line(line, ':');
    this.#printed = line.number;
    this.#trailing = after;
  }

  /** A line that does not: printed where it is context. Returns whether more are wanted. */
  miss(line: Seen): boolean {
    const { given, before } = this.#report;
    if (given.has('c', 'l', 'L', 'q', 'o')) return false;
    if (this.#trailing > 0) {
      this.#trailing--;
      this.#line(line, '-');
      this.#printed = line.number;
    } else if (before > 0) {
      this.#kept.push(line);
      if (this.#kept.length > before) this.#kept.shift();
    }
    return this.#trailing > 0;
  }
}

function opened(proc: Proc, file: string, given: Options): number | 'skip' | 'error' {
  const fd = openInput(proc, file);
  if (fd.ok) return fd.value;
  if (fd.error === 'EISDIR') {
    if (given.has('r', 'R')) return 'skip';
    if (proc.flavour === 'gnu' && !given.has('s')) complain(proc, `${quoteMaybe(file)}: ${why(fd.error)}`);
    return 'skip';
  }
  if (!given.has('s')) complain(proc, `${proc.flavour === 'gnu' ? quoteMaybe(file) : file}: ${why(fd.error)}`);
  return 'error';
}

/** Looks through one file and prints what the options ask for. Returns whether it counts as a match. */
export function* grepFile(proc: Proc, file: string, report: Report): Task<boolean | 'error'> {
  const { given, matcher, most } = report;
  const fd = opened(proc, file, given);
  if (fd === 'skip') return given.has('L') && proc.flavour === 'busybox';
  if (fd === 'error') return 'error';
  const name = file === '-' ? (given.value('label') ?? '(standard input)') : file;
  const printer = new Printer(proc, report, name);
  const lines = new Lines(proc, fd, given.has('z') ? '\0' : '\n');
  let number = 0;
  let offset = 0;
  let binary = false;
  for (let line = yield* lines.next(); line; line = yield* lines.next()) {
    const seen = { text: line.text, number: ++number, offset };
    offset += line.text.length + line.end.length;
    const hit = printer.count < most && matcher.matches(line.text) !== given.has('v');
    if (hit && line.text.includes('\0') && !given.has('a', 'z', 'c', 'l', 'L', 'q')) {
      binary = true;
      printer.count++;
      break;
    }
    if (hit) printer.hit(seen);
    const more = hit || printer.miss(seen);
    if (printer.count >= most && !more) break;
    if (printer.count > 0 && given.has('q', 'l', 'L')) break;
    if (proc.fd(1)?.full) yield* proc.drain();
  }
  closeInput(proc, fd);
  if (binary) proc.err(`${proc.argv[0]}: ${name}: binary file matches\n`);
  return summary(proc, report, name, printer.count);
}

function summary(proc: Proc, { given, names }: Report, name: string, count: number): boolean {
  if (given.has('q')) return count > 0;
  const list = given.last('l', 'L');
  if (list !== undefined) {
    const listed = list === 'l' ? count > 0 : count === 0;
    if (listed) proc.out(`${name}${given.has('Z') ? '\0' : '\n'}`);
    return listed;
  }
  if (given.has('c')) proc.out(`${names ? `${name}:` : ''}${count}\n`);
  return count > 0;
}
