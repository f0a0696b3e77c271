import { toHex } from '../../../lib/bytes.ts';
import type { Program } from '../../host/program.ts';
import { bytesFor, printable } from './dump.ts';
import { type OptionSpec, options } from './tool/options.ts';

const XXD: OptionSpec = { short: 'c:g:l:ps:u', lacks: 'a b C d E i r R revert include', busybox: 'c:g:l:ps:r' };

/** xxd(1): a hex dump, plain with -p. */
export const xxd: Program = function* (proc) {
  const given = options(proc, XXD);
  if (typeof given === 'number') return given;
  const { bytes, skip, code } = yield* bytesFor(proc, given);
  const upper = (text: string): string => (given.has('u') ? text.toUpperCase() : text);
  if (given.has('p')) {
    const width = Number(given.value('c') ?? 30) * 2;
    for (const line of toHex(bytes).match(new RegExp(`.{1,${width}}`, 'g')) ?? []) proc.out(`${upper(line)}\n`);
  } else {
    const [width, group] = [Number(given.value('c') ?? 16), Number(given.value('g') ?? 2) || 16];
    const wide = width * 2 + Math.ceil(width / group) - 1;
    for (let at = 0; at < bytes.length; at += width) {
      const row = bytes.subarray(at, at + width);
      const hex =
        toHex(row)
          .match(new RegExp(`.{1,${group * 2}}`, 'g'))
          ?.join(' ') ?? '';
      proc.out(
        `${(at + skip).toString(16).padStart(8, '0')}: ${upper(hex).padEnd(wide)}  ${Array.from(row, printable).join('')}\n`,
      );
    }
  }
  yield* proc.drain();
  return code;
};
