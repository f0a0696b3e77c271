/** A parsed arithmetic expression. `at` is where its last token began: what error messages quote from. */
export type Arith =
  | { readonly kind: 'number'; readonly value: bigint }
  | { readonly kind: 'name'; readonly name: string; readonly index?: string; readonly at: number }
  | { readonly kind: 'unary'; readonly op: string; readonly operand: Arith }
  | {
      readonly kind: 'step';
      readonly op: '++' | '--';
      readonly prefix: boolean;
      readonly target: Arith & { kind: 'name' };
    }
  | { readonly kind: 'binary'; readonly op: string; readonly left: Arith; readonly right: Arith; readonly at: number }
  | {
      readonly kind: 'assign';
      readonly op: string;
      readonly target: Arith & { kind: 'name' };
      readonly value: Arith;
      readonly at: number;
    }
  | { readonly kind: 'choice'; readonly test: Arith; readonly yes: Arith; readonly no: Arith };

/** Why an expression cannot be evaluated, in bash's words; `token` is the rest of the text it stopped at. */
export class ArithmeticError extends Error {
  readonly expression: string;
  readonly token: string;
  constructor(expression: string, reason: string, token: string) {
    super(reason);
    this.expression = expression;
    this.token = token;
  }
  /** expr.c, evalerror(): 'EXPRESSION: REASON (error token is "TOKEN")'. */
  get text(): string {
    return `${this.expression.replace(/^\s+/, '')}: ${this.message} (error token is "${this.token}")`;
  }
}

interface Token {
  readonly kind: 'number' | 'name' | 'op' | 'end';
  readonly text: string;
  readonly at: number;
  readonly index?: string;
}

const OPERATORS = /^(?:<<=|>>=|\*\*|\+\+|--|<<|>>|<=|>=|==|!=|&&|\|\||[-+*/%&|^]=|[-+*/%&|^<>=!~?:,()])/;
const ASSIGNMENTS: ReadonlySet<string> = new Set(['=', '+=', '-=', '*=', '/=', '%=', '&=', '|=', '^=', '<<=', '>>=']);
const LEVELS: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['|'],
  ['^'],
  ['&'],
  ['==', '!='],
  ['<', '>', '<=', '>='],
  ['<<', '>>'],
  ['+', '-'],
  ['*', '/', '%'],
];
const DEEPEST = 200;

const SYNTAX = 'arithmetic syntax error';

/** Reads tokens of an expression (expr.c, readtok). */
class Tokens {
  readonly text: string;
  #at = 0;
  constructor(text: string) {
    this.text = text;
  }
  fail(reason: string, at: number): never {
    throw new ArithmeticError(this.text, reason, this.text.slice(at));
  }
  next(): Token {
    while (/\s/.test(this.text[this.#at] ?? '')) this.#at++;
    const at = this.#at;
    const rest = this.text.slice(at, at + 4096);
    if (rest === '') return { kind: 'end', text: '', at };
    const number = /^\d[\w@#]*/.exec(rest);
    if (number) return this.#take('number', number[0], at);
    const name = /^[A-Za-z_]\w*/.exec(rest);
    if (name) return this.#name(name[0], at);
    const op = OPERATORS.exec(rest);
    if (op) return this.#take('op', op[0], at);
    if (rest[0] === '.' || rest[0] === '#') return this.fail(`${SYNTAX}: invalid arithmetic operator`, at);
    return this.fail(`${SYNTAX}: operand expected`, at);
  }
  #take(kind: Token['kind'], text: string, at: number): Token {
    this.#at = at + text.length;
    return { kind, text, at };
  }
  #name(text: string, at: number): Token {
    this.#at = at + text.length;
    if (this.text[this.#at] !== '[') return { kind: 'name', text, at };
    let depth = 0;
    for (let i = this.#at; i < this.text.length; i++) {
      if (this.text[i] === '[') depth++;
      if (this.text[i] === ']' && --depth === 0) {
        const index = this.text.slice(this.#at + 1, i);
        this.#at = i + 1;
        return { kind: 'name', text, at, index };
      }
    }
    return this.fail('bad array subscript', at);
  }
}

/** A number in any base: 10, 0x1f, 017, 2#101, 36#z, 64#@. */
function numberOf(tokens: Tokens, { text, at }: Token): bigint {
  if (/^0[xX][0-9a-fA-F]+$/.test(text)) return BigInt(text);
  const based = /^(\d+)#([\w@]*)$/.exec(text);
  if (!based) {
    if (/^[1-9]\d*$|^0$/.test(text)) return BigInt(text);
    if (/^0[0-7]+$/.test(text)) return BigInt(`0o${text.slice(1)}`);
    return tokens.fail('value too great for base', at);
  }
  const base = Number(based[1]);
  if (base < 2 || base > 64) return tokens.fail('invalid arithmetic base', at);
  const digits = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ@_';
  let value = 0n;
  for (const digit of based[2] ?? '') {
    const worth = digits.indexOf(base <= 36 ? digit.toLowerCase() : digit);
    if (worth < 0 || worth >= base) return tokens.fail('value too great for base', at);
    value = value * BigInt(base) + BigInt(worth);
  }
  return value;
}

class Parser {
  readonly tokens: Tokens;
  token: Token;
  /** Where the token before the current one began. */
  before = 0;
  depth = 0;
  constructor(text: string) {
    this.tokens = new Tokens(text);
    this.token = this.tokens.next();
  }
  advance(): Token {
    const taken = this.token;
    this.before = taken.at;
    this.token = this.tokens.next();
    return taken;
  }
  /** Whether the text is used up. Asked anew: the compiler would keep what it knew of the token before `advance`. */
  get ended(): boolean {
    return this.token.kind === 'end';
  }
  is(text: string): boolean {
    return this.token.kind === 'op' && this.token.text === text;
  }
  missing(): never {
    const at = this.token.kind === 'end' ? this.before : this.token.at;
    return this.tokens.fail(`${SYNTAX}: operand expected`, at);
  }

  comma(): Arith {
    let left = this.assignment();
    while (this.is(',')) {
      const { at } = this.advance();
      left = { kind: 'binary', op: ',', left, right: this.assignment(), at };
    }
    return left;
  }
  assignment(): Arith {
    if (++this.depth > DEEPEST) this.tokens.fail('expression recursion level exceeded', this.token.at);
    const target = this.choice();
    let result = target;
    if (this.token.kind === 'op' && ASSIGNMENTS.has(this.token.text)) {
      if (target.kind !== 'name') this.tokens.fail('attempted assignment to non-variable', this.token.at);
      const { text: op, at } = this.advance();
      result = {
        kind: 'assign',
        op: op.slice(0, -1),
        target: target as Arith & { kind: 'name' },
        value: this.assignment(),
        at,
      };
    }
    this.depth--;
    return result;
  }
  choice(): Arith {
    const test = this.binary(0);
    if (!this.is('?')) return test;
    this.advance();
    if (this.token.kind === 'end' || this.is(':'))
      this.tokens.fail('expression expected', this.token.kind === 'end' ? this.before : this.token.at);
    const yes = this.comma();
    if (!this.is(':'))
      this.tokens.fail("`:' expected for conditional expression", this.ended ? this.before : this.token.at);
    const colon = this.advance();
    if (this.ended) this.tokens.fail('expression expected', colon.at);
    return { kind: 'choice', test, yes, no: this.choice() };
  }
  binary(level: number): Arith {
    const operators = LEVELS[level];
    if (!operators) return this.power();
    let left = this.binary(level + 1);
    while (this.token.kind === 'op' && operators.includes(this.token.text)) {
      const { text: op } = this.advance();
      const { at } = this.token;
      left = { kind: 'binary', op, left, right: this.binary(level + 1), at };
    }
    return left;
  }
  power(): Arith {
    const left = this.unary();
    if (!this.is('**')) return left;
    this.advance();
    const right = this.power();
    return { kind: 'binary', op: '**', left, right, at: this.before };
  }
  unary(): Arith {
    if (this.token.kind !== 'op') return this.primary();
    const op = this.token.text;
    if (op === '++' || op === '--') {
      this.advance();
      const operand = this.unary();
      if (operand.kind === 'name') return { kind: 'step', op, prefix: true, target: operand };
      const sign = op[0] as string;
      return { kind: 'unary', op: sign, operand: { kind: 'unary', op: sign, operand } };
    }
    if (op === '!' || op === '~' || op === '-' || op === '+') {
      if (++this.depth > DEEPEST) this.tokens.fail('expression recursion level exceeded', this.token.at);
      this.advance();
      const operand = this.unary();
      this.depth--;
      return { kind: 'unary', op, operand };
    }
    return this.primary();
  }
  primary(): Arith {
    const { token } = this;
    if (token.kind === 'number') {
      this.advance();
      return { kind: 'number', value: numberOf(this.tokens, token) };
    }
    if (token.kind === 'name') return this.name();
    if (!this.is('(')) return this.missing();
    this.advance();
    const inner = this.comma();
    if (!this.is(')')) this.tokens.fail("missing `)'", this.ended ? this.before : this.token.at);
    this.advance();
    return inner;
  }
  name(): Arith {
    const { text, at, index } = this.advance();
    const target = { kind: 'name' as const, name: text, at, ...(index !== undefined && { index }) };
    if (!this.is('++') && !this.is('--')) return target;
    const { text: op } = this.advance();
    return { kind: 'step', op: op as '++' | '--', prefix: false, target };
  }
}

const cache = new Map<string, Arith>();

/** Parses an arithmetic expression; an empty one is 0. Throws ArithmeticError. */
export function parseArithmetic(text: string): Arith {
  const known = cache.get(text);
  if (known) return known;
  const parser = new Parser(text);
  let tree: Arith = { kind: 'number', value: 0n };
  if (parser.token.kind !== 'end') {
    tree = parser.comma();
    if (!parser.ended) parser.tokens.fail(`${SYNTAX} in expression`, parser.token.at);
  }
  if (cache.size > 500) cache.clear();
  cache.set(text, tree);
  return tree;
}
