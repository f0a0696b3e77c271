import { fromUtf8, utf8 } from '../../../lib/bytes.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program, Task } from '../../host/program.ts';
import { oldForm, sizedNumber, unreadable } from './head.ts';
import { cannotOpen, openInput, slurp } from './tool/input.ts';
import { type OptionSpec, type Options, options } from './tool/options.ts';
import { by, complain, quote, quoteName } from './tool/say.ts';

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

/** Prints what is new in followed files until a signal comes: nothing polls, a write wakes it. */
function* follow(
  proc: Proc,
  files: readonly string[],
  byName: boolean,
  print: (file: string, text: string) => void,
): Task<void> {
  const length = (file: string): number => {
    const text = proc.fs.read(file);
    return text.ok ? text.value.length : -1;
  };
  const seen = new Map(files.map((file) => [file, length(file)]));
  for (;;) {
    yield* proc.until(() => files.some((file) => length(file) !== seen.get(file)));
    for (const file of files) {
      const before = seen.get(file) ?? -1;
      const text = proc.fs.read(file);
      const now = text.ok ? text.value.length : -1;
      if (now === before) continue;
      seen.set(file, now);
      if (now < 0 && byName) complain(proc, `${quoteName(file)} has become inaccessible: No such file or directory`);
      if (!text.ok) continue;
      if (before < 0 && byName) complain(proc, `${quoteName(file)} has appeared;  following new file`);
      if (now < before) complain(proc, `${file}: file truncated`);
      print(file, text.value.slice(now < before ? 0 : Math.max(0, before)));
    }
    yield* proc.drain();
  }
}

/** The end of stdin when all of it must be shown as it comes (`tail -n +1`, `tail -f` of a pipe). */
function* stream(proc: Proc, skip: number): Task<void> {
  let left = skip;
  for (let text = yield* proc.read(0); text !== null; text = yield* proc.read(0)) {
    let rest = text;
    while (left > 0 && rest !== '') {
      const end = rest.indexOf('\n');
      rest = end < 0 ? '' : rest.slice(end + 1);
      if (end >= 0) left--;
    }
    proc.out(rest);
    yield* proc.drain();
  }
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
