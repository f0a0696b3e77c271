import type { Program } from '../../host/program.ts';
import { bytesFor, printable, rows } from './dump.ts';
import { little } from './od.ts';
import { type OptionSpec, options } from './tool/options.ts';

const HEXDUMP: OptionSpec = {
  short: 'Cn:s:vbcdox',
  long: 'canonical=C length:=n skip:=s no-squeezing=v',
  lacks: 'e f',
  busybox: 'bcdoxCv',
};

/** hexdump(1), hd: words of two bytes, or -C. */
export const hexdump: Program = function* (proc) {
  const given = options(proc, HEXDUMP);
  if (typeof given === 'number') return given;
  const { bytes, skip, code } = yield* bytesFor(proc, given);
  const canonical = given.has('C') || (proc.argv[0] ?? '').endsWith('hd');
  const digits = canonical ? 8 : 7;
  for (const part of rows(bytes, 16, given.has('v'))) {
    if (part === '*') {
      proc.out('*\n');
      continue;
    }
    const head = (part.at + skip).toString(16).padStart(digits, '0');
    if (canonical) {
      const pairs = Array.from(part.row, (byte) => byte.toString(16).padStart(2, '0'));
      const hex = `${pairs.slice(0, 8).join(' ')}  ${pairs.slice(8).join(' ')}`.padEnd(48);
      proc.out(`${head}  ${hex}  |${Array.from(part.row, printable).join('')}|\n`);
    } else {
      let line = '';
      for (let k = 0; k < part.row.length; k += 2)
        line += ` ${little(part.row.subarray(k, k + 2))
          .toString(16)
          .padStart(4, '0')}`;
      proc.out(`${head}${line.padEnd(40)}\n`);
    }
  }
  if (bytes.length > 0) proc.out(`${(bytes.length + skip).toString(16).padStart(digits, '0')}\n`);
  yield* proc.drain();
  return code;
};
