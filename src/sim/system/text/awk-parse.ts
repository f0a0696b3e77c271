import { ExprParser } from './awk-expr.ts';
import { tokens } from './awk-lex.ts';
import type { AwkFunction, AwkProgram, Expr, Rule, Stmt } from './awk-tree.ts';

/** Reads statements and rules of an awk program. */
class ProgramParser extends ExprParser {
  readonly begin: Stmt[] = [];
  readonly rules: Rule[] = [];
  readonly end: Stmt[] = [];
  readonly functions = new Map<string, AwkFunction>();

  program(): AwkProgram {
    for (;;) {
      while (this.token.kind === 'newline' || this.is(';')) this.at++;
      if (this.token.kind === 'end') break;
      this.#item();
    }
    return this;
  }

  #item(): void {
    if (this.word('BEGIN') || this.word('END')) {
      const target = this.token.text === 'BEGIN' ? this.begin : this.end;
      this.at++;
      target.push(this.#block());
      return;
    }
    if (this.take('function', 'word') || this.take('func', 'word')) {
      const name = this.token.text;
      this.at++;
      this.expect('(');
      const params = this.list(')').map((param) => (param.kind === 'var' ? param.name : this.fail()));
      this.newlines();
      this.functions.set(name, { params, body: this.#block() });
      return;
    }
    let from: Expr | undefined;
    let to: Expr | undefined;
    if (!this.is('{')) {
      from = this.expr();
      if (this.take(',')) {
        this.newlines();
        to = this.expr();
      }
    }
    this.rules.push({ from, to, body: this.is('{') ? this.#block() : undefined });
    if (!['newline', 'end'].includes(this.token.kind) && !this.is(';') && this.peek(-1).text !== '}') this.fail();
  }

  #block(): Stmt {
    this.expect('{');
    const body: Stmt[] = [];
    for (;;) {
      while (this.token.kind === 'newline' || this.is(';')) this.at++;
      if (this.take('}')) return { kind: 'block', body };
      body.push(this.#statement());
    }
  }

  /** What ends a simple statement. */
  #terminate(): void {
    if (this.is('}') || this.token.kind === 'end') return;
    if (this.token.kind === 'newline' || this.is(';')) this.at++;
    else this.fail();
  }

  /** The statement behind if, for, while: maybe on the next line, maybe empty. */
  #body(): Stmt {
    this.newlines();
    if (this.take(';')) return { kind: 'block', body: [] };
    return this.#statement();
  }

  #statement(): Stmt {
    if (this.is('{')) return this.#block();
    if (this.token.kind === 'word') {
      const compound = this.#compound(this.token.text);
      if (compound) return compound;
    }
    const simple = this.#simple();
    this.#terminate();
    return simple;
  }

  #compound(word: string): Stmt | undefined {
    if (!['if', 'while', 'for', 'do'].includes(word)) return undefined;
    this.at++;
    if (word === 'if') return this.#if();
    if (word === 'for') return this.#for();
    if (word === 'while') {
      const test = this.#test();
      return { kind: 'while', test, body: this.#body(), first: false };
    }
    const body = this.#body();
    while (this.token.kind === 'newline' || this.is(';')) this.at++;
    if (!this.take('while', 'word')) this.fail();
    const test = this.#test();
    this.#terminate();
    return { kind: 'while', test, body, first: true };
  }

  #test(): Expr {
    this.expect('(');
    const [test] = this.list(')');
    return test ?? this.fail();
  }

  #if(): Stmt {
    const test = this.#test();
    const yes = this.#body();
    const before = this.at;
    while (this.token.kind === 'newline' || this.is(';')) this.at++;
    if (this.take('else', 'word')) return { kind: 'if', test, yes, no: this.#body() };
    this.at = before;
    return { kind: 'if', test, yes, no: undefined };
  }

  #for(): Stmt {
    this.expect('(');
    if (this.token.kind === 'name' && this.peek(1).text === 'in' && this.peek(3).text === ')') {
      const [name, array] = [this.token.text, this.peek(2).text];
      this.at += 4;
      return { kind: 'each', name, array, body: this.#body() };
    }
    const init = this.is(';') ? undefined : this.#simple();
    this.expect(';');
    this.newlines();
    const test = this.is(';') ? undefined : this.expr();
    this.expect(';');
    this.newlines();
    const step = this.is(')') ? undefined : this.#simple();
    this.expect(')');
    return { kind: 'for', init, test, step, body: this.#body() };
  }

  #simple(): Stmt {
    const { kind, text } = this.token;
    if (kind !== 'word' || text === 'getline') return { kind: 'expr', expr: this.expr() };
    this.at++;
    const ends = (): boolean =>
      this.is(';') || this.is('}') || this.token.kind === 'newline' || this.token.kind === 'end';
    switch (text) {
      case 'print':
      case 'printf':
        return this.#print(text);
      case 'exit':
      case 'return':
        return { kind: text, value: ends() ? undefined : this.expr() };
      case 'break':
      case 'continue':
      case 'next':
      case 'nextfile':
        return { kind: text };
      case 'delete': {
        const name = this.token.text;
        this.at++;
        return { kind: 'delete', name, keys: this.take('[') ? this.list(']') : undefined };
      }
      default:
        this.at--;
        return this.fail();
    }
  }

  #print(kind: 'print' | 'printf'): Stmt {
    const args = this.#printed();
    for (const op of ['>>', '>', '|']) {
      if (!this.take(op)) continue;
      this.noGreater = true;
      const target = this.expr();
      this.noGreater = false;
      return { kind, args, to: { op, target } };
    }
    return { kind, args, to: undefined };
  }

  #printed(): Expr[] {
    const stops = (): boolean =>
      [';', '}', '>', '>>', '|'].some((op) => this.is(op)) ||
      this.token.kind === 'newline' ||
      this.token.kind === 'end';
    if (stops()) return [];
    if (this.is('(')) {
      const before = this.at;
      this.at++;
      const list = this.list(')');
      if (stops()) return list;
      this.at = before;
    }
    this.noGreater = true;
    const args = [this.expr()];
    while (this.take(',')) {
      this.newlines();
      args.push(this.expr());
    }
    this.noGreater = false;
    return args;
  }
}

/** Reads an awk program. Throws AwkError where it is wrong. */
export const parseAwk = (source: string): AwkProgram => new ProgramParser(tokens(source)).program();
