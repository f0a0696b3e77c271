import type { Program } from '../../host/program.ts';
import { slurp } from './tool/input.ts';
import { type OptionSpec, options } from './tool/options.ts';
import { by, complain, why } from './tool/say.ts';

const CMP: OptionSpec = {
  short: 'bi:ln:s',
  long: 'silent=s quiet=s verbose=l print-bytes=b bytes:=n',
  busybox: 'ls',
  lacks: 'b i ignore-initial',
  code: 2,
  usage: "cmp: Try 'cmp --help' for more information.\n",
};

/** cmp(1): the first byte at which two files differ. */
export const cmp: Program = function* (proc) {
  const given = options(proc, CMP);
  if (typeof given === 'number') return given;
  const [one, two = '-'] = given.args;
  if (one === undefined) {
    complain(proc, "missing operand after 'cmp'");
    proc.err("cmp: Try 'cmp --help' for more information.\n");
    return 2;
  }
  const texts: string[] = [];
  for (const file of [one, two]) {
    const text = yield* slurp(proc, file);
    if (!text.ok) return complain(proc, `${file}: ${why(text.error)}`, 2);
    texts.push(text.value.slice(0, Number(given.value('n') ?? text.value.length)));
  }
  const [a = '', b = ''] = texts;
  if (a === b) return 0;
  if (given.has('s')) return 1;
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  const line = a.slice(0, at).split('\n').length;
  if (at >= a.length || at >= b.length) {
    const short = a.length < b.length ? one : two;
    const shorter = a.length < b.length ? a : b;
    const where =
      shorter === ''
        ? ' which is empty'
        : ` after byte ${at}, ${shorter.endsWith('\n') ? `line ${line - 1}` : `in line ${line}`}`;
    return complain(proc, by(proc, `EOF on ${short}${where}`, `EOF on ${short}`));
  }
  proc.out(`${one} ${two} differ: ${by(proc, 'byte', 'char')} ${at + 1}, line ${line}\n`);
  yield* proc.drain();
  return 1;
};
