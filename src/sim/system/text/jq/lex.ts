import { ESCAPES } from './escapes.ts';
/** A token of a jq program. A string carries its parts: texts and, between them, the tokens of `\( … )`. */
export interface Token {
  readonly kind: 'number' | 'string' | 'name' | 'field' | 'variable' | 'format' | 'keyword' | 'op' | 'end';
  readonly text: string;
  readonly at: number;
  readonly parts?: readonly (string | readonly Token[])[];
}

/** A program that is wrong: what, and which characters of it. */
export class JqSyntaxError extends Error {
  readonly at: number;
  readonly length: number;
  constructor(message: string, at: number, length = 1) {
    super(message);
    this.at = at;
    this.length = length;
  }
}

const KEYWORDS = new Set(
  'def if then elif else end as reduce foreach try catch label import include and or not __loc__'
    .split(' ')
    .filter((word) => word !== 'not'),
);
const OPERATORS = /^(?:\?\/\/=?|\/\/=|\|=|\+=|-=|\*=|\/=|%=|==|!=|<=|>=|\/\/|\.\.|[-+*/%=<>|,.:;()[\]{}?$])/;

class Lexer {
  readonly #source: string;
  at: number;

  constructor(source: string, at: number) {
    this.#source = source;
    this.at = at;
  }

  /** Tokens until the end, or until the bracket that closes an interpolation. */
  run(nested: boolean): Token[] {
    const found: Token[] = [];
    let depth = 0;
    for (;;) {
      const rest = this.#source.slice(this.at);
      const blank = /^(?:\s+|#[^\n]*)+/.exec(rest);
      if (blank) {
        this.at += blank[0].length;
        continue;
      }
      if (rest === '') {
        found.push({ kind: 'end', text: '', at: this.at });
        return found;
      }
      if (nested && rest[0] === ')' && depth === 0) {
        found.push({ kind: 'end', text: '', at: this.at });
        this.at++;
        return found;
      }
      if (rest[0] === '(') depth++;
      if (rest[0] === ')') depth--;
      found.push(this.#token(rest));
    }
  }

  #token(rest: string): Token {
    const at = this.at;
    const make = (kind: Token['kind'], text: string, length: number): Token => {
      this.at += length;
      return { kind, text, at };
    };
    if (rest[0] === '"') return this.#string();
    const number = /^(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/.exec(rest);
    if (number) return make('number', number[0], number[0].length);
    const field = /^\.([A-Za-z_]\w*)/.exec(rest);
    if (field) return make('field', field[1] ?? '', field[0].length);
    const variable = /^\$([A-Za-z_]\w*)/.exec(rest);
    if (variable) return make('variable', variable[1] ?? '', variable[0].length);
    const format = /^@\w+/.exec(rest);
    if (format) return make('format', format[0], format[0].length);
    const name = /^[A-Za-z_]\w*(?:::\w+)*/.exec(rest);
    if (name) return make(KEYWORDS.has(name[0]) ? 'keyword' : 'name', name[0], name[0].length);
    const operator = OPERATORS.exec(rest);
    if (!operator) throw new JqSyntaxError('syntax error, unexpected INVALID_CHARACTER', at);
    return make('op', operator[0], operator[0].length);
  }

  #string(): Token {
    const start = this.at++;
    const parts: (string | readonly Token[])[] = [];
    let text = '';
    for (;;) {
      const char = this.#source[this.at];
      if (char === undefined)
        throw new JqSyntaxError(
          'syntax error, unexpected end of file, expecting QQSTRING_TEXT or QQSTRING_INTERP_START or QQSTRING_END',
          this.at,
        );
      this.at++;
      if (char === '"') break;
      if (char !== '\\') {
        text += char;
        continue;
      }
      const next = this.#source[this.at++] ?? '';
      if (next === '(') {
        parts.push(text);
        text = '';
        parts.push(this.run(true));
      } else if (next === 'u') {
        text += String.fromCharCode(Number.parseInt(this.#source.slice(this.at, this.at + 4), 16));
        this.at += 4;
      } else {
        const known = ESCAPES[next];
        if (known === undefined) throw new JqSyntaxError('syntax error, unexpected INVALID_CHARACTER', this.at - 2);
        text += known;
      }
    }
    return { kind: 'string', text, at: start, parts: [...parts, text] };
  }
}

/** Splits a jq program into tokens. Throws JqSyntaxError. */
export const jqTokens = (source: string): Token[] => new Lexer(source, 0).run(false);
