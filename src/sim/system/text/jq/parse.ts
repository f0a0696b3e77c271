import { jqTokens } from './lex.ts';
import { Operators } from './operators.ts';
import type { Filter, Pattern } from './tree.ts';

const IDENTITY: Filter = { kind: 'identity' };

/** Reads the terms of a jq program: paths, literals, constructors, calls, patterns. */
class JqParser extends Operators {
  override pattern(): Pattern {
    const { kind, text } = this.token;
    if (kind === 'variable') {
      this.at++;
      return { kind: 'variable', name: text };
    }
    if (this.take('[')) {
      const items: Pattern[] = [];
      do items.push(this.pattern());
      while (this.take(','));
      this.expect(']');
      return { kind: 'array', items };
    }
    this.expect('{');
    const pairs: { key: Filter; name?: string; value: Pattern | undefined }[] = [];
    do {
      const variable = this.token.kind === 'variable' ? this.token.text : undefined;
      const key: Filter = variable === undefined ? this.#key() : { kind: 'value', value: variable };
      if (variable !== undefined) this.at++;
      pairs.push({
        key,
        ...(variable !== undefined && { name: variable }),
        value: this.take(':') ? this.pattern() : undefined,
      });
    } while (this.take(','));
    this.expect('}');
    return { kind: 'object', pairs };
  }

  override postfix(binds = true): Filter {
    let of = this.#term();
    for (;;) {
      const { kind, text } = this.token;
      if (kind === 'field') {
        this.at++;
        of = { kind: 'index', of, by: { kind: 'value', value: text } };
      } else if (this.is('.') && this.tokens[this.at + 1]?.kind === 'string') {
        this.at++;
        of = { kind: 'index', of, by: this.#text(undefined) };
      } else if (this.is('.') && this.tokens[this.at + 1]?.text === '[') this.at++;
      else if (this.take('[')) of = this.#brackets(of);
      else if (this.take('?')) of = { kind: 'try', body: of, handler: undefined };
      else if (binds && this.is('as')) return this.binding(of);
      else return of;
    }
  }
  #brackets(of: Filter): Filter {
    if (this.take(']')) return { kind: 'iterate', of };
    if (this.take(':')) {
      const to = this.pipe();
      this.expect(']');
      return { kind: 'slice', of, from: undefined, to };
    }
    const from = this.pipe();
    if (this.take(':')) {
      const to = this.is(']') ? undefined : this.pipe();
      this.expect(']');
      return { kind: 'slice', of, from, to };
    }
    this.expect(']');
    return { kind: 'index', of, by: from };
  }

  #text(format: string | undefined): Filter {
    const { parts = [] } = this.token;
    this.at++;
    if (parts.length === 1) return { kind: 'value', value: parts[0] as string };
    return {
      kind: 'text',
      format,
      parts: parts.map((part) => (typeof part === 'string' ? part : new JqParser(part).program())),
    };
  }

  #term(): Filter {
    const { kind, text, at } = this.token;
    if (kind === 'string') return this.#text(undefined);
    this.at++;
    switch (kind) {
      case 'number':
        return { kind: 'value', value: Number(text) };
      case 'field':
        return { kind: 'index', of: IDENTITY, by: { kind: 'value', value: text } };
      case 'variable':
        return { kind: 'variable', name: text, at };
      case 'format':
        return this.token.kind === 'string' ? this.#text(text) : { kind: 'format', name: text };
      case 'name':
        return this.#named(text, at);
      default:
        return this.#other(text);
    }
  }
  #named(name: string, at: number): Filter {
    if (name === 'null' || name === 'true' || name === 'false')
      return { kind: 'value', value: name === 'null' ? null : name === 'true' };
    if (name === 'break' && this.token.kind === 'variable') {
      const label = this.token.text;
      this.at++;
      return { kind: 'break', name: label };
    }
    const args: Filter[] = [];
    if (this.take('(')) {
      do args.push(this.pipe());
      while (this.take(';'));
      this.expect(')');
    }
    return { kind: 'call', name, args, at };
  }
  #other(text: string): Filter {
    if (text === '.')
      return this.token.kind === 'string' ? { kind: 'index', of: IDENTITY, by: this.#text(undefined) } : IDENTITY;
    if (text === '..') return { kind: 'recurse' };
    if (text === '(') {
      const inner = this.pipe();
      this.expect(')');
      return inner;
    }
    if (text === '[') {
      if (this.take(']')) return { kind: 'array', of: undefined };
      const of = this.pipe();
      this.expect(']');
      return { kind: 'array', of };
    }
    if (text === '{') return this.#object();
    if (text === 'if') return this.#if();
    if (text === 'reduce' || text === 'foreach' || text === 'try') {
      this.at--;
      return this.unary();
    }
    this.at--;
    return this.fail();
  }

  #if(): Filter {
    const test = this.pipe();
    this.expect('then');
    const yes = this.pipe();
    if (this.take('elif')) return { kind: 'if', test, yes, no: this.#if() };
    const no = this.take('else') ? this.pipe() : IDENTITY;
    this.expect('end');
    return { kind: 'if', test, yes, no };
  }

  #key(): Filter {
    const { kind, text } = this.token;
    if (kind === 'string') return this.#text(undefined);
    if (kind === 'format') {
      this.at++;
      return this.#text(text);
    }
    if (this.take('(')) {
      const inner = this.pipe();
      this.expect(')');
      return inner;
    }
    if (kind !== 'name' && kind !== 'keyword' && kind !== 'number') this.fail();
    this.at++;
    return { kind: 'value', value: text };
  }
  #object(): Filter {
    const pairs: { key: Filter; value: Filter }[] = [];
    while (!this.is('}')) {
      const { kind, text, at } = this.token;
      if (kind === 'variable') {
        this.at++;
        pairs.push({ key: { kind: 'value', value: text }, value: { kind: 'variable', name: text, at } });
      } else {
        const computed = this.is('(');
        const key = this.#key();
        if (this.take(':')) pairs.push({ key, value: this.#objectValue() });
        else if (computed) this.fail();
        else pairs.push({ key, value: { kind: 'index', of: IDENTITY, by: key } });
      }
      if (!this.take(',')) break;
    }
    this.expect('}');
    return { kind: 'object', pairs };
  }
  #objectValue(): Filter {
    let left = this.#otherwiseless();
    while (this.take('|')) left = { kind: 'pipe', left, right: this.#otherwiseless() };
    return left;
  }
  #otherwiseless(): Filter {
    const left = this.level(0);
    return this.take('//') ? { kind: 'otherwise', left, right: this.#otherwiseless() } : left;
  }
}

/** Reads a jq program. Throws JqSyntaxError. */
export const parseJq = (source: string): Filter => new JqParser(jqTokens(source)).program();

/** Puts definitions in front of a program. */
export const withDefinitions = (definitions: string, rest: Filter): Filter =>
  new JqParser(jqTokens(definitions)).definitions(rest);
