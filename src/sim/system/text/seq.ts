import type { Program } from '../../host/program.ts';
import { conversionAt, formatNumber } from './tool/format.ts';
import { missing, type OptionSpec, Options, options, usageError } from './tool/options.ts';
import { complain, quote } from './tool/say.ts';

const SPEC: OptionSpec = { short: '+f:s:w', long: 'format:=f separator:=s equal-width=w', busybox: '+ws:f:' };
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

const decimals = (text: string): number => /\.(\d*)/.exec(text)?.[1]?.length ?? 0;

/** What a line costs, in steps. */
const STEPS_OF_LINE = 0.3;

/** seq(1): numbers from first to last. */
export const seq: Program = function* (proc) {
  const argv = proc.argv.slice(1);
  // negative numbers are operands, not options
  const cut = argv.findIndex((word, i) => NUMBER.test(word) && !/^-[fs]$/.test(argv[i - 1] ?? ''));
  const given = options(proc, SPEC, cut < 0 ? argv : argv.slice(0, cut));
  if (typeof given === 'number') return given;
  const all = new Options(given.given, cut < 0 ? given.args : argv.slice(cut));
  const busybox = proc.flavour === 'busybox';
  if (all.args.length === 0) return missing(proc, SPEC);
  if (all.args.length > 3)
    return usageError(proc, SPEC, busybox ? '' : `extra operand ${quote(proc, all.args[3] ?? '')}`);
  const bad = all.args.find((text) => !NUMBER.test(text));
  if (bad !== undefined)
    return usageError(proc, SPEC, busybox ? '' : `invalid floating point argument: ${quote(proc, bad)}`);
  const [first, step, last] =
    all.args.length === 1
      ? ['1', '1', all.args[0]]
      : all.args.length === 2
        ? [all.args[0], '1', all.args[1]]
        : all.args;
  const [from, by, to] = [Number(first), Number(step), Number(last)];
  if (by === 0) {
    if (busybox) return 0;
    return usageError(proc, SPEC, `invalid Zero increment value: ${quote(proc, step ?? '')}`);
  }
  const digits = Math.max(decimals(first ?? ''), decimals(step ?? ''));
  const plain = (value: number): string => value.toFixed(digits);
  const format = all.value('f');
  const width = all.has('w') ? Math.max(plain(from).length, plain(to).length) : 0;
  const print = (value: number): string => {
    if (format !== undefined) return formatWith(format, value);
    const text = plain(value);
    return value < 0 ? `-${text.slice(1).padStart(width - 1, '0')}` : text.padStart(width, '0');
  };
  if (format !== undefined && !/%[^%]/.test(format))
    return complain(proc, `format ${quote(proc, format)} has no % directive`);
  const separator = all.value('s') ?? '\n';
  const count = Math.floor((to - from) / by + 1e-9);
  for (let i = 0; i <= count; i++) {
    proc.kernel.scheduler.charge(STEPS_OF_LINE);
    proc.out(print(from + i * by) + (i < count ? separator : '\n'));
    if (i % 200 === 199 || proc.fd(1)?.full) yield* proc.drain();
  }
  yield* proc.drain();
  return 0;
};

function formatWith(format: string, value: number): string {
  let text = '';
  for (let i = 0; i < format.length; ) {
    const found = format[i] === '%' ? conversionAt(format, i, () => 0) : undefined;
    if (!found) {
      text += format[i++];
      continue;
    }
    text += found.conversion.type === '%' ? '%' : formatNumber(found.conversion, value);
    i = found.end;
  }
  return text;
}
