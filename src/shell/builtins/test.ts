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

const BINARY: ReadonlySet<string> = new Set(['=', '==', '!=', '<', '>', '-eq', '-ne', '-lt', '-le', '-gt', '-ge', '-nt', '-ot', '-ef']);
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
      throw new BadTest(sh.dialect.name === 'bash' ? `${a}: unary operator expected` : sh.dialect.name === 'ash' ? `${b}: unknown operand` : `${a}: unexpected operator`);
    case 3:
      if (BINARY.has(b)) return binary(sh, a, b, c);
      if (b === '-a') return a !== '' && c !== '';
      if (b === '-o') return a !== '' || c !== '';
      if (a === '!') return !short(call, [b, c]);
      if (a === '(' && c === ')') return b !== '';
      throw new BadTest(sh.dialect.name === 'bash' ? `${b}: binary operator expected` : sh.dialect.name === 'ash' ? `${b}: unknown operand` : `${b}: unexpected operator`);
    case 4:
      if (a === '!') return !short(call, args.slice(1));
      if (a === '(' && args[3] === ')') return short(call, [b, c]);
      return long(sh, args);
    default:
      return long(sh, args);
  }
}

/** More arguments: ( ), !, -a, -o with precedence. */
function long(sh: Shell, args: readonly string[]): boolean {
  let at = 0;
  const or = (): boolean => {
    let value = and();
    while (args[at] === '-o') {
      at++;
      value = and() || value;
    }
    return value;
  };
  const and = (): boolean => {
    let value = term();
    while (args[at] === '-a') {
      at++;
      value = term() && value;
    }
    return value;
  };
  const term = (): boolean => {
    const first = args[at];
    if (first === undefined) throw new BadTest('argument expected');
    if (first === '!') {
      at++;
      return !term();
    }
    if (first === '(') {
      at++;
      const value = or();
      if (args[at++] !== ')') throw new BadTest(sh.dialect.name === 'bash' ? "`)' expected" : 'closing paren expected');
      return value;
    }
    const operator = args[at + 1];
    if (operator !== undefined && BINARY.has(operator) && args[at + 2] !== undefined) {
      at += 3;
      return binary(sh, first, operator, args[at - 1] as string);
    }
    if (isUnary(first) && args[at + 1] !== undefined) {
      at += 2;
      return unary(sh, first, args[at - 1] as string);
    }
    at++;
    return first !== '';
  };
  const value = or();
  if (at < args.length) throw new BadTest(sh.dialect.name === 'bash' ? 'too many arguments' : sh.dialect.name === 'ash' ? `${args[at]}: unknown operand` : `${args[0]}: unexpected operator`);
  return value;
}

const unary = (sh: Shell, operator: string, text: string): boolean => fileTest(sh, operator, text) ?? false;

function number(sh: Shell, text: string): bigint {
  if (/^\s*[-+]?\d+\s*$/.test(text)) return BigInt(text.trim().replace(/^\+/, ''));
  throw new BadTest(sh.dialect.name === 'bash' ? `${text}: integer expected` : sh.dialect.name === 'ash' ? `${text}: bad number` : `Illegal number: ${text}`);
}

function binary(sh: Shell, left: string, operator: string, right: string): boolean {
  switch (operator) {
    case '=': case '==': return left === right;
    case '!=': return left !== right;
    case '<': return left < right;
    case '>': return left > right;
    case '-nt': case '-ot': case '-ef': return compareFiles(sh, left, operator, right);
    default: break;
  }
  const a = number(sh, left);
  const b = number(sh, right);
  switch (operator) {
    case '-eq': return a === b;
    case '-ne': return a !== b;
    case '-lt': return a < b;
    case '-le': return a <= b;
    case '-gt': return a > b;
    default: return a >= b;
  }
}
