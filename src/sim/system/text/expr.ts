import type { Proc } from '../../host/proc.ts';
import { missing } from './tool/options.ts';
import { posix, RegexError } from './tool/regex.ts';
import { by, complain, quote, simple } from './tool/say.ts';

class ExprError extends Error {}

const LEVELS: readonly (readonly string[])[] = [
  ['|'],
  ['&'],
  ['<', '<=', '=', '==', '!=', '>=', '>'],
  ['+', '-'],
  ['*', '/', '%'],
  [':'],
];
const NUMBER = /^-?\d+$/;

/** Evaluates the words of expr(1) by precedence. */
class Evaluator {
  readonly #proc: Proc;
  readonly #words: readonly string[];
  #at = 0;

  constructor(proc: Proc, words: readonly string[]) {
    this.#proc = proc;
    this.#words = words;
  }
  all(): string {
    const value = this.#level(0);
    const left = this.#words[this.#at];
    if (left !== undefined) throw new ExprError(`syntax error: unexpected argument ${quote(this.#proc, left)}`);
    return value;
  }

  #level(depth: number): string {
    const operators = LEVELS[depth];
    if (!operators) return this.#primary();
    let left = this.#level(depth + 1);
    for (let op = this.#words[this.#at]; op !== undefined && operators.includes(op); op = this.#words[this.#at]) {
      this.#at++;
      left = this.#apply(op, left, this.#level(depth + 1));
    }
    return left;
  }

  #next(): string {
    const word = this.#words[this.#at];
    if (word === undefined)
      throw new ExprError(`syntax error: missing argument after ${quote(this.#proc, this.#words.at(-1) ?? '')}`);
    this.#at++;
    return word;
  }

  #primary(): string {
    const word = this.#next();
    if (word === '(') {
      const value = this.#level(0);
      if (this.#next() !== ')')
        throw new ExprError(`syntax error: expecting ${quote(this.#proc, ')')} after ${quote(this.#proc, value)}`);
      return value;
    }
    if (word === '+' && this.#words[this.#at] !== undefined) return this.#next();
    if (this.#words[this.#at] === undefined) return word;
    switch (word) {
      case 'length':
        return String([...this.#primary()].length);
      case 'match':
        return match(this.#primary(), this.#primary());
      case 'index': {
        const text = this.#primary();
        const chars = this.#primary();
        return String([...text].findIndex((char) => chars.includes(char)) + 1);
      }
      case 'substr': {
        const [text, from, size] = [this.#primary(), Number(this.#primary()), Number(this.#primary())];
        return from >= 1 && size >= 1 ? text.slice(from - 1, from - 1 + size) : '';
      }
      default:
        return word;
    }
  }

  #apply(op: string, a: string, b: string): string {
    const empty = (text: string): boolean => text === '' || text === '0';
    if (op === '|') return empty(a) ? (empty(b) ? '0' : b) : a;
    if (op === '&') return empty(a) || empty(b) ? '0' : a;
    if (op === ':') return match(a, b);
    if (LEVELS[2]?.includes(op)) {
      const numbers = NUMBER.test(a) && NUMBER.test(b);
      const order = numbers ? Number(a) - Number(b) : a < b ? -1 : a > b ? 1 : 0;
      const truth = {
        '<': order < 0,
        '<=': order <= 0,
        '=': order === 0,
        '==': order === 0,
        '!=': order !== 0,
        '>=': order >= 0,
        '>': order > 0,
      }[op];
      return truth ? '1' : '0';
    }
    if (!NUMBER.test(a) || !NUMBER.test(b))
      throw new ExprError(by(this.#proc, 'non-integer argument', 'non-numeric argument'));
    if ((op === '/' || op === '%') && Number(b) === 0) throw new ExprError('division by zero');
    const [x, y] = [BigInt(a), BigInt(b)];
    return String(op === '+' ? x + y : op === '-' ? x - y : op === '*' ? x * y : op === '/' ? x / y : x % y);
  }
}

/** `text : regex`: what the first group matched, or how many characters matched from the start. */
function match(text: string, regex: string): string {
  const found = posix(`^${regex.replace(/^\^/, '')}`, 'basic').exec(text);
  const groups = regex.includes('\\(');
  if (!found) return groups ? '' : '0';
  return groups ? (found[1] ?? '') : String([...found[0]].length);
}

/** expr(1): 0, 1 when the value is empty or 0, 2 when the expression is wrong. */
export const expr = simple((proc) => {
  const words = proc.argv[1] === '--' ? proc.argv.slice(2) : proc.argv.slice(1);
  if (words.length === 0) return missing(proc, { short: '', code: 2 });
  try {
    const value = new Evaluator(proc, words).all();
    proc.out(`${value}\n`);
    return value === '' || value === '0' ? 1 : 0;
  } catch (problem) {
    if (problem instanceof ExprError)
      return complain(
        proc,
        by(proc, problem.message, problem.message.startsWith('syntax') ? 'syntax error' : problem.message),
        2,
      );
    if (problem instanceof RegexError) return complain(proc, problem.message, 2);
    throw problem;
  }
});
