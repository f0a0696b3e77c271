import { fromUtf8, utf8 } from '../../../lib/bytes.ts';
import type { Errno } from '../../host/errno.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program, Task } from '../../host/program.ts';
import { oldForm, unreadable } from './head-tail.ts';
import { closeInput, Lines, openInput, slurp } from './tool/input.ts';
import { type OptionSpec, options } from './tool/options.ts';
import { by, complain, quote } from './tool/say.ts';
import { sizedNumber } from './tool/sized-number.ts';

const SPEC: OptionSpec = {
  short: 'c:n:qvz',
  long: 'bytes:=c lines:=n quiet=q silent=q verbose=v zero-terminated=z',
  busybox: 'n:c:qv',
};

function* firstLines(proc: Proc, fd: number, wanted: number, separator: string): Task<void> {
  const lines = new Lines(proc, fd, separator);
  for (let left = wanted; left > 0; left--) {
    const line = yield* lines.next();
    if (!line) return;
    proc.out(line.text + line.end);
    if (proc.fd(1)?.full) yield* proc.drain();
  }
}

function* firstBytes(proc: Proc, fd: number, wanted: number): Task<void> {
  for (let left = wanted; left > 0; ) {
    const text = yield* proc.read(fd);
    if (text === null) return;
    const bytes = utf8(text);
    proc.out(bytes.length <= left ? text : fromUtf8(bytes.subarray(0, left)));
    left -= bytes.length;
  }
}

function* headOf(proc: Proc, file: string, amount: string, bytes: boolean, separator: string): Task<Errno | undefined> {
  const wanted = sizedNumber(amount.replace(/^[-+]/, '')) ?? 0;
  if (amount.startsWith('-')) {
    const text = yield* slurp(proc, file);
    if (!text.ok) return text.error;
    if (bytes) proc.out(fromUtf8(utf8(text.value).slice(0, wanted === 0 ? undefined : -wanted)));
    else {
      const lines = text.value.split(separator).map((line) => line + separator);
      const last = lines.pop() ?? '';
      if (last !== separator) lines.push(last.slice(0, -separator.length));
      proc.out(lines.slice(0, wanted === 0 ? undefined : -wanted).join(''));
    }
    return undefined;
  }
  const fd = openInput(proc, file);
  if (!fd.ok) return fd.error;
  if (bytes) yield* firstBytes(proc, fd.value, wanted);
  else yield* firstLines(proc, fd.value, wanted, separator);
  closeInput(proc, fd.value);
  return undefined;
}

/** head(1): the first lines or bytes of each file. */
export const head: Program = function* (proc) {
  const given = options(proc, SPEC, oldForm(proc.argv.slice(1)));
  if (typeof given === 'number') return given;
  const bytes = given.last('n', 'c') === 'c';
  const amount = given.value(bytes ? 'c' : 'n') ?? '10';
  if (sizedNumber(amount.replace(/^[-+]/, '')) === undefined) {
    return complain(
      proc,
      by(proc, `invalid number of ${bytes ? 'bytes' : 'lines'}: ${quote(proc, amount)}`, `invalid number '${amount}'`),
    );
  }
  const files = given.args.length > 0 ? given.args : ['-'];
  const titles = given.has('v') || (files.length > 1 && !given.has('q'));
  let code = 0;
  let first = true;
  for (const file of files) {
    const stat = proc.fs.stat(file);
    if (titles && (file === '-' || (stat.ok && !proc.fs.access(file, 'r')))) {
      proc.out(`${first ? '' : '\n'}==> ${file === '-' ? 'standard input' : file} <==\n`);
      first = false;
    }
    const failed = yield* headOf(proc, file, amount, bytes, given.has('z') ? '\0' : '\n');
    if (failed) code = unreadable(proc, file, failed);
  }
  yield* proc.drain();
  return code;
};
