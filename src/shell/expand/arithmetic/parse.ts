import { numberOf, SYNTAX, type Token, Tokens } from './tokens.ts';

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
