import { fromUtf8, utf8 } from '../../../lib/bytes.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import { oldForm, unreadable } from './head-tail.ts';
import { follow, stream } from './tail-follow.ts';
import { cannotOpen, openInput, slurp } from './tool/input.ts';
import { type OptionSpec, type Options, options } from './tool/options.ts';
import { by, complain, quote } from './tool/say.ts';
import { sizedNumber } from './tool/sized-number.ts';

const SPEC: OptionSpec = {
  short: 'c:fFn:qs:vz',
  long: 'bytes:=c follow::=follow lines:=n quiet=q silent=q sleep-interval:=s verbose=v retry=retry pid:=pid',
  busybox: 'fFn:c:qs:v',
  lacks: 'max-unchanged-stats',
};

/** The end of a text: the last n lines or bytes, or from the n-th on. */
export function tailText(text: string, amount: string, bytes: boolean): string {
  const wanted = sizedNumber(amount.replace(/^[-+]/, '')) ?? 0;
  const from = amount.startsWith('+');
  if (bytes) {
    const all = utf8(text);
    return fromUtf8(all.subarray(from ? Math.max(0, wanted - 1) : Math.max(0, all.length - wanted)));
  }
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  return lines.slice(from ? Math.max(0, wanted - 1) : wanted === 0 ? lines.length : -wanted).join('');
}

interface Ask {
  readonly amount: string;
  readonly bytes: boolean;
}

function amountOf(proc: Proc, given: Options): Ask | number {
  const bytes = given.last('n', 'c') === 'c';
  const amount = given.value(bytes ? 'c' : 'n') ?? '10';
  if (sizedNumber(amount.replace(/^[-+]/, '')) !== undefined) return { amount, bytes };
  const gnu = `invalid number of ${bytes ? 'bytes' : 'lines'}: ${quote(proc, amount)}`;
  return complain(proc, by(proc, gnu, `invalid number '${amount}'`));
}

/** tail(1): the last lines or bytes of each file, and what is added to them with -f and -F. */
export const tail: Program = function* (proc) {
  const argv = proc.argv.slice(1);
  const plus = /^\+(\d+)$/.exec(argv[0] ?? '');
  const given = options(proc, SPEC, plus && argv.length < 3 ? ['-n', `+${plus[1]}`, ...argv.slice(1)] : oldForm(argv));
  if (typeof given === 'number') return given;
  const ask = amountOf(proc, given);
  if (typeof ask === 'number') return ask;
  const files = given.args.length > 0 ? given.args : ['-'];
  const following = given.has('f', 'F', 'follow');
  const byName = given.has('F') || given.value('follow') === 'name';
  const titles = given.has('v') || (files.length > 1 && !given.has('q'));
  let shown: string | undefined;
  const print = (file: string, text: string): void => {
    if (titles && shown !== file)
      proc.out(`${shown === undefined ? '' : '\n'}==> ${file === '-' ? 'standard input' : file} <==\n`);
    shown = file;
    proc.out(text);
  };
  let code = 0;
  const open: string[] = [];
  for (const file of files) {
    if (file === '-' && !ask.bytes && ask.amount.startsWith('+')) {
      yield* stream(proc, Math.max(0, Number(ask.amount) - 1));
      continue;
    }
    const readable = openInput(proc, file);
    const text = readable.ok ? yield* slurp(proc, file) : readable;
    if (text.ok) print(file, tailText(text.value, ask.amount, ask.bytes));
    else code = proc.flavour === 'busybox' ? cannotOpen(proc, file, text.error) : unreadable(proc, file, text.error);
    if (file !== '-' && (text.ok || byName)) open.push(file);
  }
  yield* proc.drain();
  if (code !== 0 && shown === undefined && files.length === 1 && proc.flavour === 'busybox')
    return complain(proc, 'no files');
  if (following && open.length > 0) yield* follow(proc, open, byName, print);
  else if (following && files.some((file) => file !== '-')) return complain(proc, 'no files remaining');
  return code;
};
