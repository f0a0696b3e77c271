import { join } from '../../host/path.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program, Task } from '../../host/program.ts';
import { type Change, changes } from './diff-lines.ts';
import { slurp } from './tool/input.ts';
import { type OptionSpec, type Options, options, usageError } from './tool/options.ts';
import { by, complain, why } from './tool/say.ts';
import { strftime } from './tool/time.ts';

const SPEC: OptionSpec = {
  short: 'abBc::C:diL:NqrsuU:wy',
  long: 'brief=q recursive=r report-identical-files=s unified::=U ignore-case=i ignore-all-space=w ignore-space-change=b ignore-blank-lines=B new-file=N label:=L text=a color::=color context::=C minimal=d',
  busybox: 'abBdiL:NqrTtU:uwsS:',
  lacks: 'y e f n side-by-side exclude from-file to-file c C context',
  code: 2,
  usage: "diff: Try 'diff --help' for more information.\n",
};

interface Side {
  readonly name: string;
  readonly lines: readonly string[];
  readonly complete: boolean;
  readonly label: string;
}

const NO_END = '\\ No newline at end of file\n';

function shown(mark: string, side: Side, from: number, to: number): string {
  return side.lines
    .slice(from, to)
    .map((line, i) => `${mark}${line}\n${from + i === side.lines.length - 1 && !side.complete ? NO_END : ''}`)
    .join('');
}

/** The classic form: 2c2, 3,4d2, 5a6. */
function normal(found: readonly Change[], a: Side, b: Side): string {
  const range = ([from, to]: readonly [number, number]): string =>
    to - from === 1 ? String(to) : to === from ? String(from) : `${from + 1},${to}`;
  return found
    .map(({ from, to }) => {
      const kind = from[0] === from[1] ? 'a' : to[0] === to[1] ? 'd' : 'c';
      return `${range(from)}${kind}${range(to)}\n${shown('< ', a, ...from)}${kind === 'c' ? '---\n' : ''}${shown('> ', b, ...to)}`;
    })
    .join('');
}

/** The unified form, with so many lines of context. */
function unified(found: readonly Change[], a: Side, b: Side, context: number): string {
  const hunks: Change[][] = [];
  for (const change of found) {
    const last = hunks.at(-1)?.at(-1);
    if (last && change.from[0] - last.from[1] <= context * 2) hunks.at(-1)?.push(change);
    else hunks.push([change]);
  }
  const range = (from: number, to: number): string =>
    to - from === 1 ? String(from + 1) : to === from ? `${from},0` : `${from + 1},${to - from}`;
  let out = `--- ${a.label}\n+++ ${b.label}\n`;
  for (const hunk of hunks) {
    const [first, last] = [hunk[0] as Change, hunk.at(-1) as Change];
    const start = Math.max(0, first.from[0] - context);
    const shift = first.to[0] - first.from[0];
    const end = Math.min(a.lines.length, last.from[1] + context);
    out += `@@ -${range(start, end)} +${range(start + shift, end + last.to[1] - last.from[1])} @@\n`;
    let at = start;
    for (const { from, to } of hunk) {
      out += shown(' ', a, at, from[0]) + shown('-', a, ...from) + shown('+', b, ...to);
      at = from[1];
    }
    out += shown(' ', a, at, end);
  }
  return out;
}

function* side(proc: Proc, given: Options, path: string, index: number): Task<Side | number> {
  const text = yield* slurp(proc, path);
  if (!text.ok && !(given.has('N') && text.error === 'ENOENT'))
    return complain(proc, by(proc, `${path}: ${why(text.error)}`, `can't stat '${path}': ${why(text.error)}`), 2);
  const data = text.ok ? text.value : '';
  const lines = data.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const stat = proc.fs.stat(path);
  const time = strftime('%F %T.%N %z', stat.ok ? stat.value.mtime : path === '-' ? proc.kernel.now : 0);
  const label = given.values('L')[index] ?? (proc.flavour === 'gnu' ? `${path}\t${time}` : path);
  return { name: path, lines, complete: data === '' || data.endsWith('\n'), label };
}

function* compareFiles(proc: Proc, given: Options, one: string, two: string, title: string): Task<number> {
  const a = yield* side(proc, given, one, 0);
  if (typeof a === 'number') return a;
  const b = yield* side(proc, given, two, 1);
  if (typeof b === 'number') return b;
  const key = ({ lines, complete }: Side): string[] =>
    lines.map((line, i) => {
      const spaces = given.has('w')
        ? line.replace(/\s+/g, '')
        : given.has('b')
          ? line.replace(/\s+/g, ' ').trimEnd()
          : line;
      return (given.has('i') ? spaces.toLowerCase() : spaces) + (i === lines.length - 1 && !complete ? '\n' : '');
    });
  const blank = (change: Change): boolean =>
    [...a.lines.slice(...change.from), ...b.lines.slice(...change.to)].every((line) => line === '');
  const found = changes(key(a), key(b)).filter((change) => !(given.has('B') && blank(change)));
  if (found.length === 0) {
    if (given.has('s')) proc.out(`Files ${one} and ${two} are identical\n`);
    return 0;
  }
  const context = given.has('u', 'U') || proc.flavour === 'busybox' ? Number(given.value('U') ?? 3) : undefined;
  if (given.has('q')) proc.out(`Files ${one} and ${two} differ\n`);
  else proc.out(title + (context === undefined ? normal(found, a, b) : unified(found, a, b, context)));
  return 1;
}

const kindOf = (proc: Proc, path: string): string | undefined => {
  const stat = path === '-' ? undefined : proc.fs.stat(path);
  return stat?.ok ? stat.value.kind : undefined;
};

function* compareFolders(proc: Proc, given: Options, one: string, two: string): Task<number> {
  const [left, right] = [proc.fs.list(one), proc.fs.list(two)];
  const names = [...new Set([...(left.ok ? left.value : []), ...(right.ok ? right.value : [])])].sort();
  let code = 0;
  for (const name of names) {
    const [a, b] = [join(one, name), join(two, name)];
    const [inLeft, inRight] = [kindOf(proc, a), kindOf(proc, b)];
    let result = 1;
    if (!inLeft || !inRight) {
      if (given.has('N') && inLeft !== 'dir' && inRight !== 'dir')
        result = yield* compareFiles(
          proc,
          given,
          a,
          b,
          `diff ${proc.argv
            .slice(1)
            .filter((word) => word.startsWith('-'))
            .join(' ')} ${a} ${b}\n`,
        );
      else proc.out(`Only in ${inLeft ? one : two}: ${name}\n`);
    } else if (inLeft === 'dir' && inRight === 'dir') {
      result = 0;
      if (given.has('r')) result = yield* compareFolders(proc, given, a, b);
      else proc.out(`Common subdirectories: ${a} and ${b}\n`);
    } else {
      const flags = proc.argv
        .slice(1)
        .filter((word) => word.startsWith('-'))
        .map((word) => `${word} `)
        .join('');
      result = yield* compareFiles(proc, given, a, b, proc.flavour === 'gnu' ? `diff ${flags}${a} ${b}\n` : '');
    }
    code = Math.max(code, result);
  }
  return code;
}

/** diff(1): how two files or folders differ; 0 alike, 1 different, 2 on an error. */
export const diff: Program = function* (proc) {
  const given = options(proc, SPEC);
  if (typeof given === 'number') return given;
  const [one, two, extra] = given.args;
  if (one === undefined || two === undefined || extra !== undefined) {
    if (proc.flavour === 'busybox') return usageError(proc, SPEC, '');
    complain(
      proc,
      extra === undefined ? `missing operand after '${given.args.at(-1) ?? 'diff'}'` : `extra operand '${extra}'`,
    );
    proc.err("diff: Try 'diff --help' for more information.\n");
    return 2;
  }
  const [left, right] = [kindOf(proc, one), kindOf(proc, two)];
  let code: number;
  if (left === 'dir' && right === 'dir') code = yield* compareFolders(proc, given, one, two);
  else {
    const inFolder = (folder: string, file: string): string =>
      join(folder.replace(/\/$/, ''), file.replace(/^.*\//, ''));
    code = yield* compareFiles(
      proc,
      given,
      left === 'dir' ? inFolder(one, two) : one,
      right === 'dir' ? inFolder(two, one) : two,
      '',
    );
  }
  yield* proc.drain();
  return code;
};
