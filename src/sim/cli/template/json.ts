import { printFloat } from './print.ts';
import { elementsOf, entriesOf, isFloat, isNil, isStruct, isText, sortedKeys } from './value.ts';

/** How encoding/json is asked to print. */
export interface JsonOptions {
  /** What one level is indented by; nothing puts all on one line. */
  readonly indent?: string;
  /** What every line after the first begins with, as json.MarshalIndent's prefix. */
  readonly prefix?: string;
  /** `<`, `>` and `&` as \u003c …; encoding/json's default, which the engines' `json` function turns off. */
  readonly escapeHtml?: boolean;
}

/** A value as Go's encoding/json prints it: structs in their order, maps by key, no space unless it indents. */
export function toJson(value: unknown, options: JsonOptions = {}): string {
  return encode(value, options, options.prefix ?? '');
}

function encode(value: unknown, options: JsonOptions, margin: string): string {
  if (value === null || value === undefined || isNil(value)) return 'null';
  if (typeof value === 'string') return encodeString(value, options.escapeHtml ?? false);
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return jsonNumber(value);
  if (isFloat(value)) return jsonNumber(value.value);
  if (isText(value)) return encode(value.json, options, margin);
  const elements = elementsOf(value);
  if (elements !== undefined) {
    const inner = margin + (options.indent ?? '');
    return block(
      '[',
      ']',
      options,
      margin,
      elements.map((element) => encode(element, options, inner)),
    );
  }
  return encodeObject(value, options, margin);
}

function encodeObject(value: unknown, options: JsonOptions, margin: string): string {
  if (isStruct(value) && value.json !== undefined) return encode(value.json, options, margin);
  const fields = isStruct(value) ? value.fields : (entriesOf(value) ?? {});
  const keys = isStruct(value) ? Object.keys(fields) : sortedKeys(fields);
  const inner = margin + (options.indent ?? '');
  const colon = options.indent === undefined ? ':' : ': ';
  const members = keys
    .filter((key) => typeof fields[key] !== 'function' && fields[key] !== undefined)
    .map((key) => `${encodeString(key, options.escapeHtml ?? false)}${colon}${encode(fields[key], options, inner)}`);
  return block('{', '}', options, margin, members);
}

function block(open: string, close: string, { indent }: JsonOptions, margin: string, parts: readonly string[]): string {
  if (parts.length === 0) return open + close;
  if (indent === undefined) return open + parts.join(',') + close;
  const start = `\n${margin}${indent}`;
  return `${open}${start}${parts.join(`,${start}`)}\n${margin}${close}`;
}

/** encoding/json writes floats as `%v` does, but an exponent without its leading zero. */
const jsonNumber = (value: number): string => printFloat(value).replace(/e-0(\d)$/, 'e-$1');

function encodeString(text: string, escapeHtml: boolean): string {
  const plain = JSON.stringify(text).replace(/[\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16)}`);
  if (!escapeHtml) return plain;
  return plain.replace(/[<>&]/g, (char) => `\\u00${char.charCodeAt(0).toString(16)}`);
}
