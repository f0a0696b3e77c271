/** A value of JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Text that is no JSON: what, in which line and column, as jq counts them. */
export class JsonError extends Error {}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

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

/** Whether a value is an object. */
export const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** Whether a value is an array. */
export const isArray = (value: Json): value is readonly Json[] => Array.isArray(value);

/** What jq calls the type of a value. */
export function typeOf(value: Json): string {
  if (value === null) return 'null';
  if (isArray(value)) return 'array';
  return typeof value === 'object' ? 'object' : typeof value;
}

/** By code point, which is how jq sorts. */
export function byCodePoint(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (let i = 0; i < left.length && i < right.length; i++) {
    const difference = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** The keys of an object in jq's order. */
export const sortedKeys = (value: { readonly [key: string]: Json }): string[] => Object.keys(value).sort(byCodePoint);

const RANK = ['null', 'false', 'true', 'number', 'string', 'array', 'object'];

/** jq's order: null, false, true, numbers, texts, arrays, objects. */
export function compareJson(a: Json, b: Json): number {
  const rank = (value: Json): number => RANK.indexOf(typeof value === 'boolean' ? String(value) : typeOf(value));
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'number' && typeof b === 'number') return a < b || Number.isNaN(a) ? -1 : a > b ? 1 : 0;
  if (typeof a === 'string' && typeof b === 'string') return byCodePoint(a, b);
  if (isArray(a) && isArray(b)) {
    for (let i = 0; i < a.length && i < b.length; i++) {
      const order = compareJson(a[i] as Json, b[i] as Json);
      if (order !== 0) return order;
    }
    return a.length - b.length;
  }
  if (isObject(a) && isObject(b)) {
    const [left, right] = [sortedKeys(a), sortedKeys(b)];
    const keys = compareJson(left, right);
    if (keys !== 0) return keys;
    for (const key of left) {
      const order = compareJson(a[key] as Json, b[key] as Json);
      if (order !== 0) return order;
    }
  }
  return 0;
}

/** A number as jq prints it. */
export function numberText(value: number): string {
  if (Number.isNaN(value)) return 'null';
  if (Object.is(value, -0)) return '-0';
  const text = String(Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value)));
  const exponent = /^(-?)(\d)(?:\.(\d+))?e([+-])(\d+)$/.exec(text);
  if (exponent)
    return `${exponent[1]}${exponent[2]}${exponent[3] ? `.${exponent[3]}` : ''}e${exponent[4]}${(exponent[5] ?? '').padStart(2, '0')}`;
  if (Math.abs(value) >= 1e17) return value.toExponential().replace(/e\+(\d)$/, 'e+0$1');
  if (value !== 0 && Math.abs(value) < 1e-5) return value.toExponential().replace(/e-(\d)$/, 'e-0$1');
  return text;
}

/** How values are printed. */
export interface JsonStyle {
  readonly indent: string | undefined;
  readonly sortKeys: boolean;
  readonly ascii: boolean;
  readonly color: boolean;
}
/** On one line, as tojson and -c print. */
export const COMPACT: JsonStyle = { indent: undefined, sortKeys: false, ascii: false, color: false };

const COLORS: Readonly<Record<string, string>> = {
  null: '0;90',
  false: '0;39',
  true: '0;39',
  number: '0;39',
  string: '0;32',
  array: '1;39',
  object: '1;39',
  key: '34;1',
};

function quoted(text: string, ascii: boolean): string {
  const escaped = JSON.stringify(text).replace(/\x7f/g, '\\u007f');
  return ascii
    ? escaped.replace(/[\u0080-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
    : escaped;
}

/** A value as text. */
export function printJson(value: Json, style: JsonStyle, depth = 0): string {
  const paint = (kind: string, text: string): string => (style.color ? `\x1b[${COLORS[kind]}m${text}\x1b[0m` : text);
  if (typeof value === 'number') return paint('number', numberText(value));
  if (typeof value === 'string') return paint('string', quoted(value, style.ascii));
  if (value === null || typeof value === 'boolean') return paint(String(value), String(value));
  const kind = isArray(value) ? 'array' : 'object';
  const line = style.indent === undefined ? '' : `\n${style.indent.repeat(depth + 1)}`;
  const last = style.indent === undefined ? '' : `\n${style.indent.repeat(depth)}`;
  if (isArray(value)) {
    if (value.length === 0) return paint(kind, '[]');
    const items = value.map((item) => line + printJson(item, style, depth + 1)).join(paint(kind, ','));
    return `${paint(kind, '[')}${items}${last}${paint(kind, ']')}`;
  }
  const object = value as { readonly [key: string]: Json };
  const keys = style.sortKeys ? sortedKeys(object) : Object.keys(object);
  if (keys.length === 0) return paint(kind, '{}');
  const colon = paint(kind, ':') + (style.indent === undefined ? '' : ' ');
  const pairs = keys.map(
    (key) => line + paint('key', quoted(key, style.ascii)) + colon + printJson(object[key] as Json, style, depth + 1),
  );
  return `${paint(kind, '{')}${pairs.join(paint(kind, ','))}${last}${paint(kind, '}')}`;
}
