import { ESCAPES } from './escapes.ts';
import type { Json } from './json.ts';

/** Text that is no JSON: what, in which line and column, as jq counts them. */
export class JsonError extends Error {}

/** Reads JSON values one after the other, as jq's parser does. */
export class JsonReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The number of the line that was read to: what error messages of a program name. */
  get line(): number {
    const rest = /^[ \t\r]*\n/.exec(this.#text.slice(this.#at))?.[0].length ?? 0;
    return this.#text.slice(0, this.#at + rest).split('\n').length - 1;
  }

  /** The next value; undefined at the end. Throws JsonError. */
  next(): Json | undefined {
    this.#blank();
    return this.#at >= this.#text.length ? undefined : this.#value();
  }

  #blank(): void {
    while (/[ \t\r\n\ufeff]/.test(this.#text[this.#at] ?? '')) this.#at++;
  }
  #fail(what: string, at = this.#at): never {
    const before = this.#text.slice(0, at);
    const line = before.split('\n').length;
    throw new JsonError(`${what} at line ${line}, column ${at - before.lastIndexOf('\n') - 1}`);
  }
  #unfinished(): never {
    return this.#fail('Unfinished JSON term at EOF', this.#text.length);
  }

  #value(): Json {
    const char = this.#text[this.#at] ?? '';
    if (char === '{') return this.#object();
    if (char === '[') return this.#array();
    if (char === '"') return this.#string();
    if ('}]:,'.includes(char))
      this.#fail(
        char === ','
          ? "Expected value before ','"
          : char === ':'
            ? "':' not as part of an object"
            : `Unmatched '${char}'`,
        this.#at + 1,
      );
    const word = /^[^\s{}[\]:,"]+/.exec(this.#text.slice(this.#at, this.#at + 400))?.[0] ?? '';
    const known: Record<string, Json> = { null: null, true: true, false: false, nan: Number.NaN };
    this.#at += word.length;
    if (word in known) return known[word] as Json;
    const end = this.#text[this.#at] === undefined ? this.#at : this.#at + 1;
    if (!/^-?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(word))
      this.#fail(
        `Invalid ${/^[ntf]/.test(word) && /^[a-z]+$/.test(word) ? 'literal' : 'numeric literal'}`.replace(
          'Invalid literal',
          'Invalid literal',
        ),
        end,
      );
    return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, Number(word)));
  }

  #string(): string {
    let out = '';
    for (let i = this.#at + 1; ; i++) {
      const char = this.#text[i];
      if (char === undefined) this.#unfinished();
      if (char === '"') {
        this.#at = i + 1;
        return out;
      }
      if (char !== '\\') {
        out += char;
        continue;
      }
      const next = this.#text[++i] ?? '';
      if (next === 'u') {
        const hex = this.#text.slice(i + 1, i + 5);
        if (!/^[0-9a-fA-F]{4}$/.test(hex)) this.#fail('Invalid escape', i + 5);
        out += String.fromCharCode(Number.parseInt(hex, 16));
        i += 4;
      } else out += ESCAPES[next] ?? this.#fail('Invalid escape', i + 1);
    }
  }

  #array(): Json[] {
    const items: Json[] = [];
    this.#at++;
    for (;;) {
      this.#blank();
      const char = this.#text[this.#at];
      if (char === undefined) this.#unfinished();
      if (char === ']' && items.length === 0) break;
      if (char === ']' || char === ',')
        this.#fail(char === ']' ? 'Expected another array element' : "Expected value before ','", this.#at + 1);
      items.push(this.#value());
      this.#blank();
      const after = this.#text[this.#at];
      if (after === undefined) this.#unfinished();
      if (after === ']') break;
      if (after !== ',') this.#fail('Expected separator between values', this.#at + 1);
      this.#at++;
    }
    this.#at++;
    return items;
  }

  #object(): Json {
    const found: Record<string, Json> = {};
    let any = false;
    this.#at++;
    for (;;) {
      this.#blank();
      const char = this.#text[this.#at];
      if (char === undefined) this.#unfinished();
      if (char === '}' && !any) break;
      if (char === '}') this.#fail('Expected another key-value pair', this.#at + 1);
      if (char !== '"') {
        const key = this.#value();
        this.#blank();
        if (this.#text[this.#at] === undefined) this.#unfinished();
        this.#fail(
          this.#text[this.#at] === ':' ? 'Object keys must be strings' : 'Objects must consist of key:value pairs',
          this.#at + (key === undefined ? 0 : 1),
        );
      }
      const key = this.#string();
      this.#blank();
      if (this.#text[this.#at] === undefined) this.#unfinished();
      if (this.#text[this.#at] !== ':') this.#fail('Objects must consist of key:value pairs', this.#at + 1);
      this.#at++;
      this.#blank();
      if (this.#text[this.#at] === undefined) this.#unfinished();
      Object.defineProperty(found, key, { value: this.#value(), enumerable: true, configurable: true, writable: true });
      any = true;
      this.#blank();
      const after = this.#text[this.#at];
      if (after === undefined) this.#unfinished();
      if (after === '}') break;
      if (after !== ',') this.#fail('Expected separator between values', this.#at + 1);
      this.#at++;
    }
    this.#at++;
    return found;
  }
}
