import { ansiEscapes } from '../expand/escapes.ts';
import { backslashed, singleQuoted } from '../expand/quote.ts';
import { guardAssignment } from '../expand/subscript.ts';
import type { Builtin, Call } from './builtin.ts';
import { isName } from './builtin.ts';
import { readOptions, showUsage } from './options.ts';
import { formatTime } from './strftime.ts';

interface Run {
  readonly call: Call;
  readonly args: readonly string[];
  next: number;
  status: number;
  stopped: boolean;
}

/** printf: formats and reuses the format until the arguments are used up; -v stores what would be printed. */
export const printf: Builtin = (call) => {
  const { sh } = call;
  const options = readOptions(call, sh.dialect.name === 'bash' ? 'v:' : '');
  if (!options) return 2;
  const [format, ...args] = options.rest;
  if (format === undefined) {
    showUsage(call);
    return 2;
  }
  const run: Run = { call, args, next: 0, status: 0, stopped: false };
  let text = '';
  do {
    const before = run.next;
    text += once(run, format);
    if (run.next === before) break;
  } while (run.next < args.length && !run.stopped && text.length < 10_000_000);
  const target = options.flags.get('v');
  if (target === undefined) {
    sh.proc.out(text);
    return run.status;
  }
  const element = /^([A-Za-z_]\w*)\[(.+)\]$/.exec(target);
  if (!element && !isName(target)) {
    sh.complain(`\`${target}': not a valid identifier`, 'printf');
    return 2;
  }
  guardAssignment(sh, () =>
    element ? sh.vars.setElement(element[1] ?? '', element[2] ?? '', text) : sh.vars.set(target, text),
  );
  return run.status;
};

const DIRECTIVE =
  /%(?:%|([-+ #0']*)(\*|\d+)?(?:\.(\*|-?\d*))?(?:hh|h|ll|l|L|j|z|t)?([diouxXeEfFgGaAcsbqQ]|\(([^)]*)\)T)?)|\\(?:[0-7]{1,3}|x[0-9a-fA-F]{1,2}|u[0-9a-fA-F]{1,4}|U[0-9a-fA-F]{1,8}|[\s\S])/g;

function once(run: Run, format: string): string {
  let text = '';
  let from = 0;
  for (const match of format.matchAll(DIRECTIVE)) {
    if (run.stopped) return text;
    text += format.slice(from, match.index);
    from = match.index + match[0].length;
    if (match[0] === '%%') text += '%';
    else if (match[0].startsWith('\\')) {
      const read = ansiEscapes(match[0], { stop: true });
      text += read.text;
      run.stopped ||= read.stopped;
    } else text += directive(run, match);
  }
  return run.stopped ? text : text + format.slice(from);
}

function take(run: Run): string | undefined {
  return run.args[run.next++];
}

function directive(run: Run, match: RegExpExecArray): string {
  let flags = match[1] ?? '';
  const kind = match[4]?.endsWith('T') ? 'T' : match[4];
  if (kind === undefined) {
    run.call.sh.complain(`\`${match[0].at(-1)}': invalid format character`, 'printf');
    run.status = 1;
    run.stopped = true;
    return '';
  }
  let width = match[2] === '*' ? Number(take(run) ?? 0) : Number(match[2] ?? 0);
  if (width < 0) {
    flags += '-';
    width = -width;
  }
  const precision = match[3] === undefined ? undefined : match[3] === '*' ? Number(take(run) ?? 0) : Number(match[3]);
  return pad(convert(run, { kind, flags, precision, time: match[5] ?? '' }), width, flags, kind);
}

function pad(text: string, width: number, flags: string, kind: string): string {
  const size = Math.min(width, 1_000_000);
  if (text.length >= size) return text;
  if (flags.includes('-')) return text.padEnd(size);
  if (!flags.includes('0') || 'csbqQT'.includes(kind)) return text.padStart(size);
  const sign = /^[-+ ]?(?:0[xX])?/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(size - sign.length, '0');
}

interface Conversion {
  readonly kind: string;
  readonly flags: string;
  readonly precision: number | undefined;
  readonly time: string;
}

function convert(run: Run, { kind, flags, precision, time }: Conversion): string {
  const arg = take(run);
  const cut = (text: string): string => (precision === undefined || precision < 0 ? text : text.slice(0, precision));
  switch (kind) {
    case 's':
      return cut(arg ?? '');
    case 'c':
      return (arg ?? '').slice(0, 1);
    case 'b': {
      const read = ansiEscapes(arg ?? '', { stop: true });
      run.stopped ||= read.stopped;
      return cut(read.text);
    }
    case 'q':
      return cut(backslashed(arg ?? ''));
    case 'Q':
      return singleQuoted(arg ?? '');
    case 'T': {
      const seconds =
        arg === undefined || arg === '-1' || arg === '-2' ? run.call.sh.proc.kernel.now / 1000 : Number(arg);
      return formatTime(time || '%X', seconds * 1000);
    }
    default:
      return 'diouxX'.includes(kind)
        ? integer(integerOf(run, arg), kind, flags, precision)
        : float(floatOf(run, arg), kind, flags, precision ?? 6);
  }
}

function complainNumber(run: Run, text: string): void {
  const { sh } = run.call;
  if (sh.dialect.name === 'ash') sh.proc.err(`sh: invalid number '${text}'\n`);
  else
    sh.complain(
      sh.dialect.name === 'bash'
        ? `${text}: invalid number`
        : /^\d/.test(text)
          ? `${text}: not completely converted`
          : `${text}: expected numeric value`,
      'printf',
    );
  run.status = 1;
}

function integerOf(run: Run, arg: string | undefined): bigint {
  if (arg === undefined || arg === '') return 0n;
  if (arg[0] === "'" || arg[0] === '"') return BigInt(arg.codePointAt(1) ?? 0);
  const match = /^\s*([-+]?)(0[xX][0-9a-fA-F]+|0[0-7]*|[1-9]\d*)(.*)$/s.exec(arg);
  if (!match) {
    complainNumber(run, arg);
    return 0n;
  }
  if (match[3] !== '') complainNumber(run, arg);
  const digits = match[2] ?? '0';
  const value = BigInt(/^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits);
  return match[1] === '-' ? -value : value;
}

function integer(value: bigint, kind: string, flags: string, precision: number | undefined): string {
  const signed = kind === 'd' || kind === 'i';
  const magnitude = signed ? (value < 0n ? -value : value) : BigInt.asUintN(64, value);
  let digits = magnitude.toString(kind === 'o' ? 8 : kind.toLowerCase() === 'x' ? 16 : 10);
  if (kind === 'X') digits = digits.toUpperCase();
  if (precision !== undefined) digits = digits.padStart(precision, '0');
  if (flags.includes('#') && magnitude !== 0n)
    digits = kind === 'o' ? `0${digits}` : kind === 'x' ? `0x${digits}` : kind === 'X' ? `0X${digits}` : digits;
  if (!signed) return digits;
  return (value < 0n ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '') + digits;
}

function floatOf(run: Run, arg: string | undefined): number {
  if (arg === undefined || arg === '') return 0;
  if (arg[0] === "'" || arg[0] === '"') return arg.codePointAt(1) ?? 0;
  const match =
    /^\s*[-+]?(?:\d+\.?\d*(?:[eE][-+]?\d+)?|\.\d+(?:[eE][-+]?\d+)?|inf(?:inity)?|nan|0[xX][0-9a-fA-F]+)/i.exec(arg);
  if (!match || match[0].length !== arg.length) complainNumber(run, arg);
  const text = (match?.[0] ?? '0').trim();
  if (/inf/i.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  return Number(text) || 0;
}

function float(value: number, kind: string, flags: string, precision: number): string {
  const sign = value < 0 || Object.is(value, -0) ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  const size = Math.abs(value);
  const lower = kind.toLowerCase();
  if (!Number.isFinite(value)) return sign + (Number.isNaN(value) ? 'nan' : 'inf');
  const exponent = (text: string): string => text.replace(/e([-+])(\d)$/, 'e$10$2');
  let text = size.toString();
  if (lower === 'f') text = fixed(size, Math.min(precision, 100));
  else if (lower === 'e') text = exponent(size.toExponential(Math.min(precision, 100)));
  else if (lower === 'g') text = exponent(general(size, precision || 1));
  return sign + (kind === lower ? text : text.toUpperCase());
}

/** %f: a half is rounded to the even digit, as the C library does with numbers that lie exactly between. */
function fixed(size: number, precision: number): string {
  const text = size.toFixed(precision);
  const scaled = size * 10 ** precision;
  if (scaled % 1 !== 0.5 || scaled > 2 ** 50 || Math.floor(scaled) % 2 === 1) return text;
  return (Math.floor(scaled) / 10 ** precision).toFixed(precision);
}

/** %g: the shorter of %e and %f, without zeros at the end. */
function general(size: number, precision: number): string {
  if (size === 0) return '0';
  const text = size.toExponential(Math.min(precision, 100) - 1);
  const power = Number(text.split('e')[1]);
  if (power < -4 || power >= precision) return text.replace(/\.?0+e/, 'e');
  const plain = fixed(size, Math.max(0, precision - 1 - power));
  return plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
}
