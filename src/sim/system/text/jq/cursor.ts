import { JqSyntaxError, type Token } from './lex.ts';

/** Where a parser stands in a list of tokens. */
export class Cursor {
  readonly tokens: readonly Token[];
  at = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  get token(): Token {
    return (this.tokens[this.at] ?? this.tokens.at(-1)) as Token;
  }
  is(text: string): boolean {
    return this.token.text === text && (this.token.kind === 'op' || this.token.kind === 'keyword');
  }
  take(text: string): boolean {
    if (!this.is(text)) return false;
    this.at++;
    return true;
  }
  fail(): never {
    const { kind, text, at } = this.token;
    const names: Record<string, string> = {
      end: 'end of file',
      number: 'LITERAL',
      string: 'QQSTRING_START',
      name: 'IDENT',
      field: 'FIELD',
      variable: "'$'",
      format: 'FORMAT',
    };
    throw new JqSyntaxError(
      `syntax error, unexpected ${names[kind] ?? (kind === 'keyword' ? text : `'${text}'`)}`,
      at,
      Math.max(1, text.length),
    );
  }
  expect(text: string): void {
    if (!this.take(text)) this.fail();
  }
}
