import { type Arith, parseArithmetic } from './parse.ts';
import { ArithmeticError } from './tokens.ts';

/** The variables that an expression reads and sets. */
export interface ArithmeticScope {
  get(name: string): string | undefined;
  element(name: string, subscript: string): string | undefined;
  set(name: string, value: string): void;
  setElement(name: string, subscript: string, value: string): void;
}

const DEEPEST = 64;
const wrap = (value: bigint): bigint => BigInt.asIntN(64, value);

/** Evaluates an arithmetic expression as bash does: 64-bit numbers, names that stand for expressions. Throws ArithmeticError. */
export function evaluate(text: string, scope: ArithmeticScope, depth = 0): bigint {
  if (/^-?[1-9]\d{0,17}$|^0$/.test(text)) return BigInt(text);
  return run(parseArithmetic(text), { text, scope, depth });
}

interface Context {
  readonly text: string;
  readonly scope: ArithmeticScope;
  readonly depth: number;
}

function read(target: Arith & { kind: 'name' }, context: Context): bigint {
  const { scope } = context;
  const value = target.index === undefined ? scope.get(target.name) : scope.element(target.name, target.index);
  if (value === undefined || value.trim() === '') return 0n;
  if (/^-?[1-9]\d{0,17}$|^0$/.test(value)) return BigInt(value);
  if (context.depth > DEEPEST) throw new ArithmeticError(value, 'expression recursion level exceeded', value);
  return evaluate(value, scope, context.depth + 1);
}

function write(target: Arith & { kind: 'name' }, value: bigint, { scope }: Context): bigint {
  const wrapped = wrap(value);
  if (target.index === undefined) scope.set(target.name, String(wrapped));
  else scope.setElement(target.name, target.index, String(wrapped));
  return wrapped;
}

function run(node: Arith, context: Context): bigint {
  switch (node.kind) {
    case 'number':
      return wrap(node.value);
    case 'name':
      return read(node, context);
    case 'unary':
      return unary(node.op, run(node.operand, context));
    case 'step': {
      const before = read(node.target, context);
      const after = write(node.target, node.op === '++' ? before + 1n : before - 1n, context);
      return node.prefix ? after : before;
    }
    case 'choice':
      return run(node.test, context) !== 0n ? run(node.yes, context) : run(node.no, context);
    case 'assign': {
      const value = run(node.value, context);
      return write(
        node.target,
        node.op === '' ? value : apply(node.op, read(node.target, context), value, node.at, context),
        context,
      );
    }
    case 'binary':
      return binary(node, context);
  }
}

function unary(op: string, value: bigint): bigint {
  if (op === '-') return wrap(-value);
  if (op === '!') return value === 0n ? 1n : 0n;
  return op === '~' ? ~value : value;
}

function binary(node: Arith & { kind: 'binary' }, context: Context): bigint {
  const left = run(node.left, context);
  if (node.op === '&&') return left !== 0n && run(node.right, context) !== 0n ? 1n : 0n;
  if (node.op === '||') return left !== 0n || run(node.right, context) !== 0n ? 1n : 0n;
  return apply(node.op, left, run(node.right, context), node.at, context);
}

function apply(op: string, left: bigint, right: bigint, at: number, { text }: Context): bigint {
  switch (op) {
    case ',':
      return right;
    case '+':
      return wrap(left + right);
    case '-':
      return wrap(left - right);
    case '*':
      return wrap(left * right);
    case '/':
    case '%':
      if (right === 0n) throw new ArithmeticError(text, 'division by 0', text.slice(at));
      return wrap(op === '/' ? left / right : left % right);
    case '**':
      if (right < 0n) throw new ArithmeticError(text, 'exponent less than 0', text.slice(at));
      return power(left, right);
    case '<<':
      return wrap(left << (right & 63n));
    case '>>':
      return left >> (right & 63n);
    case '&':
      return left & right;
    case '|':
      return left | right;
    case '^':
      return left ^ right;
    default:
      return compare(op, left, right) ? 1n : 0n;
  }
}

function compare(op: string, left: bigint, right: bigint): boolean {
  switch (op) {
    case '==':
      return left === right;
    case '!=':
      return left !== right;
    case '<':
      return left < right;
    case '>':
      return left > right;
    case '<=':
      return left <= right;
    default:
      return left >= right;
  }
}

/** By squaring, in 64 bits: an exponent can be as large as it likes. */
function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let factor = base;
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = wrap(result * factor);
    factor = wrap(factor * factor);
  }
  return result;
}
