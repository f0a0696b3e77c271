import { err, ok, type Result } from '../../../lib/result.ts';

const DECIMAL = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB', 'ZB', 'YB'];
const BINARY = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB', 'ZiB', 'YiB'];

/** `%.Ng` of Go: so many significant digits, no trailing zeros, an exponent only when it is needed. */
export function significant(value: number, digits: number): string {
  if (value === 0) return '0';
  const exponent = Math.floor(Math.log10(Math.abs(Number(value.toPrecision(digits)))));
  if (exponent < -4 || exponent >= digits) {
    const [head = '', power = '0'] = value.toExponential(digits - 1).split('e');
    const shown = head.includes('.') ? head.replace(/\.?0+$/, '') : head;
    return `${shown}e${power.startsWith('-') ? '-' : '+'}${power.replace(/^[+-]/, '').padStart(2, '0')}`;
  }
  const fixed = value.toFixed(Math.max(0, digits - 1 - exponent));
  return fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed;
}

function scaled(size: number, base: number, units: readonly string[]): [value: number, unit: string] {
  let value = size;
  let at = 0;
  while (value >= base && at < units.length - 1) {
    value /= base;
    at += 1;
  }
  return [value, units[at] ?? ''];
}

/** units.HumanSizeWithPrecision of docker/go-units: `1.15MB`. */
export function humanSizeWithPrecision(size: number, digits: number): string {
  const [value, unit] = scaled(size, 1000, DECIMAL);
  return `${significant(value, digits)}${unit}`;
}

/** units.HumanSize: four significant digits, `2.07MB`, `1.146kB`. */
export const humanSize = (size: number): string => humanSizeWithPrecision(size, 4);

/** As Podman prints sizes of images: three significant digits and a space before the unit, `2.22 MB`. */
export function humanSizeSpaced(size: number, digits = 3): string {
  const [value, unit] = scaled(size, 1000, DECIMAL);
  return `${significant(value, digits)} ${unit}`;
}

/** units.BytesSize: powers of 1024, `64MiB`. */
export function bytesSize(size: number): string {
  const [value, unit] = scaled(size, 1024, BINARY);
  return `${significant(value, 4)}${unit}`;
}

const SCALES: Readonly<Record<string, number>> = { '': 0, b: 0, k: 1, m: 2, g: 3, t: 4, p: 5 };

/** units.RAMInBytes: `64m`, `1.5g`, `512KiB` in powers of 1024; the error is Go's. */
export const ramInBytes = (text: string): Result<number, string> => parseSize(text, 1024);

/** units.FromHumanSize: the same in powers of 1000. */
export const fromHumanSize = (text: string): Result<number, string> => parseSize(text, 1000);

/** units.parseSize of docker/go-units v0.5. */
function parseSize(text: string, base: number): Result<number, string> {
  const at = Math.max(...[...'0123456789. '].map((char) => text.lastIndexOf(char)));
  if (at < 0) return err(`invalid size: '${text}'`);
  const cut = text[at] === ' ' ? at : at + 1;
  const number = text.slice(0, cut);
  const given = text.slice(at + 1);
  const suffix = given.toLowerCase();
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(number))
    return err(`strconv.ParseFloat: parsing "${number}": invalid syntax`);
  const size = Number(number);
  if (size < 0) return err(`invalid size: '${text}'`);
  if (suffix === '' || suffix === 'b') return ok(Math.trunc(size));
  if (given.length > 3) return err(`invalid suffix: '${given}'`);
  const power = SCALES[suffix[0] ?? ''];
  const tail = suffix.slice(1);
  if (power === undefined || suffix[0] === 'b' || !['', 'b', 'ib'].includes(tail))
    return err(`invalid suffix: '${suffix}'`);
  return ok(Math.trunc(size * base ** power));
}
