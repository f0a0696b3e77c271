import { utf8 } from '../../../lib/bytes.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program, Task } from '../../host/program.ts';
import { cannotOpen, closeInput, Lines, openInput } from './tool/input.ts';
import { type OptionSpec, type Options, options } from './tool/options.ts';

const SPEC: OptionSpec = {
  short: 'AbeEnstTuv',
  long: 'show-all=A number-nonblank=b show-ends=E number=n squeeze-blank=s show-tabs=T show-nonprinting=v',
  busybox: 'nbvteAu',
};

/** A character as cat -v shows it: ^X for control characters, M- for bytes above 127. */
function visible(text: string): string {
  if (/^[\x20-\x7e\t]*$/.test(text)) return text;
  return Array.from(utf8(text), (byte) => {
    if (byte === 9) return '\t';
    const low = byte & 127;
    const shown = low < 32 ? `^${String.fromCharCode(low + 64)}` : low === 127 ? '^?' : String.fromCharCode(low);
    return byte > 127 ? `M-${shown}` : shown;
  }).join('');
}

/** How one line is shown with the given options; undefined for a blank one that -s leaves out. */
function decorator(given: Options): (text: string, end: string) => string | undefined {
  const ends = given.has('A', 'e', 'E');
  const tabs = given.has('A', 't', 'T');
  const marks = given.has('A', 'e', 't', 'v');
  let number = 0;
  let blank = false;
  return (text, end) => {
    const empty = text === '' && end !== '';
    if (empty && blank && given.has('s')) return undefined;
    blank = empty;
    const numbered = given.has('b') ? !empty : given.has('n');
    let shown = marks ? visible(text) : text;
    if (tabs) shown = shown.replace(/\t/g, '^I');
    const head = numbered ? `${String(++number).padStart(6)}\t` : '';
    return `${head}${shown}${ends && end ? '$' : ''}${end}`;
  };
}

function* copy(proc: Proc, fd: number): Task<void> {
  for (let text = yield* proc.read(fd); text !== null; text = yield* proc.read(fd)) {
    proc.out(text);
    yield* proc.drain();
  }
}

/** cat(1): files one after the other, numbered or made visible. */
export const cat: Program = function* (proc) {
  const given = options(proc, SPEC);
  if (typeof given === 'number') return given;
  const plain = !given.has('A', 'b', 'e', 'E', 'n', 's', 't', 'T', 'v');
  const decorate = decorator(given);
  let tail = '';
  let code = 0;
  for (const file of given.args.length > 0 ? given.args : ['-']) {
    const fd = openInput(proc, file);
    if (!fd.ok) {
      code = cannotOpen(proc, file, fd.error);
      continue;
    }
    if (plain) yield* copy(proc, fd.value);
    else {
      const lines = new Lines(proc, fd.value);
      for (let line = yield* lines.next(); line; line = yield* lines.next()) {
        // a line that the next file goes on with is numbered once
        const shown = tail === '' ? decorate(line.text, line.end) : line.text + line.end;
        tail = line.end === '' ? line.text : '';
        const closes = line.end === '' && proc.flavour === 'busybox' && given.has('n', 'b');
        if (shown !== undefined) proc.out(closes ? `${shown}\n` : shown);
        if (proc.fd(1)?.full) yield* proc.drain();
      }
    }
    closeInput(proc, fd.value);
  }
  yield* proc.drain();
  return code;
};
