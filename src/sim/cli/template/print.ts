import { quote } from '../parse/go-numbers.ts';
import {
  elementsOf,
  entriesOf,
  isFloat,
  isFractional,
  isNil,
  isStruct,
  isText,
  numberOf,
  sortedKeys,
  typeOf,
} from './value.ts';

/** A float as `%v` prints it: shortest digits, an exponent below 1e-4 and from 1e21. */
export function printFloat(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf';
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e21)) {
    const [head = '', power = ''] = value.toExponential().split('e');
    return `${head}e${power.startsWith('-') ? '-' : '+'}${power.replace(/^[+-]/, '').padStart(2, '0')}`;
  }
  return String(value);
}

/** A value as `%v` of Go's fmt prints it; nil is `<nil>`. */
export function goPrint(value: unknown): string {
  if (value === null || value === undefined) return '<nil>';
  if (isText(value)) return value.text;
  if (isFloat(value)) return printFloat(value.value);
  if (isNil(value)) return { slice: '[]', map: 'map[]', pointer: '<nil>' }[value.of];
  if (isStruct(value)) return `{${fieldValues(value.fields).map(goPrint).join(' ')}}`;
  const elements = elementsOf(value);
  if (elements !== undefined) return `[${elements.map(goPrint).join(' ')}]`;
  const entries = entriesOf(value);
  if (entries !== undefined)
    return `map[${sortedKeys(entries)
      .map((key) => `${key}:${goPrint(entries[key])}`)
      .join(' ')}]`;
  return typeof value === 'number' ? printFloat(value) : String(value);
}

const fieldValues = (fields: Readonly<Record<string, unknown>>): readonly unknown[] =>
  Object.values(fields).filter((field) => typeof field !== 'function');

/** fmt.Sprint: spaces between operands of which neither is a string. */
export function sprint(values: readonly unknown[]): string {
  return values
    .map((value, at) => {
      const isLoose = at > 0 && typeof value !== 'string' && typeof values[at - 1] !== 'string';
      return `${isLoose ? ' ' : ''}${goPrint(value)}`;
    })
    .join('');
}

const VERB = /%([-+# 0]*)(\d+|\*)?(?:\.(\d*|\*))?(?:\[(\d+)\])?(.)|%$/gsu;

/** fmt.Sprintf with the verbs that formats use: `%s %d %q %v %t %x %X %o %b %c %f %e %g %T %p %%`. */
export function sprintf(format: string, values: readonly unknown[]): string {
  let next = 0;
  const text = format.replace(VERB, (all, flags = '', width, precision, place, verb) => {
    if (verb === undefined) return '%!(NOVERB)';
    if (verb === '%') return '%';
    const star = (given: string | undefined): number | undefined => {
      if (given === '*') return numberOf(values[next++]);
      return given === undefined ? undefined : Number(given);
    };
    const wide = star(width);
    const digits = star(precision);
    if (place !== undefined) next = Number(place) - 1;
    if (next >= values.length) return `%!${verb}(MISSING)`;
    const value = values[next++];
    return pad(formatOne(value, { verb, flags, digits, all }), String(flags), wide, value);
  });
  if (next >= values.length) return text;
  const extra = values.slice(next).map((value) => (value == null ? '<nil>' : `${typeOf(value)}=${goPrint(value)}`));
  return `${text}%!(EXTRA ${extra.join(', ')})`;
}

interface Verb {
  readonly verb: string;
  readonly flags: string;
  readonly digits: number | undefined;
  readonly all: string;
}

function pad(text: string, flags: string, width: number | undefined, value: unknown): string {
  if (width === undefined) return text;
  const missing = width - [...text].length;
  if (missing <= 0) return text;
  if (flags.includes('-')) return text + ' '.repeat(missing);
  if (!flags.includes('0') || numberOf(value) === undefined) return ' '.repeat(missing) + text;
  const sign = /^[+-]/.exec(text)?.[0] ?? '';
  return sign + '0'.repeat(missing) + text.slice(sign.length);
}

const plus = (text: string, flags: string): string => {
  if (text.startsWith('-')) return text;
  return flags.includes('+') ? `+${text}` : flags.includes(' ') ? ` ${text}` : text;
};

function formatOne(value: unknown, verb: Verb): string {
  const { digits, flags } = verb;
  const elements = elementsOf(value);
  if (elements !== undefined && 'sqdx'.includes(verb.verb) && verb.verb !== 'v')
    return `[${elements.map((element) => formatOne(element, verb)).join(' ')}]`;
  if (verb.verb === 'v') {
    if (digits !== undefined && isFractional(value)) return formatOne(value, { ...verb, verb: 'g' });
    const text = flags.includes('#') && typeof value === 'string' ? quote(value) : goPrint(value);
    return numberOf(value) === undefined ? text : plus(text, flags);
  }
  if (verb.verb === 'T') return value == null ? '<nil>' : typeOf(value);
  const text = formatTyped(value, verb);
  if (text !== undefined) return numberOf(value) === undefined ? text : plus(text, flags);
  return value == null ? `%!${verb.verb}(<nil>)` : `%!${verb.verb}(${typeOf(value)}=${goPrint(value)})`;
}

/** What a verb makes of a value that it fits; undefined if it does not. */
function formatTyped(value: unknown, { verb, digits, flags }: Verb): string | undefined {
  const string = typeof value === 'string' ? value : isText(value) ? (value.raw ?? value.text) : undefined;
  if (string !== undefined) return formatString(string, verb, digits, flags);
  if (typeof value === 'boolean') return verb === 't' ? String(value) : undefined;
  const number = numberOf(value);
  if (number === undefined) return verb === 's' && value != null ? goPrint(value) : undefined;
  return isFractional(value) ? formatFloat(number, verb, digits) : formatInteger(value as number | bigint, verb);
}

function formatString(text: string, verb: string, digits: number | undefined, flags: string): string | undefined {
  const cut = digits === undefined ? text : [...text].slice(0, digits).join('');
  if (verb === 's') return cut;
  if (verb === 'q') return flags.includes('#') && !cut.includes('`') ? `\`${cut}\`` : quote(cut);
  if (verb !== 'x' && verb !== 'X') return undefined;
  const hex = [...new Uint8Array(utf8(cut))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join(flags.includes(' ') ? ' ' : '');
  return verb === 'x' ? hex : hex.toUpperCase();
}

/** UTF-8 without the encoder that only hosts have. */
function utf8(text: string): number[] {
  return [...encodeURIComponent(text).matchAll(/%([\dA-F]{2})|(.)/g)].map(([, hex, char]) =>
    hex === undefined ? (char ?? '').charCodeAt(0) : Number.parseInt(hex, 16),
  );
}

function formatInteger(value: number | bigint, verb: string): string | undefined {
  const bases: Readonly<Record<string, number>> = { d: 10, b: 2, o: 8, x: 16, X: 16 };
  const base = bases[verb];
  if (base !== undefined) return verb === 'X' ? value.toString(base).toUpperCase() : value.toString(base);
  if (verb === 'U') return `U+${value.toString(16).toUpperCase().padStart(4, '0')}`;
  if (verb === 'c') return String.fromCodePoint(Number(value));
  return verb === 'q' ? `'${String.fromCodePoint(Number(value))}'` : undefined;
}

function formatFloat(value: number, verb: string, digits: number | undefined): string | undefined {
  if (verb === 'f' || verb === 'F') return value.toFixed(digits ?? 6);
  if (verb === 'e') return exponent(value.toExponential(digits ?? 6));
  if (verb !== 'g') return undefined;
  return digits === undefined ? printFloat(value) : printFloat(Number(value.toPrecision(Math.max(1, digits))));
}

const exponent = (text: string): string => text.replace(/e([+-])(\d)$/, 'e$10$2');
