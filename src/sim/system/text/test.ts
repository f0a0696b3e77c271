import type { Stat } from '../../host/files.ts';
import type { Proc } from '../../host/proc.ts';
import { complain, quote, simple } from './tool/say.ts';

/** A test that is wrong, in the words of the tool. */
export class TestError extends Error {}

const BINARY = new Set(['=', '==', '!=', '<', '>', '-eq', '-ne', '-lt', '-le', '-gt', '-ge', '-nt', '-ot', '-ef']);
const UNARY = /^-[bcdefgGhkLnNoOprsStuwxz]$/;

/** Evaluates the words of test(1), `[` and the like. */
export class TestExpression {
  readonly #proc: Proc;
  readonly #words: readonly string[];
  readonly #quote: (text: string) => string;
  #at = 0;

  constructor(proc: Proc, words: readonly string[], quoted: (text: string) => string) {
    this.#proc = proc;
    this.#words = words;
    this.#quote = quoted;
  }

  /** Whether the expression is true. Throws TestError. */
  value(): boolean {
    const { length } = this.#words;
    if (length === 0) return false;
    const [a = '', b = '', c = ''] = this.#words;
    // POSIX fixes what few words mean, whatever they look like
    if (length === 1) return a !== '';
    if (length === 2) {
      if (a === '!') return b === '';
      if (UNARY.test(a)) return this.#unary(a, b);
      throw new TestError(`missing argument after ${this.#quote(b)}`);
    }
    if (length === 3 && BINARY.has(b)) return this.#binary(a, b, c);
    if (length === 3 && a === '!') return !new TestExpression(this.#proc, this.#words.slice(1), this.#quote).value();
    if (length === 3 && a === '(' && c === ')') return b !== '';
    if (length === 3 && b !== '-a' && b !== '-o') throw new TestError(`${this.#quote(b)}: binary operator expected`);
    const value = this.#or();
    const left = this.#words[this.#at];
    if (left !== undefined) throw new TestError(`extra argument ${this.#quote(left)}`);
    return value;
  }

  #or(): boolean {
    let value = this.#and();
    while (this.#words[this.#at] === '-o') {
      this.#at++;
      value = this.#and() || value;
    }
    return value;
  }
  #and(): boolean {
    let value = this.#term();
    while (this.#words[this.#at] === '-a') {
      this.#at++;
      value = this.#term() && value;
    }
    return value;
  }
  #term(): boolean {
    const word = this.#words[this.#at];
    const [next, after] = [this.#words[this.#at + 1], this.#words[this.#at + 2]];
    if (word === undefined) throw new TestError(`missing argument after ${this.#quote(this.#words.at(-1) ?? '')}`);
    if (next !== undefined && BINARY.has(next) && after !== undefined) {
      this.#at += 3;
      return this.#binary(word, next, after);
    }
    this.#at++;
    if (word === '!') return !this.#term();
    if (word === '(') {
      const value = this.#or();
      if (this.#words[this.#at] !== ')') throw new TestError(`${this.#quote(')')} expected`);
      this.#at++;
      return value;
    }
    if (UNARY.test(word) && next !== undefined) {
      this.#at++;
      return this.#unary(word, next);
    }
    return word !== '';
  }

  #integer(text: string): number {
    if (!/^\s*[-+]?\d+\s*$/.test(text)) throw new TestError(`invalid integer ${this.#quote(text)}`);
    return Number(text);
  }

  #binary(a: string, op: string, b: string): boolean {
    switch (op) {
      case '=':
      case '==':
        return a === b;
      case '!=':
        return a !== b;
      case '<':
        return a < b;
      case '>':
        return a > b;
      default:
        break;
    }
    if (/^-[non][tf]$|^-ef$/.test(op) && op !== '-ne') return this.#files(a, op, b);
    const [x, y] = [this.#integer(a), this.#integer(b)];
    return { '-eq': x === y, '-ne': x !== y, '-lt': x < y, '-le': x <= y, '-gt': x > y, '-ge': x >= y }[op] ?? false;
  }

  #files(a: string, op: string, b: string): boolean {
    const [x, y] = [this.#proc.fs.stat(a), this.#proc.fs.stat(b)];
    if (op === '-ef') return x.ok && y.ok && x.value.path === y.value.path && x.value.ino === y.value.ino;
    if (op === '-nt') return x.ok && (!y.ok || x.value.mtime > y.value.mtime);
    return y.ok && (!x.ok || x.value.mtime < y.value.mtime);
  }

  #unary(op: string, operand: string): boolean {
    const { fs, record } = this.#proc;
    if (op === '-n') return operand !== '';
    if (op === '-z') return operand === '';
    if (op === '-t') return this.#proc.isTty(this.#integer(operand));
    if (op === '-h' || op === '-L') {
      const link = fs.lstat(operand);
      return link.ok && link.value.kind === 'link';
    }
    if ('rwx'.includes(op[1] ?? '')) return fs.access(operand, op[1] as 'r' | 'w' | 'x') === undefined;
    const found = fs.stat(operand);
    if (!found.ok) return false;
    const stat: Stat = found.value;
    const kinds: Record<string, Stat['kind']> = {
      '-f': 'file',
      '-d': 'dir',
      '-S': 'socket',
      '-p': 'fifo',
      '-b': 'block',
      '-c': 'char',
    };
    if (kinds[op]) return stat.kind === kinds[op];
    const others: Record<string, boolean> = {
      '-e': true,
      '-s': stat.size > 0,
      '-u': (stat.mode & 0o4000) !== 0,
      '-g': (stat.mode & 0o2000) !== 0,
      '-k': (stat.mode & 0o1000) !== 0,
      '-O': stat.hostUid === record.euid,
      '-G': stat.hostGid === record.egid,
    };
    return others[op] ?? false;
  }
}

/** test(1) and `[`: 0 true, 1 false, 2 wrong. */
export const test = simple((proc) => {
  const words = proc.argv.slice(1);
  const bracket = (proc.argv[0] ?? '').endsWith('[');
  if (bracket && words.pop() !== ']') {
    return complain(proc, proc.flavour === 'gnu' ? `missing ${quote(proc, ']')}` : 'missing ]', 2);
  }
  try {
    return new TestExpression(proc, words, (text) => quote(proc, text)).value() ? 0 : 1;
  } catch (problem) {
    if (!(problem instanceof TestError)) throw problem;
    return complain(proc, proc.flavour === 'gnu' ? problem.message : appletWords(problem.message), 2);
  }
});

/** The same complaint as ash and busybox word it. */
export function appletWords(message: string): string {
  const name = /[‘'](.*)[’']/.exec(message)?.[1] ?? '';
  if (message.startsWith('invalid integer')) return `${name}: bad number`;
  if (message.startsWith('missing argument')) return `${name}: unknown operand`;
  return message.includes('binary operator')
    ? `${name}: unknown operand`
    : message.startsWith('extra')
      ? `${name}: unknown operand`
      : message;
}
