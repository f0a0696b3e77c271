import { isArray, type Json, sortedKeys } from './json.ts';

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
