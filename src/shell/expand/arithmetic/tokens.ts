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

export interface Token {
  readonly kind: 'number' | 'name' | 'op' | 'end';
  readonly text: string;
  readonly at: number;
  readonly index?: string;
}

const OPERATORS = /^(?:<<=|>>=|\*\*|\+\+|--|<<|>>|<=|>=|==|!=|&&|\|\||[-+*/%&|^]=|[-+*/%&|^<>=!~?:,()])/;

export const SYNTAX = 'arithmetic syntax error';

/** Reads tokens of an expression (expr.c, readtok). */
export class Tokens {
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
export function numberOf(tokens: Tokens, { text, at }: Token): bigint {
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
