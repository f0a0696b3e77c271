import type { Proc } from '../../host/proc.ts';
import type { Task } from '../../host/program.ts';
import type { Stat } from '../../host/stat.ts';
import { modeText, owners } from './show.ts';

/** An entry that find looks at. `prune` is set by -prune. */
export interface Entry {
  readonly path: string;
  readonly name: string;
  readonly depth: number;
  readonly stat: Stat;
  prune: boolean;
}
export type Verdict = boolean | 'quit';
export type Test = (proc: Proc, entry: Entry) => Task<Verdict>;
/** What is done at the end: -exec … + runs then. */
export type Action = (proc: Proc) => Task<number>;

/** A pattern of fnmatch(3) as an expression. */
export function pattern(text: string, flags = ''): RegExp {
  const source = text.replace(/\[!?[^\]]*\]|[*?]|[\\^$.|+(){}]/g, (part) =>
    part === '*' ? '.*' : part === '?' ? '.' : part.startsWith('[') ? part.replace('[!', '[^') : `\\${part}`,
  );
  return new RegExp(`^${source}$`, `s${flags}`);
}

const pure = (test: (entry: Entry, proc: Proc) => Verdict): Test =>
  function* (proc, entry) {
    return test(entry, proc);
  };

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
function compares(text: string, value: number): boolean {
  const wanted = Number(text.replace(/^[-+]/, ''));
  return text.startsWith('+') ? value > wanted : text.startsWith('-') ? value < wanted : value === wanted;
}

const UNITS: Readonly<Record<string, number>> = { c: 1, w: 2, b: 512, k: 1024, M: 1024 ** 2, G: 1024 ** 3 };

function sizeTest(text: string): Test {
  const unit = UNITS[text.at(-1) ?? ''] ?? 512;
  return pure(({ stat }) => compares(text.replace(/[a-zA-Z]$/, ''), Math.ceil(stat.size / unit)));
}

function permTest(text: string): Test {
  const bits = Number.parseInt(text.replace(/^[-/]/, ''), 8);
  return pure(({ stat }) =>
    text.startsWith('-')
      ? (stat.mode & bits) === bits
      : text.startsWith('/')
        ? (stat.mode & bits) !== 0
        : stat.mode === bits,
  );
}

const idTest = (kind: 'user' | 'group', text: string): Test =>
  pure(({ stat }, proc) => owners(proc, stat, /^\d+$/.test(text))[kind === 'user' ? 0 : 1] === text);

function printf(format: string): Test {
  return pure(({ path, name, stat, depth }, proc) => {
    const [user, group] = owners(proc, stat, false);
    const kind = { file: 'f', dir: 'd', link: 'l', socket: 's', fifo: 'p', char: 'c', block: 'b' }[stat.kind];
    const fields: Readonly<Record<string, string>> = {
      p: path,
      f: name,
      s: String(stat.size),
      m: stat.mode.toString(8),
      M: modeText(stat),
      u: user,
      g: group,
      U: String(stat.uid),
      G: String(stat.gid),
      y: kind,
      d: String(depth),
      P: path.split('/').slice(1).join('/'),
      '%': '%',
    };
    proc.out(
      format
        .replace(/%(.)/g, (_whole, letter: string) => fields[letter] ?? '')
        .replaceAll('\\n', '\n')
        .replaceAll('\\t', '\t')
        .replaceAll('\\0', '\0'),
    );
    return true;
  });
}

/** Tests that take no word. */
const PLAIN: Readonly<Record<string, Test>> = {
  '-true': pure(() => true),
  '-false': pure(() => false),
  '-print': pure(({ path }, proc) => (proc.out(`${path}\n`), true)),
  '-print0': pure(({ path }, proc) => (proc.out(`${path}\0`), true)),
  '-prune': pure((entry) => {
    entry.prune = true;
    return true;
  }),
  '-quit': pure(() => 'quit'),
  '-empty': pure(({ path, stat }, proc) => {
    const names = stat.kind === 'dir' ? proc.fs.list(path) : undefined;
    return names ? names.ok && names.value.length === 0 : stat.kind === 'file' && stat.size === 0;
  }),
  '-delete': pure(({ path, stat }, proc) =>
    path === '.' ? true : (stat.kind === 'dir' ? proc.fs.rmdir(path) : proc.fs.unlink(path)).ok,
  ),
  '-readable': pure(({ path }, proc) => proc.fs.access(path, 'r') === undefined),
  '-writable': pure(({ path }, proc) => proc.fs.access(path, 'w') === undefined),
  '-executable': pure(({ path }, proc) => proc.fs.access(path, 'x') === undefined),
};

/** Tests that take one word. */
const WITH_WORD: Readonly<Record<string, (word: string) => Test>> = {
  '-name': (word) => pure(({ name }) => pattern(word).test(name)),
  '-iname': (word) => pure(({ name }) => pattern(word, 'i').test(name)),
  '-path': (word) => pure(({ path }) => pattern(word).test(path)),
  '-wholename': (word) => pure(({ path }) => pattern(word).test(path)),
  '-regex': (word) => pure(({ path }) => new RegExp(`^(?:${word})$`).test(path)),
  '-type': (word) => pure(({ stat }) => word.split(',').some((letter) => TYPES[letter] === stat.kind)),
  '-user': (word) => idTest('user', word),
  '-group': (word) => idTest('group', word),
  '-uid': (word) => pure(({ stat }) => compares(word, stat.uid)),
  '-gid': (word) => pure(({ stat }) => compares(word, stat.gid)),
  '-perm': permTest,
  '-size': sizeTest,
  '-links': (word) => pure(({ stat }) => compares(word, stat.nlink)),
  '-mtime': (word) =>
    pure(({ stat }, { kernel }) => compares(word, Math.floor((kernel.now - stat.mtime) / 86_400_000))),
  '-mmin': (word) => pure(({ stat }, { kernel }) => compares(word, Math.ceil((kernel.now - stat.mtime) / 60_000))),
  '-newer': (word) => pure(({ stat }, proc) => stat.mtime > (proc.fs.node(word)?.mtime ?? 0)),
  '-printf': printf,
};
const ACTIONS = ['-print', '-print0', '-delete', '-exec', '-printf', '-quit'];

/** An expression of find with its limits of depth. */
export interface Expression {
  readonly test: Test;
  readonly min: number;
  readonly max: number;
  readonly depth: boolean;
}

class Parser {
  readonly #words: string[];
  readonly #actions: Action[];
  min = 0;
  max = 1e9;
  depth = false;
  acts = false;

  constructor(words: readonly string[], actions: Action[]) {
    this.#words = [...words];
    this.#actions = actions;
  }

  get left(): readonly string[] {
    return this.#words;
  }

  or(): Test {
    let left = this.and();
    while (this.#words[0] === '-o' || this.#words[0] === '-or') {
      this.#words.shift();
      const [a, b] = [left, this.and()];
      left = function* (proc, entry) {
        const first = yield* a(proc, entry);
        return first === false ? yield* b(proc, entry) : first;
      };
    }
    return left;
  }

  and(): Test {
    let left = this.not();
    while (this.#words.length > 0 && ![')', '-o', '-or', ','].includes(this.#words[0] ?? '')) {
      if (this.#words[0] === '-a' || this.#words[0] === '-and') this.#words.shift();
      const [a, b] = [left, this.not()];
      left = function* (proc, entry) {
        const first = yield* a(proc, entry);
        return first === true ? yield* b(proc, entry) : first;
      };
    }
    return left;
  }

  not(): Test {
    if (this.#words[0] !== '!' && this.#words[0] !== '-not') return this.primary();
    this.#words.shift();
    const test = this.not();
    return function* (proc, entry) {
      const result = yield* test(proc, entry);
      return result === 'quit' ? result : !result;
    };
  }

  primary(): Test {
    const word = this.#words.shift() ?? '';
    if (ACTIONS.includes(word)) this.acts = true;
    if (word === '(') {
      const test = this.or();
      if (this.#words.shift() !== ')')
        throw new Error("invalid expression; I was expecting to find a ')' somewhere but did not see one.");
      return test;
    }
    if (word === '-exec') return this.exec();
    if (word === '-depth' || word === '-delete') this.depth = true;
    if (['-depth', '-xdev', '-mount', '-noleaf', '-ignore_readdir_race'].includes(word)) return PLAIN['-true'] as Test;
    const plain = PLAIN[word];
    if (plain) return plain;
    if (word === '-maxdepth' || word === '-mindepth') {
      const value = Number(this.word(word));
      if (word === '-maxdepth') this.max = value;
      else this.min = value;
      return PLAIN['-true'] as Test;
    }
    const make = WITH_WORD[word];
    if (make) return make(this.word(word));
    if (
      [
        '-ls',
        '-fprint',
        '-ok',
        '-execdir',
        '-inum',
        '-samefile',
        '-lname',
        '-anewer',
        '-cmin',
        '-ctime',
        '-atime',
        '-amin',
      ].includes(word)
    )
      throw new Error(`${word} is not part of this simulation`);
    throw new Error(
      word.startsWith('-') ? `unknown predicate \`${word}'` : `paths must precede expression: \`${word}'`,
    );
  }

  word(after: string): string {
    const next = this.#words.shift();
    if (next === undefined) throw new Error(`missing argument to \`${after}'`);
    return next;
  }

  exec(): Test {
    const end = this.#words.findIndex((word) => word === ';' || word === '+');
    if (end < 0) throw new Error("missing argument to `-exec'");
    const many = this.#words[end] === '+';
    const command = this.#words.splice(0, end + 1).slice(0, -1);
    if (!many) {
      return function* (proc, { path }) {
        const ran = yield* proc.run(command.map((word) => word.replaceAll('{}', path)));
        if (ran.errno) proc.err(`find: ‘${command[0]}’: No such file or directory\n`);
        return ran.code === 0;
      };
    }
    const paths: string[] = [];
    this.#actions.push(function* (proc) {
      if (paths.length === 0) return 0;
      const ran = yield* proc.run(command.flatMap((word) => (word === '{}' ? paths : [word])));
      return ran.code === 0 ? 0 : 1;
    });
    return pure(({ path }) => (paths.push(path), true));
  }
}

/**
 * Reads an expression of find(1).
 *
 * @returns the test, with -print where no action is in it; a text says what is wrong, as find does
 */
export function parseExpression(words: readonly string[], actions: Action[]): Expression | string {
  const parser = new Parser(words, actions);
  try {
    const test = words.length === 0 ? (PLAIN['-true'] as Test) : parser.or();
    if (parser.left.length > 0) return `unexpected extra predicate ‘${parser.left[0]}’`;
    const { min, max, depth } = parser;
    if (parser.acts) return { test, min, max, depth };
    const print = PLAIN['-print'] as Test;
    const shown: Test = function* (one, entry) {
      const result = yield* test(one, entry);
      return result === true ? yield* print(one, entry) : result;
    };
    return { test: shown, min, max, depth };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
