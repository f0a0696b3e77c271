import { utf8 } from '../../../lib/bytes.ts';
import type { Program } from '../../host/program.ts';
import { printable, rows } from './dump.ts';
import { readFiles } from './tool/input.ts';
import { type OptionSpec, type Options, options } from './tool/options.ts';
import { complain, quote } from './tool/say.ts';

const NAMED: Readonly<Record<number, string>> = {
  0: '\\0',
  7: '\\a',
  8: '\\b',
  9: '\\t',
  10: '\\n',
  11: '\\v',
  12: '\\f',
  13: '\\r',
};
const ASCII =
  'nul soh stx etx eot enq ack bel bs ht nl vt ff cr so si dle dc1 dc2 dc3 dc4 nak syn etb can em sub esc fs gs rs us sp'.split(
    ' ',
  );

const OD: OptionSpec = {
  short: 'aA:bcdj:N:ot:vw::x',
  long: 'address-radix:=A skip-bytes:=j read-bytes:=N format:=t output-duplicates=v width::=w',
  lacks: 'S strings traditional endian f i l s h',
};

/** A format of od: how wide a cell is and what stands in it. */
interface OdFormat {
  readonly size: number;
  readonly width: number;
  readonly show: (value: number) => string;
  readonly text: boolean;
}

function odFormat(type: string): OdFormat | undefined {
  const match = /^([acduox])(\d|[CSIL])?(z?)$/.exec(type);
  if (!match) return undefined;
  const kind = match[1] ?? 'o';
  const text = match[3] === 'z';
  if (kind === 'c')
    return {
      size: 1,
      width: 4,
      text,
      show: (byte) =>
        NAMED[byte] ?? (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : byte.toString(8).padStart(3, '0')),
    };
  if (kind === 'a')
    return {
      size: 1,
      width: 4,
      text,
      show: (byte) => ((byte & 127) === 127 ? 'del' : (ASCII[byte & 127] ?? String.fromCharCode(byte & 127))),
    };
  const size = { C: 1, S: 2, I: 4, L: 8 }[match[2] ?? 'I'] ?? Number(match[2]);
  const bits = size * 8;
  if (kind === 'x')
    return { size, width: size * 2 + 1, text, show: (value) => value.toString(16).padStart(size * 2, '0') };
  if (kind === 'o') {
    const digits = Math.ceil(bits / 3);
    return { size, width: digits + 1, text, show: (value) => value.toString(8).padStart(digits, '0') };
  }
  const digits = String(2 ** bits - 1).length;
  const signed = (value: number): number => (kind === 'd' && value >= 2 ** (bits - 1) ? value - 2 ** bits : value);
  return {
    size,
    width: (kind === 'd' ? String(2 ** (bits - 1)).length + 1 : digits) + 1,
    text,
    show: (value) => String(signed(value)),
  };
}

/** A number from its bytes, the lowest first. */
export const little = (bytes: Uint8Array): number => bytes.reduceRight((sum, byte) => sum * 256 + byte, 0);

function odTypes(given: Options): string[] {
  const short: Record<string, string> = { a: 'a', b: 'o1', c: 'c', d: 'u2', o: 'o2', x: 'x2' };
  const types = given.given.flatMap(([name, value]) =>
    name === 't'
      ? ((value ?? '').match(/[acduox](?:\d|[CSIL])?z?/g) ?? [value ?? ''])
      : short[name]
        ? [short[name]]
        : [],
  );
  return types.length > 0 ? types : ['o2'];
}

/** od(1): bytes in octal and other forms. */
export const od: Program = function* (proc) {
  const given = options(proc, OD);
  if (typeof given === 'number') return given;
  const formats: OdFormat[] = [];
  for (const type of odTypes(given)) {
    const format = odFormat(type);
    if (!format) return complain(proc, `invalid type string ${quote(proc, type)}`);
    formats.push(format);
  }
  const read = yield* readFiles(proc, given.args);
  const skip = Number(given.value('j') ?? 0);
  const whole = utf8(read.text);
  const bytes = whole.subarray(skip, given.value('N') === undefined ? whole.length : skip + Number(given.value('N')));
  const radix = { o: 8, d: 10, x: 16, n: 0 }[given.value('A') ?? 'o'] ?? 8;
  const address = (at: number): string => (radix === 0 ? '' : at.toString(radix).padStart(radix === 16 ? 6 : 7, '0'));
  const width = given.has('w') ? Number(given.value('w') ?? 32) : 16;
  const unit = Math.max(...formats.map((format) => format.width / format.size));
  for (const part of rows(bytes, width, given.has('v'))) {
    if (part === '*') {
      proc.out('*\n');
      continue;
    }
    formats.forEach((format, i) => {
      const cell = Math.ceil(unit * format.size);
      let line = '';
      for (let k = 0; k < part.row.length; k += format.size)
        line += format.show(little(part.row.subarray(k, k + format.size))).padStart(cell);
      const text = format.text
        ? `${' '.repeat(cell * (width / format.size) - line.length)}  >${Array.from(part.row, printable).join('')}<`
        : '';
      proc.out(`${i === 0 ? address(part.at + skip) : ' '.repeat(address(0).length)}${line}${text}\n`);
    });
  }
  if (radix !== 0) proc.out(`${address(bytes.length + skip)}\n`);
  yield* proc.drain();
  return read.code;
};
