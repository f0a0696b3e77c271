import { JqSyntaxError, jqTokens, type Token } from './lex.ts';
import type { Filter, Pattern } from './tree.ts';

const UPDATES = new Set(['=', '|=', '+=', '-=', '*=', '/=', '%=', '//=']);
const COMPARE = new Set(['==', '!=', '<', '<=', '>', '>=']);
const IDENTITY: Filter = { kind: 'identity' };

/** Reads a jq program by the precedence of jq's grammar: | , // = or and == + * and the terms. */
class JqParser {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get #token(): Token {
    return (this.#tokens[this.#at] ?? this.#tokens.at(-1)) as Token;
  }
  #is(text: string): boolean {
    return this.#token.text === text && (this.#token.kind === 'op' || this.#token.kind === 'keyword');
  }
  #take(text: string): boolean {
    if (!this.#is(text)) return false;
    this.#at++;
    return true;
  }
  #fail(): never {
    const { kind, text, at } = this.#token;
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
  #expect(text: string): void {
    if (!this.#take(text)) this.#fail();
  }

  program(): Filter {
    if (this.#tokens.length === 1) return IDENTITY;
    const filter = this.#pipe();
    if (this.#token.kind !== 'end') this.#fail();
    return filter;
  }

  /** Definitions alone: jq's own library. */
  definitions(rest: Filter): Filter {
    if (!this.#take('def')) return rest;
    const head = this.#definition();
    return { kind: 'def', ...head, rest: this.definitions(rest) };
  }

  #definition(): { name: string; params: string[]; body: Filter } {
    const name = this.#token.text;
    this.#at++;
    const params: string[] = [];
    if (this.#take('(')) {
      do {
        params.push(this.#token.kind === 'variable' ? `$${this.#token.text}` : this.#token.text);
        this.#at++;
      } while (this.#take(';'));
      this.#expect(')');
    }
    this.#expect(':');
    const body = this.#pipe();
    this.#expect(';');
    return { name, params, body };
  }

  #pipe(): Filter {
    if (this.#take('def')) {
      const head = this.#definition();
      const rest = this.#token.kind === 'end' || this.#is(')') ? IDENTITY : this.#pipe();
      return { kind: 'def', ...head, rest };
    }
    if (this.#is('label')) {
      this.#at++;
      const name = this.#token.text;
      this.#at++;
      this.#expect('|');
      return { kind: 'label', name, body: this.#pipe() };
    }
    const left = this.#comma();
    return this.#take('|') ? { kind: 'pipe', left, right: this.#pipe() } : left;
  }
  #binding(source: Filter): Filter {
    this.#at++;
    const patterns = [this.#pattern()];
    while (this.#take('?//')) patterns.push(this.#pattern());
    this.#expect('|');
    return { kind: 'as', source, patterns, body: this.#pipe() };
  }

  #comma(): Filter {
    let left = this.#otherwise();
    while (this.#take(',')) left = { kind: 'comma', left, right: this.#otherwise() };
    return left;
  }
  #otherwise(): Filter {
    const left = this.#update();
    return this.#take('//') ? { kind: 'otherwise', left, right: this.#otherwise() } : left;
  }
  #update(): Filter {
    const left = this.#or();
    const { text, kind } = this.#token;
    if (kind !== 'op' || !UPDATES.has(text)) return left;
    this.#at++;
    return { kind: 'update', op: text, left, right: this.#otherwise() };
  }
  #or(): Filter {
    let left = this.#and();
    while (this.#take('or')) left = { kind: 'or', left, right: this.#and() };
    return left;
  }
  #and(): Filter {
    let left = this.#compare();
    while (this.#take('and')) left = { kind: 'and', left, right: this.#compare() };
    return left;
  }
  #compare(): Filter {
    const left = this.#sum();
    const { text, kind } = this.#token;
    if (kind !== 'op' || !COMPARE.has(text)) return left;
    this.#at++;
    return { kind: 'binary', op: text, left, right: this.#sum() };
  }
  #sum(): Filter {
    let left = this.#product();
    while (this.#is('+') || this.#is('-')) {
      const op = this.#token.text;
      this.#at++;
      left = { kind: 'binary', op, left, right: this.#product() };
    }
    return left;
  }
  #product(): Filter {
    let left = this.#unary();
    while (this.#is('*') || this.#is('/') || this.#is('%')) {
      const op = this.#token.text;
      this.#at++;
      left = { kind: 'binary', op, left, right: this.#unary() };
    }
    return left;
  }
  #unary(): Filter {
    if (this.#take('-')) return { kind: 'negate', of: this.#unary() };
    if (this.#take('try')) {
      const body = this.#postfix();
      return { kind: 'try', body, handler: this.#take('catch') ? this.#postfix() : undefined };
    }
    if (this.#is('reduce') || this.#is('foreach')) return this.#fold();
    if (this.#take('def')) {
      const head = this.#definition();
      return { kind: 'def', ...head, rest: this.#pipe() };
    }
    return this.#postfix();
  }

  #fold(): Filter {
    const kind = this.#token.text;
    this.#at++;
    const source = this.#postfix(false);
    this.#expect('as');
    const pattern = this.#pattern();
    this.#expect('(');
    const init = this.#pipe();
    this.#expect(';');
    const step = this.#pipe();
    const extract = kind === 'foreach' && this.#take(';') ? this.#pipe() : IDENTITY;
    this.#expect(')');
    return kind === 'reduce'
      ? { kind, source, pattern, init, step }
      : { kind: 'foreach', source, pattern, init, step, extract };
  }

  #pattern(): Pattern {
    const { kind, text } = this.#token;
    if (kind === 'variable') {
      this.#at++;
      return { kind: 'variable', name: text };
    }
    if (this.#take('[')) {
      const items: Pattern[] = [];
      do items.push(this.#pattern());
      while (this.#take(','));
      this.#expect(']');
      return { kind: 'array', items };
    }
    this.#expect('{');
    const pairs: { key: Filter; name?: string; value: Pattern | undefined }[] = [];
    do {
      const variable = this.#token.kind === 'variable' ? this.#token.text : undefined;
      const key: Filter = variable === undefined ? this.#key() : { kind: 'value', value: variable };
      if (variable !== undefined) this.#at++;
      pairs.push({
        key,
        ...(variable !== undefined && { name: variable }),
        value: this.#take(':') ? this.#pattern() : undefined,
      });
    } while (this.#take(','));
    this.#expect('}');
    return { kind: 'object', pairs };
  }

  #postfix(binds = true): Filter {
    let of = this.#term();
    for (;;) {
      const { kind, text } = this.#token;
      if (kind === 'field') {
        this.#at++;
        of = { kind: 'index', of, by: { kind: 'value', value: text } };
      } else if (this.#is('.') && this.#tokens[this.#at + 1]?.kind === 'string') {
        this.#at++;
        of = { kind: 'index', of, by: this.#text(undefined) };
      } else if (this.#is('.') && this.#tokens[this.#at + 1]?.text === '[') this.#at++;
      else if (this.#take('[')) of = this.#brackets(of);
      else if (this.#take('?')) of = { kind: 'try', body: of, handler: undefined };
      else if (binds && this.#is('as')) return this.#binding(of);
      else return of;
    }
  }
  #brackets(of: Filter): Filter {
    if (this.#take(']')) return { kind: 'iterate', of };
    if (this.#take(':')) {
      const to = this.#pipe();
      this.#expect(']');
      return { kind: 'slice', of, from: undefined, to };
    }
    const from = this.#pipe();
    if (this.#take(':')) {
      const to = this.#is(']') ? undefined : this.#pipe();
      this.#expect(']');
      return { kind: 'slice', of, from, to };
    }
    this.#expect(']');
    return { kind: 'index', of, by: from };
  }

  #text(format: string | undefined): Filter {
    const { parts = [] } = this.#token;
    this.#at++;
    if (parts.length === 1) return { kind: 'value', value: parts[0] as string };
    return {
      kind: 'text',
      format,
      parts: parts.map((part) => (typeof part === 'string' ? part : new JqParser(part).program())),
    };
  }

  #term(): Filter {
    const { kind, text, at } = this.#token;
    if (kind === 'string') return this.#text(undefined);
    this.#at++;
    switch (kind) {
      case 'number':
        return { kind: 'value', value: Number(text) };
      case 'field':
        return { kind: 'index', of: IDENTITY, by: { kind: 'value', value: text } };
      case 'variable':
        return { kind: 'variable', name: text, at };
      case 'format':
        return this.#token.kind === 'string' ? this.#text(text) : { kind: 'format', name: text };
      case 'name':
        return this.#named(text, at);
      default:
        return this.#other(text);
    }
  }
  #named(name: string, at: number): Filter {
    if (name === 'null' || name === 'true' || name === 'false')
      return { kind: 'value', value: name === 'null' ? null : name === 'true' };
    if (name === 'break' && this.#token.kind === 'variable') {
      const label = this.#token.text;
      this.#at++;
      return { kind: 'break', name: label };
    }
    const args: Filter[] = [];
    if (this.#take('(')) {
      do args.push(this.#pipe());
      while (this.#take(';'));
      this.#expect(')');
    }
    return { kind: 'call', name, args, at };
  }
  #other(text: string): Filter {
    if (text === '.')
      return this.#token.kind === 'string' ? { kind: 'index', of: IDENTITY, by: this.#text(undefined) } : IDENTITY;
    if (text === '..') return { kind: 'recurse' };
    if (text === '(') {
      const inner = this.#pipe();
      this.#expect(')');
      return inner;
    }
    if (text === '[') {
      if (this.#take(']')) return { kind: 'array', of: undefined };
      const of = this.#pipe();
      this.#expect(']');
      return { kind: 'array', of };
    }
    if (text === '{') return this.#object();
    if (text === 'if') return this.#if();
    if (text === 'reduce' || text === 'foreach' || text === 'try') {
      this.#at--;
      return this.#unary();
    }
    this.#at--;
    return this.#fail();
  }

  #if(): Filter {
    const test = this.#pipe();
    this.#expect('then');
    const yes = this.#pipe();
    if (this.#take('elif')) return { kind: 'if', test, yes, no: this.#if() };
    const no = this.#take('else') ? this.#pipe() : IDENTITY;
    this.#expect('end');
    return { kind: 'if', test, yes, no };
  }

  #key(): Filter {
    const { kind, text } = this.#token;
    if (kind === 'string') return this.#text(undefined);
    if (kind === 'format') {
      this.#at++;
      return this.#text(text);
    }
    if (this.#take('(')) {
      const inner = this.#pipe();
      this.#expect(')');
      return inner;
    }
    if (kind !== 'name' && kind !== 'keyword' && kind !== 'number') this.#fail();
    this.#at++;
    return { kind: 'value', value: text };
  }
  #object(): Filter {
    const pairs: { key: Filter; value: Filter }[] = [];
    while (!this.#is('}')) {
      const { kind, text, at } = this.#token;
      if (kind === 'variable') {
        this.#at++;
        pairs.push({ key: { kind: 'value', value: text }, value: { kind: 'variable', name: text, at } });
      } else {
        const computed = this.#is('(');
        const key = this.#key();
        if (this.#take(':')) pairs.push({ key, value: this.#objectValue() });
        else if (computed) this.#fail();
        else pairs.push({ key, value: { kind: 'index', of: IDENTITY, by: key } });
      }
      if (!this.#take(',')) break;
    }
    this.#expect('}');
    return { kind: 'object', pairs };
  }
  #objectValue(): Filter {
    let left = this.#otherwiseless();
    while (this.#take('|')) left = { kind: 'pipe', left, right: this.#otherwiseless() };
    return left;
  }
  #otherwiseless(): Filter {
    const left = this.#or();
    return this.#take('//') ? { kind: 'otherwise', left, right: this.#otherwiseless() } : left;
  }
}

/** Reads a jq program. Throws JqSyntaxError. */
export const parseJq = (source: string): Filter => new JqParser(jqTokens(source)).program();

/** Puts definitions in front of a program. */
export const withDefinitions = (definitions: string, rest: Filter): Filter =>
  new JqParser(jqTokens(definitions)).definitions(rest);
