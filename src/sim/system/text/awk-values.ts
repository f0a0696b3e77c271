import { conversionAt, formatNumber, formatText } from './tool/format.ts';
import { posix } from './tool/regex.ts';

/** A text that looks like a number and came from outside: it compares as a number and prints as it was. */
export interface NumericText {
  readonly text: string;
  readonly number: number;
}
/** A value of awk; undefined is an uninitialised variable. */
export type Value = number | string | NumericText | undefined;

const LOOKS_NUMERIC = /^\s*[+-]?(?:\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)\s*$/;

/** Text from a file, a variable of -v, an argument: a number where it looks like one. */
export const fromOutside = (text: string): Value => (LOOKS_NUMERIC.test(text) ? { text, number: Number(text) } : text);

/** A value as a number: the number at the start of a text. */
export function toNumber(value: Value): number {
  if (typeof value === 'number') return value;
  if (value === undefined) return 0;
  if (typeof value === 'object') return value.number;
  return Number(/^\s*([+-]?(?:\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?))/.exec(value)?.[1] ?? 0);
}

/** A number as text: whole numbers plainly, others by a format such as %.6g. */
export function numberText(value: number, format: string): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e16) return String(Object.is(value, -0) ? '-0' : value);
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : value < 0 ? '-inf' : 'inf';
  const found = conversionAt(format, 0, () => 0);
  return found ? formatNumber(found.conversion, value) : String(value);
}

/** A value as text. */
export function toText(value: Value, format = '%.6g'): string {
  if (typeof value === 'string') return value;
  if (value === undefined) return '';
  return typeof value === 'object' ? value.text : numberText(value, format);
}

/** Whether a value counts as true. */
export function truthy(value: Value): boolean {
  if (value === undefined) return false;
  if (typeof value === 'number') return value !== 0;
  return typeof value === 'object' ? value.number !== 0 : value !== '';
}

/** Less, equal, greater: as numbers where both are numbers, else as texts. */
export function compare(a: Value, b: Value, format: string): number {
  if (typeof a !== 'string' && typeof b !== 'string') {
    const [left, right] = [toNumber(a), toNumber(b)];
    return left < right ? -1 : left > right ? 1 : 0;
  }
  const [left, right] = [toText(a, format), toText(b, format)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A text as a dynamic regular expression. */
export const regexOf = (text: string, flags = ''): RegExp => posix(text, 'awk', flags);

/** printf and sprintf of awk: `%c` takes a number as a character, `%d` any text; `short` is called where values are missing. */
export function formatAwk(format: string, args: readonly Value[], short?: () => never): string {
  let out = '';
  let used = 0;
  for (let i = 0; i < format.length; ) {
    const found = format[i] === '%' ? conversionAt(format, i, () => toNumber(args[used++])) : undefined;
    if (!found) {
      out += format[i++];
      continue;
    }
    i = found.end;
    const { conversion } = found;
    if (conversion.type !== '%' && used >= args.length) short?.();
    if (conversion.type === '%') out += '%';
    else if (conversion.type === 'c') {
      const value = args[used++];
      out += formatText(
        conversion,
        typeof value === 'string' || value === undefined
          ? ([...(value ?? '')][0] ?? '')
          : String.fromCodePoint(toNumber(value) & 0x1fffff),
      );
    } else if (conversion.type === 's') out += formatText(conversion, toText(args[used++]));
    else {
      const number = toNumber(args[used++]);
      out += formatNumber(conversion, 'diouxX'.includes(conversion.type) ? Math.trunc(number) : number);
    }
  }
  return out;
}

/** The parts of a text by a separator as FS means it: ' ' is any blanks, one character itself, more a regex. */
export function splitBy(text: string, separator: string): string[] {
  if (text === '') return [];
  if (separator === ' ') return text.trim() === '' ? [] : text.replace(/^[ \t\n]+|[ \t\n]+$/g, '').split(/[ \t\n]+/);
  if (separator === '') return [...text];
  if (separator.length === 1 && separator !== '\\') return text.split(separator === '\t' ? '\t' : separator);
  const regex = regexOf(separator, 'g');
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(regex)) {
    if (match[0] === '') continue;
    parts.push(text.slice(from, match.index));
    from = match.index + match[0].length;
  }
  return [...parts, text.slice(from)];
}
