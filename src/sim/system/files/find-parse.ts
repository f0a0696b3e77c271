import type { Proc } from '../../host/proc.ts';
import { by, complain, quote, why } from '../text/tool/say.ts';
import { type Action, FindError, pure, type Test } from './find-entry.ts';
import { PLAIN, WITH_WORD } from './find-tests.ts';

const ACTIONS = new Set(['-print', '-print0', '-delete', '-exec', '-printf', '-quit', '-ls']);
const LACKS = new Set(
  '-fprint -fprint0 -fprintf -fls -ok -okdir -execdir -fstype -context -used -xtype -ilname -daystart -files0-from'.split(
    ' ',
  ),
);
const ALWAYS = new Set(
  '-depth -d -xdev -mount -noleaf -ignore_readdir_race -noignore_readdir_race -nowarn -warn -follow'.split(' '),
);

/** An expression of find with its limits of depth. */
export interface Expression {
  readonly test: Test;
  readonly min: number;
  readonly max: number;
  readonly depth: boolean;
}

/** Reads the expression of find: , -o -a ! and the tests. */
export class FindParser {
  readonly #proc: Proc;
  readonly #words: string[];
  readonly #actions: Action[];
  #last = '';
  #min = 0;
  #max = 1e9;
  #depth = false;
  #acts = false;

  constructor(proc: Proc, words: readonly string[], actions: Action[]) {
    this.#proc = proc;
    this.#words = [...words];
    this.#actions = actions;
  }

  /** The whole expression; prints what it is true of where it does nothing else. Throws FindError. */
  parse(): Expression {
    const test = this.#words.length === 0 ? (PLAIN['-true'] as Test) : this.#list();
    if (this.#words.length > 0) throw new FindError("invalid expression; you have too many ')'");
    const limits = { min: this.#min, max: this.#max, depth: this.#depth };
    if (this.#acts) return { test, ...limits };
    const print = PLAIN['-print'] as Test;
    const shown: Test = function* (one, entry) {
      const result = yield* test(one, entry);
      return result === true ? yield* print(one, entry) : result;
    };
    return { test: shown, ...limits };
  }

  #list(): Test {
    let left = this.#or();
    while (this.#words[0] === ',') {
      this.#words.shift();
      const [a, b] = [left, this.#or()];
      left = function* (proc, entry) {
        const first = yield* a(proc, entry);
        return first === 'quit' ? first : yield* b(proc, entry);
      };
    }
    return left;
  }
  #or(): Test {
    let left = this.#and();
    while (this.#words[0] === '-o' || this.#words[0] === '-or') {
      const op = this.#words.shift() ?? '';
      if (this.#words.length === 0)
        throw new FindError(`invalid expression; you have used a binary operator '${op}' with nothing after it.`);
      const [a, b] = [left, this.#and()];
      left = function* (proc, entry) {
        const first = yield* a(proc, entry);
        return first === false ? yield* b(proc, entry) : first;
      };
    }
    return left;
  }
  #and(): Test {
    let left = this.#not();
    while (this.#words.length > 0 && ![')', '-o', '-or', ','].includes(this.#words[0] ?? '')) {
      if (this.#words[0] === '-a' || this.#words[0] === '-and') this.#words.shift();
      const [a, b] = [left, this.#not()];
      left = function* (proc, entry) {
        const first = yield* a(proc, entry);
        return first === true ? yield* b(proc, entry) : first;
      };
    }
    return left;
  }
  #not(): Test {
    if (this.#words[0] !== '!' && this.#words[0] !== '-not') return this.#primary();
    this.#words.shift();
    const test = this.#not();
    return function* (proc, entry) {
      const result = yield* test(proc, entry);
      return result === 'quit' ? result : !result;
    };
  }

  #group(): Test {
    if (this.#words[0] === ')') throw new FindError('invalid expression; empty parentheses are not allowed.');
    const test = this.#list();
    if (this.#words.shift() !== ')')
      throw new FindError("invalid expression; I was expecting to find a ')' somewhere but did not see one.");
    return test;
  }

  #primary(): Test {
    const word = this.#words.shift() ?? '';
    if (word === '(') return this.#group();
    if (ACTIONS.has(word)) this.#acts = true;
    if (word === '-exec') return this.#exec();
    if (word === '-depth' || word === '-d' || word === '-delete') this.#depth = true;
    const before = this.#last;
    this.#last = word;
    if (ALWAYS.has(word)) return PLAIN['-true'] as Test;
    const plain = PLAIN[word];
    if (plain) return plain;
    if (word === '-maxdepth' || word === '-mindepth') return this.#limit(word);
    const make = WITH_WORD[word];
    if (make) return make(this.#proc, this.#word(word), word);
    if (LACKS.has(word)) throw new FindError(`${word} is not part of this simulation`);
    if (this.#proc.flavour === 'busybox') throw new FindError(`unrecognized: ${word}`);
    if (word.startsWith('-')) throw new FindError(`unknown predicate \`${word}'`);
    const hint = ['-name', '-iname', '-path'].includes(before)
      ? `\nfind: possible unquoted pattern after predicate \`${before}'?`
      : '';
    throw new FindError(`paths must precede expression: \`${word}'${hint}`);
  }

  #word(after: string): string {
    const next = this.#words.shift();
    if (next === undefined)
      throw new FindError(
        by(
          this.#proc,
          `missing argument to \`${after}'`,
          `${after} requires an argument`.replace(/^(.*) requires.*/, 'option requires an argument -- $1'),
        ),
      );
    return next;
  }
  #limit(word: string): Test {
    const text = this.#word(word);
    if (!/^\d+$/.test(text)) {
      throw new FindError(
        by(
          this.#proc,
          `Expected a positive decimal integer argument to ${word}, but got ${quote(this.#proc, text)}`,
          `invalid number '${text}'`,
        ),
      );
    }
    if (word === '-maxdepth') this.#max = Number(text);
    else this.#min = Number(text);
    return PLAIN['-true'] as Test;
  }

  #exec(): Test {
    const end = this.#words.findIndex((word, i) => word === ';' || (word === '+' && this.#words[i - 1] === '{}'));
    if (end < 0) throw new FindError(by(this.#proc, "missing argument to `-exec'", "-exec CMD must end by ';'"));
    const many = this.#words[end] === '+';
    const command = this.#words.splice(0, end + 1).slice(0, -1);
    const name = command[0] ?? '';
    if (!many) {
      return function* (proc, { path }) {
        const ran = yield* proc.run(command.map((word) => word.replaceAll('{}', path)));
        if (ran.errno)
          complain(proc, by(proc, `${quote(proc, name)}: ${why(ran.errno)}`, `${name}: ${why(ran.errno)}`));
        return ran.code === 0;
      };
    }
    const paths: string[] = [];
    this.#actions.push(function* (proc) {
      if (paths.length === 0) return 0;
      const ran = yield* proc.run(command.flatMap((word) => (word === '{}' ? paths : [word])));
      if (ran.errno) complain(proc, by(proc, `${quote(proc, name)}: ${why(ran.errno)}`, `${name}: ${why(ran.errno)}`));
      return ran.code === 0 ? 0 : 1;
    });
    return pure(({ path }) => {
      paths.push(path);
      return true;
    });
  }
}
