import { boundedRegex } from '../../../lib/regex/index.ts';
import type { Proc } from '../../host/proc.ts';
import type { Stat } from '../../host/stat.ts';
import { parseDate } from '../text/tool/parse-date.ts';
import { posix, RegexError } from '../text/tool/regex.ts';
import { by, complain, quote, why } from '../text/tool/say.ts';
import { type Entry, FindError, pure, type Test } from './find-entry.ts';
import { printf } from './find-printf.ts';
import { applyMode } from './mode.ts';
import { blocks, links, listTime, modeText, owners } from './show.ts';

/** A pattern of fnmatch(3) as an expression. */
export function pattern(text: string, flags = ''): RegExp {
  const source = text.replace(/\[!?\]?[^\]]*\]|\\.|[*?]|[\\^$.|+(){}[\]]/gs, (part) => {
    if (part === '*') return '.*';
    if (part === '?') return '.';
    if (part.startsWith('[') && part.length > 2) return part.replace('[!', '[^').replace(/\\/g, '\\\\');
    return part.length === 2 ? `\\${part[1]}` : `\\${part}`;
  });
  return boundedRegex(`^${source}$`, `s${flags}`);
}

const TYPES: Readonly<Record<string, Stat['kind']>> = {
  f: 'file',
  d: 'dir',
  l: 'link',
  s: 'socket',
  p: 'fifo',
  c: 'char',
  b: 'block',
};

/** '+5', '-5', '5' against a number. */
function compares(proc: Proc, option: string, text: string): (value: number) => boolean {
  if (!/^[-+]?\d+(\.\d+)?$/.test(text)) {
    throw new FindError(by(proc, `invalid argument \`${text}' to \`${option}'`, `invalid number '${text}'`));
  }
  const wanted = Number(text.replace(/^[-+]/, ''));
  return (value) => (text.startsWith('+') ? value > wanted : text.startsWith('-') ? value < wanted : value === wanted);
}

const UNITS: Readonly<Record<string, number>> = { c: 1, w: 2, b: 512, k: 1024, M: 1024 ** 2, G: 1024 ** 3 };

function sizeTest(proc: Proc, text: string): Test {
  const letter = /[a-zA-Z]$/.exec(text)?.[0];
  const unit = letter === undefined ? 512 : UNITS[letter];
  if (unit === undefined) throw new FindError(by(proc, `invalid -size type \`${letter}'`, `invalid number '${text}'`));
  const fits = compares(proc, '-size', text.replace(/[a-zA-Z]$/, ''));
  return pure(({ stat }) => fits(Math.ceil(stat.size / unit)));
}

function permTest(proc: Proc, text: string): Test {
  const bits = applyMode(text.replace(/^[-/+]/, ''), 0, false, 0);
  if (bits === undefined) throw new FindError(by(proc, `invalid mode ${quote(proc, text)}`, `invalid mode '${text}'`));
  return pure(({ stat }) => {
    if (text.startsWith('-')) return (stat.mode & bits) === bits;
    return /^[/+]/.test(text) ? bits === 0 || (stat.mode & bits) !== 0 : stat.mode === bits;
  });
}

function idTest(proc: Proc, kind: 'user' | 'group', text: string): Test {
  const { users } = proc.kernel;
  const known = kind === 'user' ? users.byName(proc, text) : users.groupByName(proc, text);
  if (!known && !/^\d+$/.test(text)) {
    throw new FindError(
      by(
        proc,
        kind === 'user'
          ? `${quote(proc, text)} is not the name of a known user`
          : `${quote(proc, text)} is not the name of an existing group`,
        `unknown ${kind} ${text}`,
      ),
    );
  }
  return pure(({ stat }, one) => owners(one, stat, !known)[kind === 'user' ? 0 : 1] === text);
}

function typeTest(proc: Proc, text: string): Test {
  const bad = text.split(',').find((letter) => !TYPES[letter]);
  if (bad !== undefined)
    throw new FindError(by(proc, `Unknown argument to -type: ${bad}`, `invalid argument '${text}' to '-type'`));
  return pure(({ stat }) => text.split(',').some((letter) => TYPES[letter] === stat.kind));
}

function regexTest(proc: Proc, text: string, flags: string): Test {
  try {
    const regex = posix(`^\\(${text}\\)$`, 'basic', flags);
    return pure(({ path }) => regex.test(path));
  } catch (problem) {
    if (problem instanceof RegexError)
      throw new FindError(by(proc, problem.message, `bad regex '${text}': ${problem.message}`));
    throw problem;
  }
}

/** -newer and its kind: the time of a file, or one written out (-newermt). */
function newerTest(proc: Proc, text: string, written: boolean): Test {
  const other = written ? undefined : proc.fs.stat(text);
  if (other && !other.ok) throw new FindError(`${by(proc, quote(proc, text), text)}: ${why(other.error)}`);
  const time = other?.ok ? other.value.mtime : parseDate(text, proc.kernel.now);
  if (time === undefined)
    throw new FindError(`I cannot figure out how to interpret ${quote(proc, text)} as a date or time`);
  return pure(({ stat }) => stat.mtime > time);
}

const ageTest =
  (unit: number, round: (value: number) => number) =>
  (proc: Proc, text: string, option: string): Test => {
    const fits = compares(proc, option, text);
    return pure(({ stat }, { kernel }) => fits(round((kernel.now - stat.mtime) / unit)));
  };

/** A line of -ls. */
function longLine(proc: Proc, { path, stat }: Entry): string {
  const [user, group] = owners(proc, stat, false);
  const target = stat.kind === 'link' ? ` -> ${stat.target ?? ''}` : '';
  const size =
    stat.kind === 'char' || stat.kind === 'block' ? `${stat.major ?? 0}, ${stat.minor ?? 0}` : String(stat.size);
  const head = `${String(stat.ino).padStart(9)} ${String(blocks(stat)).padStart(6)} ${modeText(stat)} ${String(links(proc, path, stat)).padStart(3)}`;
  return `${head} ${user.padEnd(8)} ${group.padEnd(8)} ${size.padStart(8)} ${listTime(stat.mtime, proc.kernel.now)} ${path.replace(/ /g, '\\ ')}${target}\n`;
}

const prints = (text: (entry: Entry, proc: Proc) => string): Test =>
  pure((entry, proc) => {
    proc.out(text(entry, proc));
    return true;
  });

function remove(entry: Entry, proc: Proc): boolean {
  if (entry.path === '.') return true;
  const gone = entry.stat.kind === 'dir' ? proc.fs.rmdir(entry.path) : proc.fs.unlink(entry.path);
  if (!gone.ok)
    complain(
      proc,
      by(proc, `cannot delete ${quote(proc, entry.path)}: ${why(gone.error)}`, `${entry.path}: ${why(gone.error)}`),
    );
  return gone.ok;
}

/** Tests that take no word. */
export const PLAIN: Readonly<Record<string, Test>> = {
  '-true': pure(() => true),
  '-false': pure(() => false),
  '-print': prints(({ path }) => `${path}\n`),
  '-print0': prints(({ path }) => `${path}\0`),
  '-ls': prints((entry, proc) => longLine(proc, entry)),
  '-prune': pure((entry) => {
    entry.prune = true;
    return true;
  }),
  '-quit': pure(() => 'quit'),
  '-empty': pure(({ path, stat }, proc) => {
    const names = stat.kind === 'dir' ? proc.fs.list(path) : undefined;
    return names ? names.ok && names.value.length === 0 : stat.kind === 'file' && stat.size === 0;
  }),
  '-delete': pure(remove),
  '-readable': pure(({ path }, proc) => proc.fs.access(path, 'r') === undefined),
  '-writable': pure(({ path }, proc) => proc.fs.access(path, 'w') === undefined),
  '-executable': pure(({ path }, proc) => proc.fs.access(path, 'x') === undefined),
  '-nouser': pure(({ stat }, proc) => !proc.kernel.users.byUid(proc, stat.uid)),
  '-nogroup': pure(({ stat }, proc) => !proc.kernel.users.groupByGid(proc, stat.gid)),
};

const days = ageTest(86_400_000, Math.floor);
const minutes = ageTest(60_000, Math.ceil);

/** Tests that take one word. */
export const WITH_WORD: Readonly<Record<string, (proc: Proc, word: string, option: string) => Test>> = {
  '-name': (_proc, word) => pure(({ name }) => pattern(word).test(name)),
  '-iname': (_proc, word) => pure(({ name }) => pattern(word, 'i').test(name)),
  '-path': (_proc, word) => pure(({ path }) => pattern(word).test(path)),
  '-ipath': (_proc, word) => pure(({ path }) => pattern(word, 'i').test(path)),
  '-wholename': (_proc, word) => pure(({ path }) => pattern(word).test(path)),
  '-lname': (_proc, word) => pure(({ stat }) => stat.target !== undefined && pattern(word).test(stat.target)),
  '-regex': (proc, word) => regexTest(proc, word, ''),
  '-iregex': (proc, word) => regexTest(proc, word, 'i'),
  '-type': typeTest,
  '-user': (proc, word) => idTest(proc, 'user', word),
  '-group': (proc, word) => idTest(proc, 'group', word),
  '-uid': (proc, word, option) => {
    const fits = compares(proc, option, word);
    return pure(({ stat }) => fits(stat.uid));
  },
  '-gid': (proc, word, option) => {
    const fits = compares(proc, option, word);
    return pure(({ stat }) => fits(stat.gid));
  },
  '-links': (proc, word, option) => {
    const fits = compares(proc, option, word);
    return pure(({ path, stat }, one) => fits(links(one, path, stat)));
  },
  '-inum': (proc, word, option) => {
    const fits = compares(proc, option, word);
    return pure(({ stat }) => fits(stat.ino));
  },
  '-samefile': (proc, word) => {
    const other = proc.fs.stat(word);
    if (!other.ok) throw new FindError(`${by(proc, quote(proc, word), word)}: ${why(other.error)}`);
    return pure(({ stat }) => stat.path === other.value.path);
  },
  '-perm': permTest,
  '-size': sizeTest,
  '-mtime': days,
  '-ctime': days,
  '-atime': days,
  '-mmin': minutes,
  '-cmin': minutes,
  '-amin': minutes,
  '-newer': (proc, word) => newerTest(proc, word, false),
  '-cnewer': (proc, word) => newerTest(proc, word, false),
  '-anewer': (proc, word) => newerTest(proc, word, false),
  '-newermt': (proc, word) => newerTest(proc, word, true),
  '-newerct': (proc, word) => newerTest(proc, word, true),
  '-printf': (_proc, word) => printf(word),
};
