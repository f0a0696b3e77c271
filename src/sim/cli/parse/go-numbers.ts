/**
 * Go's strconv as far as flags use it. Each function returns undefined if the text is fine, or the error's text as Go
 * prints it: `strconv.ParseInt: parsing "x": invalid syntax`.
 */

/** A Go string literal, as `%q` prints it. */
export function quote(text: string): string {
  let out = '"';
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    const known = ESCAPES[char];
    if (known !== undefined) out += known;
    else if (code < 0x20 || code === 0x7f) out += `\\x${code.toString(16).padStart(2, '0')}`;
    else out += char;
  }
  return `${out}"`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\u0007': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
};

const TRUTH: Readonly<Record<string, boolean>> = {
  '1': true,
  t: true,
  T: true,
  TRUE: true,
  true: true,
  True: true,
  '0': false,
  f: false,
  F: false,
  FALSE: false,
  false: false,
  False: false,
};

/** strconv.ParseBool; undefined for what Go does not take for a truth value. */
export const parseBool = (text: string): boolean | undefined => TRUTH[text];

const syntax = (name: string, text: string): string => `strconv.${name}: parsing ${quote(text)}: invalid syntax`;
const range = (name: string, text: string): string => `strconv.${name}: parsing ${quote(text)}: value out of range`;

/** The error of a truth value. */
export const boolError = (text: string): string | undefined =>
  parseBool(text) === undefined ? syntax('ParseBool', text) : undefined;

/** Base 0 as strconv reads it: 0x, 0o, 0b, a leading zero, and underscores where a base is named. */
const DIGITS = /^(?:0[xX][\da-fA-F_]+|0[bB][01_]+|0[oO]?[0-7_]+|0|[1-9]\d*)$/;

/** strconv.ParseInt(text, 0, 64) or ParseUint(text, 0, bits). */
export function integerError(text: string, bits: number, signed: boolean): string | undefined {
  const name = signed ? 'ParseInt' : 'ParseUint';
  const sign = signed ? /^[+-]/.exec(text)?.[0] : undefined;
  const digits = sign === undefined ? text : text.slice(1);
  if (!DIGITS.test(digits)) return syntax(name, text);
  const value = bigOf(digits);
  const limit = 2n ** BigInt(signed ? bits - 1 : bits);
  const isInRange = sign === '-' ? value <= limit : value < limit;
  return isInRange ? undefined : range(name, text);
}

const bigOf = (digits: string): bigint => {
  const clean = digits.replaceAll('_', '');
  return BigInt(/^0[0-7]+$/.test(clean) ? `0o${clean.slice(1)}` : clean);
};

/** The number that a flag of a whole number stands for. */
export function integerOf(text: string): number {
  const sign = text.startsWith('-') ? -1 : 1;
  const digits = text.replace(/^[+-]/, '');
  return DIGITS.test(digits) ? sign * Number(bigOf(digits)) : 0;
}

/** strconv.ParseFloat. */
export const floatError = (text: string): string | undefined =>
  /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$|^[+-]?(inf|infinity)$|^nan$/i.test(text)
    ? undefined
    : syntax('ParseFloat', text);
