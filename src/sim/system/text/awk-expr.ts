import { AwkError, type Token } from './awk-lex.ts';
import type { Expr, Target } from './awk-tree.ts';

const ASSIGN = new Set(['=', '+=', '-=', '*=', '/=', '%=', '^=', '**=']);
const COMPARE = new Set(['<', '<=', '==', '!=', '>', '>=']);
/** What cannot start an operand of a concatenation. */
const NO_OPERAND = new Set([
  ')',
  ']',
  '}',
  ',',
  ';',
  ':',
  '?',
  '=',
  '==',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  '>>',
  '&&',
  '||',
  '|',
  '~',
  '!~',
  '*',
  '/',
  '%',
  '^',
  '**',
  '{',
  '+=',
  '-=',
  '*=',
  '/=',
  '%=',
  '^=',
  '**=',
]);

/** Reads expressions, by precedence (POSIX awk's table, lowest first). */
export class ExprParser {
  readonly #tokens: readonly Token[];
  at = 0;
  /** Inside print without brackets `>` redirects; inside for (… in …) `in` is not an operator. */
  noGreater = false;
  noIn = false;
  readonly calls: string[] = [];

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get token(): Token {
    return this.#tokens[this.at] as Token;
  }
  peek(ahead = 1): Token {
    return (this.#tokens[this.at + ahead] ?? this.#tokens.at(-1)) as Token;
  }
  is(text: string, kind: Token['kind'] = 'op'): boolean {
    return this.token.kind === kind && this.token.text === text;
  }
  word(text: string): boolean {
    return this.is(text, 'word');
  }
  take(text: string, kind: Token['kind'] = 'op'): boolean {
    if (!this.is(text, kind)) return false;
    this.at++;
    return true;
  }
  fail(): never {
    throw new AwkError(this.token.kind === 'newline' ? 'end of line' : this.token.text, this.token.line);
  }
  expect(text: string): void {
    if (!this.take(text)) this.fail();
  }
  newlines(): void {
    while (this.token.kind === 'newline') this.at++;
  }

  expr(): Expr {
    const left = this.#choice();
    if (this.token.kind !== 'op' || !ASSIGN.has(this.token.text)) return left;
    if (left.kind !== 'var' && left.kind !== 'index' && left.kind !== 'field') {
      // `1 == x = 2` and `!x = y`: the right-most operand is what is assigned to
      if (left.kind === 'unary' && isTarget(left.of)) return { ...left, of: this.#assign(left.of) };
      if (left.kind === 'binary' && isTarget(left.right)) return { ...left, right: this.#assign(left.right) };
      this.fail();
    }
    return this.#assign(left);
  }
  #assign(to: Target): Expr {
    const op = this.token.text;
    this.at++;
    this.newlines();
    return { kind: 'assign', op: op === '**=' ? '^=' : op, to, value: this.expr() };
  }

  #choice(): Expr {
    const test = this.#or();
    if (!this.take('?')) return test;
    this.newlines();
    const yes = this.expr();
    this.newlines();
    this.expect(':');
    this.newlines();
    return { kind: 'choice', test, yes, no: this.expr() };
  }
  #or(): Expr {
    let left = this.#and();
    while (this.take('||')) {
      this.newlines();
      left = { kind: 'binary', op: '||', left, right: this.#and() };
    }
    return left;
  }
  #and(): Expr {
    let left = this.#in();
    while (this.take('&&')) {
      this.newlines();
      left = { kind: 'binary', op: '&&', left, right: this.#in() };
    }
    return left;
  }
  #in(): Expr {
    let left = this.#match();
    while (!this.noIn && this.word('in')) {
      this.at++;
      const name = this.token.text;
      this.at++;
      left = { kind: 'in', keys: [left], name };
    }
    return left;
  }
  #match(): Expr {
    let left = this.#compare();
    while (this.is('~') || this.is('!~')) {
      const op = this.token.text;
      this.at++;
      left = { kind: 'binary', op, left, right: this.#compare() };
    }
    return left;
  }
  #compare(): Expr {
    let left = this.#concat();
    for (;;) {
      if (this.is('|') && this.peek().text === 'getline') {
        this.at += 2;
        left = { kind: 'getline', to: this.#optionalTarget(), command: left };
        continue;
      }
      const { kind, text } = this.token;
      if (kind !== 'op' || !COMPARE.has(text) || (text === '>' && this.noGreater)) return left;
      this.at++;
      left = { kind: 'binary', op: text, left, right: this.#concat() };
    }
  }
  #concat(): Expr {
    let left = this.#sum();
    while (this.#startsOperand()) left = { kind: 'binary', op: ' ', left, right: this.#sum() };
    return left;
  }
  #startsOperand(): boolean {
    const { kind, text } = this.token;
    if (kind === 'newline' || kind === 'end') return false;
    if (kind === 'word') return false;
    return kind !== 'op' || (!NO_OPERAND.has(text) && text !== '+' && text !== '-');
  }
  #sum(): Expr {
    let left = this.#product();
    while (this.is('+') || this.is('-')) {
      const op = this.token.text;
      this.at++;
      left = { kind: 'binary', op, left, right: this.#product() };
    }
    return left;
  }
  #product(): Expr {
    let left = this.#unary();
    while (this.is('*') || this.is('/') || this.is('%')) {
      const op = this.token.text;
      this.at++;
      left = { kind: 'binary', op, left, right: this.#unary() };
    }
    return left;
  }
  #unary(): Expr {
    for (const op of ['!', '-', '+']) if (this.take(op)) return { kind: 'unary', op, of: this.#unary() };
    return this.#power();
  }
  #power(): Expr {
    const left = this.#postfix();
    if (!this.take('^') && !this.take('**')) return left;
    return {
      kind: 'binary',
      op: '^',
      left,
      right: this.is('-') || this.is('+') || this.is('!') ? this.#unary() : this.#power(),
    };
  }
  #postfix(): Expr {
    const of = this.#primary();
    if (!isTarget(of)) return of;
    if (this.take('++')) return { kind: 'step', to: of, by: 1, before: false };
    if (this.take('--')) return { kind: 'step', to: of, by: -1, before: false };
    return of;
  }

  list(close: string): Expr[] {
    const saved = [this.noGreater, this.noIn] as const;
    [this.noGreater, this.noIn] = [false, false];
    const found: Expr[] = [];
    this.newlines();
    while (!this.is(close)) {
      found.push(this.expr());
      this.newlines();
      if (!this.take(',')) break;
      this.newlines();
    }
    this.expect(close);
    [this.noGreater, this.noIn] = saved;
    return found;
  }

  #optionalTarget(): Target | undefined {
    const { kind } = this.token;
    if (kind !== 'name' && !this.is('$')) return undefined;
    const target = this.#primary();
    return isTarget(target) ? target : this.fail();
  }

  #primary(): Expr {
    const { kind, text } = this.token;
    this.at++;
    switch (kind) {
      case 'number':
        return { kind: 'number', value: Number(text) };
      case 'string':
        return { kind: 'string', value: text };
      case 'regex':
        return { kind: 'regex', source: text };
      case 'name':
        return this.take('[') ? { kind: 'index', name: text, keys: this.list(']') } : { kind: 'var', name: text };
      case 'call':
        this.expect('(');
        this.calls.push(text);
        return { kind: 'call', name: text, args: this.list(')') };
      case 'builtin':
        if (this.take('(')) return { kind: 'builtin', name: text, args: this.list(')') };
        if (text === 'length') return { kind: 'builtin', name: text, args: [] };
        return this.fail();
      default:
        break;
    }
    if (kind === 'word' && text === 'getline') {
      const to = this.#optionalTarget();
      return this.take('<') ? { kind: 'getline', to, file: this.#sumless() } : { kind: 'getline', to };
    }
    if (kind === 'op') return this.#operator(text);
    this.at--;
    return this.fail();
  }
  /** The file of `getline < file`: an operand without a concatenation. */
  #sumless(): Expr {
    return this.#postfix();
  }
  #operator(text: string): Expr {
    if (text === '$') {
      const step = this.is('++') || this.is('--') ? this.#primary() : this.is('-') ? this.#unary() : this.#primary();
      return { kind: 'field', of: step };
    }
    if (text === '++' || text === '--') {
      const to = this.#primary();
      if (!isTarget(to)) this.fail();
      return { kind: 'step', to, by: text === '++' ? 1 : -1, before: true };
    }
    if (text === '-' || text === '+' || text === '!') return { kind: 'unary', op: text, of: this.#unary() };
    if (text !== '(') {
      this.at--;
      this.fail();
    }
    const keys = this.list(')');
    if (keys.length > 1) {
      if (!this.take('in', 'word')) this.fail();
      const name = this.token.text;
      this.at++;
      return { kind: 'in', keys, name };
    }
    return keys[0] ? { kind: 'group', of: keys[0] } : this.fail();
  }
}

const isTarget = (expr: Expr): expr is Target => expr.kind === 'var' || expr.kind === 'index' || expr.kind === 'field';
