import type { Shell } from '../state/shell.ts';
import type { Builtin, Call } from './builtin.ts';
import { compareFiles, fileTest } from './test-files.ts';

/** Why a condition cannot be judged: status 2. */
class BadTest extends Error {}

/** test: the rules of POSIX for up to four arguments, precedence for more (test.c). */
export const test: Builtin = (call) => judge(call, call.args);

/** [: as test, with ] as its last argument. */
export const bracket: Builtin = (call) => {
  if (call.args.at(-1) !== ']') {
    say(call, call.sh.dialect.name === 'bash' ? "missing `]'" : 'missing ]');
    return 2;
  }
  return judge(call, call.args.slice(0, -1));
};

function say(call: Call, text: string): void {
  if (call.sh.dialect.name === 'ash') call.sh.proc.err(`sh: ${text}\n`);
  else call.sh.complain(text, call.name);
}

function judge(call: Call, args: readonly string[]): number {
  try {
    return short(call, args) ? 0 : 1;
  } catch (thrown) {
    if (!(thrown instanceof BadTest)) throw thrown;
    say(call, thrown.message);
    return 2;
  }
}

const BINARY: ReadonlySet<string> = new Set([
  '=',
  '==',
  '!=',
  '<',
  '>',
  '-eq',
  '-ne',
  '-lt',
  '-le',
  '-gt',
  '-ge',
  '-nt',
  '-ot',
  '-ef',
]);
const isUnary = (text: string): boolean => /^-[abcdefghknoprstuvwxzGLNORS]$/.test(text);

/** The rules for one to four arguments, which do not depend on precedence. */
function short(call: Call, args: readonly string[]): boolean {
  const { sh } = call;
  const [a = '', b = '', c = ''] = args;
  switch (args.length) {
    case 0:
      return false;
    case 1:
      return a !== '';
    case 2:
      if (a === '!') return b === '';
      if (isUnary(a)) return unary(sh, a, b);
      throw new BadTest(
        sh.dialect.name === 'bash'
          ? `${a}: unary operator expected`
          : sh.dialect.name === 'ash'
            ? `${b}: unknown operand`
            : `${a}: unexpected operator`,
      );
    case 3:
      if (BINARY.has(b)) return binary(sh, a, b, c);
      if (b === '-a') return a !== '' && c !== '';
      if (b === '-o') return a !== '' || c !== '';
      if (a === '!') return !short(call, [b, c]);
      if (a === '(' && c === ')') return b !== '';
      throw new BadTest(
        sh.dialect.name === 'bash'
          ? `${b}: binary operator expected`
          : sh.dialect.name === 'ash'
            ? `${b}: unknown operand`
            : `${b}: unexpected operator`,
      );
    case 4:
      if (a === '!') return !short(call, args.slice(1));
      if (a === '(' && args[3] === ')') return short(call, [b, c]);
      return long(sh, args);
    default:
      return long(sh, args);
  }
}

/** More arguments: ( ), !, -a, -o with precedence, read from left to right. */
class Expression {
  readonly #sh: Shell;
  readonly #args: readonly string[];
  #at = 0;
  constructor(sh: Shell, args: readonly string[]) {
    this.#sh = sh;
    this.#args = args;
  }
  /** The first argument that was not read. */
  get rest(): string | undefined {
    return this.#args[this.#at];
  }
  or(): boolean {
    let value = this.#and();
    while (this.rest === '-o') {
      this.#at++;
      value = this.#and() || value;
    }
    return value;
  }
  #and(): boolean {
    let value = this.#term();
    while (this.rest === '-a') {
      this.#at++;
      value = this.#term() && value;
    }
    return value;
  }
  #term(): boolean {
    const [first, second, third] = this.#args.slice(this.#at, this.#at + 3);
    if (first === undefined) throw new BadTest('argument expected');
    this.#at++;
    if (first === '!') return !this.#term();
    if (first === '(') {
      const value = this.or();
      if (this.rest !== ')')
        throw new BadTest(this.#sh.dialect.name === 'bash' ? "`)' expected" : 'closing paren expected');
      this.#at++;
      return value;
    }
    if (second !== undefined && BINARY.has(second) && third !== undefined) {
      this.#at += 2;
      return binary(this.#sh, first, second, third);
    }
    if (isUnary(first) && second !== undefined) {
      this.#at++;
      return unary(this.#sh, first, second);
    }
    return first !== '';
  }
}

function long(sh: Shell, args: readonly string[]): boolean {
  const expression = new Expression(sh, args);
  const value = expression.or();
  if (expression.rest === undefined) return value;
  if (sh.dialect.name === 'bash') throw new BadTest('too many arguments');
  throw new BadTest(
    sh.dialect.name === 'ash' ? `${expression.rest}: unknown operand` : `${args[0]}: unexpected operator`,
  );
}

const unary = (sh: Shell, operator: string, text: string): boolean => fileTest(sh, operator, text) ?? false;

function number(sh: Shell, text: string): bigint {
  if (/^\s*[-+]?\d+\s*$/.test(text)) return BigInt(text.trim().replace(/^\+/, ''));
  throw new BadTest(
    sh.dialect.name === 'bash'
      ? `${text}: integer expected`
      : sh.dialect.name === 'ash'
        ? `${text}: bad number`
        : `Illegal number: ${text}`,
  );
}

function binary(sh: Shell, left: string, operator: string, right: string): boolean {
  switch (operator) {
    case '=':
    case '==':
      return left === right;
    case '!=':
      return left !== right;
    case '<':
      return left < right;
    case '>':
      return left > right;
    case '-nt':
    case '-ot':
    case '-ef':
      return compareFiles(sh, left, operator, right);
    default:
      break;
  }
  const a = number(sh, left);
  const b = number(sh, right);
  switch (operator) {
    case '-eq':
      return a === b;
    case '-ne':
      return a !== b;
    case '-lt':
      return a < b;
    case '-le':
      return a <= b;
    case '-gt':
      return a > b;
    default:
      return a >= b;
  }
}
