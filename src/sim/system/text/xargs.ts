import type { Proc } from '../../host/proc.ts';
import type { Program, Task } from '../../host/program.ts';
import { nullStream } from '../../host/streams.ts';
import { slurp } from './tool/input.ts';
import { type OptionSpec, type Options, options, usageError } from './tool/options.ts';
import { by, complain, why } from './tool/say.ts';

const SPEC: OptionSpec = {
  short: '+0a:d:e::E:i::I:l::L:n:oprs:tP:x',
  long: 'null=0 arg-file:=a delimiter:=d eof::=E replace::=i max-lines::=l max-args:=n no-run-if-empty=r max-chars:=s verbose=t max-procs:=P exit=x open-tty=o interactive=p',
  busybox: '+0a:E:e::I:i::n:oprs:tP:x',
  lacks: 'p interactive show-limits process-slot-var',
};

/** A quote that has no end; `before` are the words that came in front of it: they are still used. */
class QuoteError extends Error {
  readonly before: string[][];
  constructor(kind: string, before: string[][]) {
    super(kind);
    this.before = before;
  }
}

/** Words as xargs reads them: blanks part, quotes and backslashes keep together; lines are kept for -L. */
function words(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  let word: string | undefined;
  const finish = (): void => {
    if (word !== undefined) line.push(word);
    word = undefined;
  };
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? '';
    if (char === '"' || char === "'") {
      const end = text.indexOf(char, i + 1);
      if (end < 0 || text.slice(i, end).includes('\n'))
        throw new QuoteError(char === '"' ? 'double' : 'single', line.length > 0 ? [...lines, line] : lines);
      word = (word ?? '') + text.slice(i + 1, end);
      i = end;
    } else if (char === '\\') word = (word ?? '') + (text[++i] ?? '');
    else if (char === '\n') {
      finish();
      if (line.length > 0) lines.push(line);
      line = [];
    } else if (char === ' ' || char === '\t') finish();
    else word = (word ?? '') + char;
  }
  finish();
  if (line.length > 0) lines.push(line);
  return lines;
}

const SEPARATORS: Readonly<Record<string, string>> = { '\\n': '\n', '\\t': '\t', '\\0': '\0', '\\\\': '\\' };

/** The items of the input: in -I each line is one. */
function itemsOf(given: Options, text: string): string[][] {
  const separator = given.has('0') ? '\0' : given.value('d');
  if (separator !== undefined) {
    const parts = text.split(SEPARATORS[separator] ?? separator);
    if (parts.at(-1) === '') parts.pop();
    return parts.map((part) => [part]);
  }
  if (given.has('I', 'i')) {
    return text
      .split('\n')
      .map((line) => line.replace(/^[ \t]+/, ''))
      .filter((line) => line !== '')
      .map((line) => [words(line).flat().length > 0 ? line.replace(/\\(.)|["']/g, '$1') : line]);
  }
  return words(text);
}

/** The commands to run: the items, so many at a time. */
function commandsOf(given: Options, base: readonly string[], items: readonly string[][]): string[][] {
  const mark = given.has('I') ? given.value('I') : given.has('i') ? (given.value('i') ?? '{}') : undefined;
  if (mark !== undefined) return items.map(([item = '']) => base.map((word) => word.replaceAll(mark, item)));
  const lines = Number(given.value('L') ?? given.value('l') ?? (given.has('l') ? 1 : 0));
  const units =
    lines > 0
      ? Array.from({ length: Math.ceil(items.length / lines) }, (_, i) =>
          items.slice(i * lines, (i + 1) * lines).flat(),
        )
      : items.flat().map((item) => [item]);
  const most = lines > 0 ? 1 : Number(given.value('n') ?? Number.POSITIVE_INFINITY);
  const commands: string[][] = [];
  for (let i = 0; i < units.length; i += most === Number.POSITIVE_INFINITY ? units.length : most) {
    commands.push([...base, ...units.slice(i, i + most).flat()]);
  }
  return commands;
}

function* runAll(proc: Proc, given: Options, commands: readonly string[][]): Task<number> {
  let code = 0;
  for (const argv of commands) {
    if (given.has('t')) proc.err(`${argv.join(' ')}\n`);
    const input = nullStream();
    const fds = {
      0: input,
      ...[1, 2].reduce<Record<number, typeof input>>((all, fd) => {
        const stream = proc.fd(fd);
        return stream ? { ...all, [fd]: stream } : all;
      }, {}),
    };
    const { code: ended, errno } = yield* proc.run(argv, { fds });
    if (errno) return complain(proc, `${argv[0]}: ${why(errno === 'EISDIR' ? 'EACCES' : errno)}`, ended);
    if (ended === 255) return complain(proc, `${argv[0]}: exited with status 255; aborting`, 124);
    if (ended > 128) return complain(proc, `${argv[0]}: terminated by signal ${ended - 128}`, 125);
    if (ended !== 0) code = 123;
  }
  return code;
}

/** xargs(1): runs a command with arguments from stdin. */
export const xargs: Program = function* (proc) {
  const given = options(proc, SPEC);
  if (typeof given === 'number') return given;
  for (const name of ['n', 'L', 'P']) {
    const value = given.value(name);
    if (value !== undefined && !/^\d+$/.test(value)) {
      if (proc.flavour === 'busybox') return complain(proc, `invalid number '${value}'`);
      return usageError(proc, SPEC, `invalid number "${value}" for -${name} option`);
    }
  }
  const text = yield* slurp(proc, given.value('a') ?? '-');
  if (!text.ok) return complain(proc, `Cannot open input file '${given.value('a')}': ${why(text.error)}`);
  let items: string[][];
  try {
    items = itemsOf(given, text.value);
  } catch (problem) {
    if (!(problem instanceof QuoteError)) throw problem;
    const base = given.args.length > 0 ? given.args : ['echo'];
    if (proc.flavour === 'gnu' && problem.before.length > 0)
      yield* runAll(proc, given, commandsOf(given, base, problem.before));
    return complain(
      proc,
      by(
        proc,
        `unmatched ${problem.message} quote; by default quotes are special to xargs unless you use the -0 option`,
        `unmatched ${problem.message} quote`,
      ),
    );
  }
  const stop = given.value('E');
  const end = stop === undefined ? -1 : items.findIndex((line) => line.includes(stop));
  const base = given.args.length > 0 ? given.args : ['echo'];
  const used = end < 0 ? items : items.slice(0, end);
  const empty = used.length === 0 && !given.has('r', 'I', 'i');
  return yield* runAll(proc, given, empty ? [[...base]] : commandsOf(given, base, used));
};
