import { Cursor } from './cursor.ts';
import type { Filter, Pattern } from './tree.ts';

const UPDATES = new Set(['=', '|=', '+=', '-=', '*=', '/=', '%=', '//=']);
const LEVELS: readonly (readonly string[])[] = [
  ['or'],
  ['and'],
  ['==', '!=', '<', '<=', '>', '>='],
  ['+', '-'],
  ['*', '/', '%'],
];
const COMPARES = 2;
const IDENTITY: Filter = { kind: 'identity' };

/** Reads a jq program by the precedence of jq's grammar: | , // = or and == + * and the terms. */
export abstract class Operators extends Cursor {
  /** A term with what stands behind it; `binds` is whether `as` may. */
  abstract postfix(binds?: boolean): Filter;
  /** A pattern of `as`. */
  abstract pattern(): Pattern;

  program(): Filter {
    if (this.tokens.length === 1) return IDENTITY;
    const filter = this.pipe();
    if (this.token.kind !== 'end') this.fail();
    return filter;
  }

  /** Definitions alone: jq's own library. */
  definitions(rest: Filter): Filter {
    if (!this.take('def')) return rest;
    const head = this.#definition();
    return { kind: 'def', ...head, rest: this.definitions(rest) };
  }

  #definition(): { name: string; params: string[]; body: Filter } {
    const name = this.token.text;
    this.at++;
    const params: string[] = [];
    if (this.take('(')) {
      do {
        params.push(this.token.kind === 'variable' ? `$${this.token.text}` : this.token.text);
        this.at++;
      } while (this.take(';'));
      this.expect(')');
    }
    this.expect(':');
    const body = this.pipe();
    this.expect(';');
    return { name, params, body };
  }

  pipe(): Filter {
    if (this.take('def')) {
      const head = this.#definition();
      const rest = this.token.kind === 'end' || this.is(')') ? IDENTITY : this.pipe();
      return { kind: 'def', ...head, rest };
    }
    if (this.is('label')) {
      this.at++;
      const name = this.token.text;
      this.at++;
      this.expect('|');
      return { kind: 'label', name, body: this.pipe() };
    }
    const left = this.#comma();
    return this.take('|') ? { kind: 'pipe', left, right: this.pipe() } : left;
  }
  binding(source: Filter): Filter {
    this.at++;
    const patterns = [this.pattern()];
    while (this.take('?//')) patterns.push(this.pattern());
    this.expect('|');
    return { kind: 'as', source, patterns, body: this.pipe() };
  }

  #comma(): Filter {
    let left = this.#otherwise();
    while (this.take(',')) left = { kind: 'comma', left, right: this.#otherwise() };
    return left;
  }
  #otherwise(): Filter {
    const left = this.#update();
    return this.take('//') ? { kind: 'otherwise', left, right: this.#otherwise() } : left;
  }
  #update(): Filter {
    const left = this.level(0);
    const { text, kind } = this.token;
    if (kind !== 'op' || !UPDATES.has(text)) return left;
    this.at++;
    return { kind: 'update', op: text, left, right: this.#otherwise() };
  }
  /** Operators that bind alike, from the left: the level of a table, then the next. */
  level(depth: number): Filter {
    const operators = LEVELS[depth];
    if (!operators) return this.unary();
    let left = this.level(depth + 1);
    while (operators.some((op) => this.is(op))) {
      const op = this.token.text;
      this.at++;
      const right = this.level(depth + 1);
      left = op === 'or' || op === 'and' ? { kind: op, left, right } : { kind: 'binary', op, left, right };
      // comparisons do not follow one another
      if (depth === COMPARES) break;
    }
    return left;
  }
  unary(): Filter {
    if (this.take('-')) return { kind: 'negate', of: this.unary() };
    if (this.take('try')) {
      const body = this.postfix();
      return { kind: 'try', body, handler: this.take('catch') ? this.postfix() : undefined };
    }
    if (this.is('reduce') || this.is('foreach')) return this.#fold();
    if (this.take('def')) {
      const head = this.#definition();
      return { kind: 'def', ...head, rest: this.pipe() };
    }
    return this.postfix();
  }

  #fold(): Filter {
    const kind = this.token.text;
    this.at++;
    const source = this.postfix(false);
    this.expect('as');
    const pattern = this.pattern();
    this.expect('(');
    const init = this.pipe();
    this.expect(';');
    const step = this.pipe();
    const extract = kind === 'foreach' && this.take(';') ? this.pipe() : IDENTITY;
    this.expect(')');
    return kind === 'reduce'
      ? { kind, source, pattern, init, step }
      : { kind: 'foreach', source, pattern, init, step, extract };
  }
}
