import { checkLength, spendEffort } from '../../../lib/effort.ts';
import type { Proc } from '../../host/proc.ts';
import type { Task } from '../../host/program.ts';
import { AWK_FUNCTIONS } from './awk-functions.ts';
import { AwkFatal, AwkIo } from './awk-io.ts';
import { AwkRecord } from './awk-record.ts';
import type { AwkProgram, Expr, Target } from './awk-tree.ts';
import { compare, fromOutside, regexOf, toNumber, toText, truthy, type Value } from './awk-values.ts';

/** A variable: a value, or an array. A parameter that is not used yet remembers the caller's, to share its array. */
interface Cell {
  value: Value;
  array?: Map<string, Value>;
  readonly origin?: Cell | undefined;
}

/** What a function hands back to its caller. */
export class AwkReturn {
  readonly value: Value;
  constructor(value: Value) {
    this.value = value;
  }
}

const DEFAULTS: readonly (readonly [string, Value])[] = [
  ['FS', ' '],
  ['OFS', ' '],
  ['RS', '\n'],
  ['ORS', '\n'],
  ['SUBSEP', '\x1c'],
  ['OFMT', '%.6g'],
  ['CONVFMT', '%.6g'],
  ['NR', 0],
  ['FNR', 0],
  ['RSTART', 0],
  ['RLENGTH', -1],
  ['FILENAME', ''],
];

const EFFORT_OF_EXPRESSION = 8;

/** Variables, fields and expressions of a running awk program. */
export class AwkMachine {
  readonly proc: Proc;
  readonly program: AwkProgram;
  readonly io: AwkIo;
  readonly record = new AwkRecord();
  readonly #globals = new Map<string, Cell>();
  #locals: Map<string, Cell> | undefined;
  #depth = 0;
  /** Reads the next record of the main input into $0; false at the end. */
  nextRecord: (into: Target | undefined) => Task<boolean> = function* () {
    return false;
  };
  /** Runs the body of a user's function. */
  runBody: (name: string) => Task<Value> = function* () {
    return undefined;
  };

  constructor(proc: Proc, program: AwkProgram) {
    this.proc = proc;
    this.program = program;
    this.io = new AwkIo(proc);
    for (const [name, value] of DEFAULTS) this.set(name, value);
    const environ = this.array('ENVIRON');
    for (const [name, value] of Object.entries(proc.env)) environ.set(name, fromOutside(value));
  }

  #cell(name: string): Cell {
    const local = this.#locals?.get(name);
    if (local) return local;
    let cell = this.#globals.get(name);
    if (!cell) {
      cell = { value: undefined };
      this.#globals.set(name, cell);
    }
    return cell;
  }
  isArray(name: string): boolean {
    const cell = this.#cell(name);
    return (cell.array ?? cell.origin?.array) !== undefined;
  }
  /** An array by name; made when first used. */
  array(name: string): Map<string, Value> {
    const share = (cell: Cell): Map<string, Value> => {
      cell.array ??= cell.origin ? share(cell.origin) : new Map();
      return cell.array;
    };
    return share(this.#cell(name));
  }
  get(name: string): Value {
    return name === 'NF' ? this.record.count : this.#cell(name).value;
  }
  set(name: string, value: Value): void {
    if (name === 'NF') this.record.count = toNumber(value);
    else this.#cell(name).value = value;
    if (name === 'FS') this.record.separator = toText(value);
    if (name === 'OFS') this.record.outSeparator = toText(value);
  }
  text(value: Value): string {
    return toText(value, typeof value === 'number' ? toText(this.get('CONVFMT')) : '');
  }

  /** What printf does where its format wants more values: mawk stops, busybox prints nothing for them. */
  shortOf(name: string, format: string): (() => never) | undefined {
    if (this.proc.flavour === 'busybox') return undefined;
    return () => {
      throw this.#stopped(`not enough arguments passed to ${name}("${format}")`);
    };
  }

  /** A mistake that shows only while the program runs, with the place in the input where mawk has got to. */
  #stopped(text: string): AwkFatal {
    const place = `FILENAME="${toText(this.get('FILENAME'))}" FNR=${toText(this.get('FNR'))} NR=${toText(this.get('NR'))}`;
    return new AwkFatal(`run time error: ${text}\n\t${place}`);
  }
  /** The number of a field that is meant. */
  *#fieldNumber(of: Expr): Task<number> {
    const i = Math.trunc(toNumber(yield* this.eval(of)));
    if (i >= 0) return i;
    if (this.proc.flavour === 'busybox') throw new AwkFatal('cmd. line:1: Access to negative field', 1);
    throw this.#stopped(`negative field index $${i}`);
  }

  *evalAll(exprs: readonly Expr[]): Task<Value[]> {
    const values: Value[] = [];
    for (const expr of exprs) values.push(yield* this.eval(expr));
    return values;
  }
  *key(keys: readonly Expr[]): Task<string> {
    const values = yield* this.evalAll(keys);
    return values.map((value) => this.text(value)).join(toText(this.get('SUBSEP')));
  }
  *assign(to: Target, value: Value): Task<void> {
    if (to.kind === 'var') this.set(to.name, value);
    else if (to.kind === 'index') this.array(to.name).set(yield* this.key(to.keys), value);
    else this.record.put(yield* this.#fieldNumber(to.of), value);
  }

  /** The value of an expression. */
  *eval(expr: Expr): Task<Value> {
    spendEffort(EFFORT_OF_EXPRESSION);
    switch (expr.kind) {
      case 'number':
      case 'string':
        return expr.value;
      case 'regex':
        return regexOf(expr.source).test(this.record.text) ? 1 : 0;
      case 'var':
        return this.get(expr.name);
      case 'index': {
        const [array, key] = [this.array(expr.name), yield* this.key(expr.keys)];
        if (!array.has(key)) array.set(key, undefined);
        return array.get(key);
      }
      case 'field':
        return this.record.get(yield* this.#fieldNumber(expr.of));
      case 'group':
        return yield* this.eval(expr.of);
      case 'unary': {
        const value = yield* this.eval(expr.of);
        return expr.op === '!' ? (truthy(value) ? 0 : 1) : expr.op === '-' ? -toNumber(value) : toNumber(value);
      }
      case 'binary':
        return yield* this.#binary(expr.op, expr.left, expr.right);
      case 'choice':
        return yield* this.eval(truthy(yield* this.eval(expr.test)) ? expr.yes : expr.no);
      case 'in':
        return this.array(expr.name).has(yield* this.key(expr.keys)) ? 1 : 0;
      default:
        return yield* this.#effect(expr);
    }
  }

  /** Expressions that change something: assignments, calls, getline. */
  *#effect(expr: Expr): Task<Value> {
    if (expr.kind === 'assign') {
      const value = yield* this.eval(expr.value);
      const result =
        expr.op === '='
          ? value
          : this.#arithmetic(expr.op[0] ?? '', toNumber(yield* this.eval(expr.to)), toNumber(value));
      yield* this.assign(expr.to, result);
      return result;
    }
    if (expr.kind === 'step') {
      const before = toNumber(yield* this.eval(expr.to));
      yield* this.assign(expr.to, before + expr.by);
      return expr.before ? before + expr.by : before;
    }
    if (expr.kind === 'getline') return yield* this.#getline(expr);
    if (expr.kind === 'builtin') {
      const work = AWK_FUNCTIONS[expr.name];
      if (!work) throw new AwkFatal(`function ${expr.name} is not part of this simulation`, 64);
      return yield* work(this, expr.args);
    }
    return expr.kind === 'call' ? yield* this.#call(expr.name, expr.args) : undefined;
  }

  #arithmetic(op: string, a: number, b: number): number {
    switch (op) {
      case '+':
        return a + b;
      case '-':
        return a - b;
      case '*':
        return a * b;
      case '^':
        return a ** b;
      default:
        if (b === 0 && this.proc.flavour === 'busybox') throw new AwkFatal('cmd. line:1: Division by zero', 1);
        return op === '/' ? a / b : a % b;
    }
  }

  *#binary(op: string, left: Expr, right: Expr): Task<Value> {
    const a = yield* this.eval(left);
    if (op === '&&') return truthy(a) && truthy(yield* this.eval(right)) ? 1 : 0;
    if (op === '||') return truthy(a) || truthy(yield* this.eval(right)) ? 1 : 0;
    if (op === '~' || op === '!~') {
      const source = right.kind === 'regex' ? right.source : this.text(yield* this.eval(right));
      return regexOf(source).test(this.text(a)) === (op === '~') ? 1 : 0;
    }
    const b = yield* this.eval(right);
    if (op === ' ') {
      const text = this.text(a) + this.text(b);
      checkLength(text.length);
      return text;
    }
    if (!/[<>=]/.test(op)) return this.#arithmetic(op, toNumber(a), toNumber(b));
    const order = compare(a, b, toText(this.get('CONVFMT')));
    const results: Record<string, boolean> = {
      '<': order < 0,
      '<=': order <= 0,
      '==': order === 0,
      '!=': order !== 0,
      '>': order > 0,
      '>=': order >= 0,
    };
    return results[op] ? 1 : 0;
  }

  *#getline(expr: Extract<Expr, { kind: 'getline' }>): Task<Value> {
    const source = expr.file ?? expr.command;
    if (!source) return (yield* this.nextRecord(expr.to)) ? 1 : 0;
    const name = this.text(yield* this.eval(source));
    const line = yield* this.io.read(expr.file ? 'file' : 'command', name, toText(this.get('RS')));
    if (line === null) return -1;
    if (line === undefined) return 0;
    if (expr.to) yield* this.assign(expr.to, fromOutside(line));
    else this.record.set(line);
    if (expr.command) this.set('NR', toNumber(this.get('NR')) + 1);
    return 1;
  }

  *#call(name: string, args: readonly Expr[]): Task<Value> {
    const fn = this.program.functions.get(name);
    if (!fn) throw new AwkFatal(`function ${name} never defined`);
    if (++this.#depth > 400) throw new AwkFatal('function call nesting too deep');
    const locals = new Map<string, Cell>();
    for (const [i, param] of fn.params.entries()) {
      const arg = args[i];
      if (arg?.kind === 'var' && arg.name !== 'NF') {
        const cell = this.#cell(arg.name);
        locals.set(param, {
          value: cell.value,
          ...(cell.array && { array: cell.array }),
          origin: cell.value === undefined ? cell : undefined,
        });
      } else locals.set(param, { value: arg ? yield* this.eval(arg) : undefined });
    }
    const saved = this.#locals;
    this.#locals = locals;
    const value = yield* this.runBody(name);
    this.#locals = saved;
    this.#depth--;
    return value;
  }
}
