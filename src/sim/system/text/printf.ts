import type { Program } from '../../host/program.ts';
import { conversionAt, escapeAt, formatNumber, formatText, unescape } from './tool/format.ts';
import { missing } from './tool/options.ts';
import { complain, quote } from './tool/say.ts';

/** What printf printed, and its complaints in their order. */
export interface Printed {
  readonly text: string;
  readonly errors: readonly string[];
}

/** The number that an argument of printf stands for: decimal, 0x, 0 octal, 'c. NaN where it is none. */
export function numberOf(text: string): { readonly value: number; readonly rest: string } {
  if (/^["'].?/.test(text)) return { value: text.codePointAt(1) ?? 0, rest: '' };
  const match =
    /^\s*([+-]?)(0[xX][0-9a-fA-F]+|0[0-7]+(?![\d.])|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|inf(?:inity)?|nan)/i.exec(
      text,
    );
  if (!match) return { value: 0, rest: text };
  const digits = match[2] ?? '0';
  const value = /^0[0-7]+$/.test(digits)
    ? Number.parseInt(digits, 8)
    : /^inf/i.test(digits)
      ? Number.POSITIVE_INFINITY
      : Number(digits);
  return { value: match[1] === '-' ? -value : value, rest: text.slice(match[0].length) };
}

const shellQuote = (text: string): string =>
  text !== '' && /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replace(/'/g, "'\\''")}'`;

class Formatter {
  text = '';
  readonly errors: string[] = [];
  stopped = false;
  used = 0;
  readonly #args: readonly string[];
  readonly #quote: (text: string) => string;

  constructor(args: readonly string[], quoted: (text: string) => string) {
    this.#args = args;
    this.#quote = quoted;
  }
  next(): string | undefined {
    const value = this.#args[this.used];
    if (value !== undefined) this.used++;
    return value;
  }
  #number(whole: boolean): number {
    const text = this.next();
    if (text === undefined) return 0;
    const { value, rest } = numberOf(text);
    const bad = rest !== '' || (whole && !Number.isInteger(value) && Number.isFinite(value));
    if (bad)
      this.errors.push(
        rest === text
          ? `${this.#quote(text)}: expected a numeric value`
          : `${this.#quote(text)}: value not completely converted`,
      );
    return whole ? Math.trunc(value) : value;
  }
  /** Formats once through; returns false where the format is wrong. */
  run(format: string): boolean {
    for (let i = 0; i < format.length && !this.stopped; ) {
      if (format[i] === '\\') {
        const escape = escapeAt(format, i, false);
        this.text += escape.text;
        this.stopped = escape.stop === true;
        i = escape.end;
      } else if (format[i] === '%') {
        const end = this.#conversion(format, i);
        if (end === undefined) return false;
        i = end;
      } else this.text += format[i++];
    }
    return true;
  }
  #conversion(format: string, at: number): number | undefined {
    if (format[at + 1] === '%') {
      this.text += '%';
      return at + 2;
    }
    const found = conversionAt(format, at, () => Math.trunc(this.#number(true)));
    const type = found?.conversion.type ?? '';
    if (!found || !'diouxXeEfFgGcsbq'.includes(type)) {
      const bad = format.slice(at).match(/^%[-+ #0]*\d*(?:\.\d*)?./)?.[0] ?? format.slice(at);
      this.errors.push(`${bad}: invalid conversion specification`);
      return undefined;
    }
    const { conversion, end } = found;
    if (type === 's') this.text += formatText(conversion, this.next() ?? '');
    else if (type === 'q') this.text += formatText(conversion, shellQuote(this.next() ?? ''));
    else if (type === 'c') this.text += formatText(conversion, [...(this.next() ?? '')][0] ?? '');
    else if (type === 'b') {
      const resolved = unescape(this.next() ?? '');
      this.text += formatText(conversion, resolved.text);
      this.stopped = resolved.stop;
    } else this.text += formatNumber(conversion, this.#number('diouxX'.includes(type)));
    return end;
  }
}

/**
 * Formats arguments as printf(1) does: the format again and again until all are used.
 *
 * @param quoted how a value is quoted in messages
 */
export function formatPrintf(format: string, args: readonly string[], quoted: (text: string) => string): Printed {
  const formatter = new Formatter(args, quoted);
  for (;;) {
    const before = formatter.used;
    if (!formatter.run(format) || formatter.stopped) break;
    if (formatter.used >= args.length || formatter.used === before) break;
  }
  return { text: formatter.text, errors: formatter.errors };
}

/** printf(1). */
export const printf: Program = function* (proc) {
  const [, ...words] = proc.argv;
  const [format, ...args] = words[0] === '--' ? words.slice(1) : words;
  if (format === undefined) return missing(proc, { short: '' });
  const busybox = proc.flavour === 'busybox';
  const printed = formatPrintf(format, args, (text) => (busybox ? text : quote(proc, text)));
  for (const error of printed.errors) {
    const invalid = busybox && /: (expected|value)/.test(error);
    complain(
      proc,
      invalid
        ? `invalid number '${error.replace(/: (expected|value)[\s\S]*/, '')}'`
        : busybox
          ? error.replace(/^(.*): invalid conv.*/, '$1: invalid format')
          : error,
    );
  }
  proc.out(printed.text);
  yield* proc.drain();
  return printed.errors.length > 0 ? 1 : 0;
};
