import { checkLength } from '../../../../lib/effort.ts';

/** A conversion of printf(3): '%-10.3f' is flags '-', width 10, precision 3, type 'f'. */
export interface Conversion {
  readonly flags: string;
  readonly width: number;
  readonly precision: number | undefined;
  readonly type: string;
}

function exponent(value: number, digits: number): string {
  return value.toExponential(Math.min(digits, 100)).replace(/e([+-])(\d)$/, 'e$10$2');
}

function general(value: number, precision: number, keep: boolean): string {
  const digits = precision === 0 ? 1 : precision;
  const power = value === 0 ? 0 : Number(value.toExponential(digits - 1).split('e')[1]);
  const text =
    power < -4 || power >= digits ? exponent(value, digits - 1) : value.toFixed(Math.max(0, digits - 1 - power));
  return keep || !text.includes('.') ? text : text.replace(/\.?0+(e|$)/, '$1');
}

/** Digits of a number as a type of printf writes them, without sign or padding. */
function digitsOf(type: string, value: number, conversion: Conversion): string {
  const { precision, flags } = conversion;
  switch (type.toLowerCase()) {
    case 'e':
      return exponent(value, precision ?? 6);
    case 'g':
      return general(value, precision ?? 6, flags.includes('#'));
    case 'f':
      return fixed(value, precision ?? 6);
    default: {
      const whole = BigInt(Math.trunc(Math.min(value, 2 ** 63)));
      const text =
        type === 'o' ? whole.toString(8) : type.toLowerCase() === 'x' ? whole.toString(16) : whole.toString();
      const prefix = flags.includes('#') && value !== 0 ? { o: '0', x: '0x', X: '0x' }[type] : '';
      return (prefix ?? '') + text.padStart(precision ?? 1, '0');
    }
  }
}

/** Rounds to even where a number lies exactly between two, as glibc does and toFixed does not. */
function fixed(value: number, digits: number): string {
  if (value >= 1e21) return BigInt(value).toString() + (digits > 0 ? `.${'0'.repeat(digits)}` : '');
  const text = value.toFixed(Math.min(digits, 100));
  const scale = 10 ** digits;
  const scaled = value * scale;
  if (digits < 15 && scaled - Math.floor(scaled) === 0.5 && scaled / scale === value && Math.floor(scaled) % 2 === 0) {
    return (Math.floor(scaled) / scale).toFixed(digits);
  }
  return text;
}

function pad(text: string, { flags, width }: Conversion): string {
  checkLength(width);
  return flags.includes('-') ? text.padEnd(width) : text.padStart(width);
}

/** Formats a number as printf(3) does: types d i o u x X e E f F g G. */
export function formatNumber(conversion: Conversion, value: number): string {
  const { flags, type, width } = conversion;
  if (!Number.isFinite(value) && 'eEfFgGdi'.includes(type)) {
    const text = Number.isNaN(value) ? 'nan' : value < 0 ? '-inf' : 'inf';
    return pad(type === type.toUpperCase() ? text.toUpperCase() : text, conversion);
  }
  const negative = value < 0 || Object.is(value, -0);
  if (negative && 'oxXu'.includes(type))
    return formatNumber(conversion, Number(BigInt.asUintN(64, BigInt(Math.trunc(value)))));
  const whole = !'eEfFgG'.includes(type);
  const sign =
    negative && !(whole && Math.trunc(value) === 0) ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  checkLength(Math.max(width, conversion.precision ?? 0));
  const digits = digitsOf(type, Math.abs(value), conversion);
  const text = sign + (type === type.toUpperCase() ? digits.toUpperCase() : digits);
  const zeros =
    flags.includes('0') && !flags.includes('-') && (conversion.precision === undefined || 'eEfFgG'.includes(type));
  if (!zeros || text.length >= width) return pad(text, conversion);
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}

/** Formats a text as %s does: cut to the precision, filled to the width. */
export function formatText(conversion: Conversion, text: string): string {
  return pad(conversion.precision === undefined ? text : text.slice(0, conversion.precision), conversion);
}

/** One conversion of a format string, or undefined where there is none at `at` ('%%' is one of type '%'). */
export function conversionAt(
  format: string,
  at: number,
  star: () => number,
): { readonly conversion: Conversion; readonly end: number } | undefined {
  const match = /^%([-+ #0']*)(\*|\d+)?(?:\.(\*|\d*))?(?:hh|h|ll|l|L|q|j|z|t)?([a-zA-Z%])/.exec(
    format.slice(at, at + 60),
  );
  if (!match) return undefined;
  const [whole, flags = '', width, precision, type = ''] = match;
  const wide = width === '*' ? star() : Number(width ?? 0);
  const exact = precision === undefined ? undefined : precision === '*' ? star() : Number(precision);
  return {
    conversion: {
      flags: wide < 0 ? `${flags}-` : flags,
      width: Math.abs(wide),
      precision: exact !== undefined && exact < 0 ? undefined : exact,
      type,
    },
    end: at + whole.length,
  };
}

const SIMPLE: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  '\\': '\\',
  e: '\x1b',
};

/**
 * The escape that starts at a backslash: its text, where it ends, and whether it was \c (print no more).
 *
 * @param zero whether octal numbers are written \0nnn (echo, %b) or \nnn (formats)
 */
export function escapeAt(
  text: string,
  at: number,
  zero: boolean,
): { readonly text: string; readonly end: number; readonly stop?: true } {
  const rest = text.slice(at + 1, at + 10);
  const octal =
    (zero ? /^0([0-7]{0,3})/ : /^([0-7]{1,3})/).exec(rest) ?? (zero ? /^([1-7][0-7]{0,2})/.exec(rest) : null);
  if (octal)
    return { text: String.fromCharCode(Number.parseInt(octal[1] || '0', 8) & 255), end: at + 1 + octal[0].length };
  const hex = /^(?:x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8}))/.exec(rest);
  if (hex)
    return {
      text: String.fromCodePoint(Number.parseInt(hex[1] ?? hex[2] ?? hex[3] ?? '0', 16)),
      end: at + 1 + hex[0].length,
    };
  if (rest[0] === 'c') return { text: '', end: at + 2, stop: true };
  const known = SIMPLE[rest[0] ?? ''];
  return known === undefined ? { text: `\\${rest[0] ?? ''}`, end: at + 2 } : { text: known, end: at + 2 };
}

/** A text with its backslash escapes resolved as `echo -e` does; `stop` when it met \c. */
export function unescape(text: string, zero = true): { readonly text: string; readonly stop: boolean } {
  let out = '';
  for (let i = 0; i < text.length; ) {
    if (text[i] !== '\\') {
      out += text[i++];
      continue;
    }
    const escape = escapeAt(text, i, zero);
    if (escape.stop) return { text: out, stop: true };
    out += escape.text;
    i = escape.end;
  }
  return { text: out, stop: false };
}
