import { fromUtf8, utf8 } from '../../../lib/bytes.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import { eachLine } from './tool/input.ts';
import { type OptionSpec, type Options, options, usageError } from './tool/options.ts';
import { inRanges, parseRanges, type Range } from './tool/ranges.ts';
import { complain, quote } from './tool/say.ts';

const SPEC: OptionSpec = {
  short: 'b:c:d:f:nsz',
  long: 'bytes:=b characters:=c fields:=f delimiter:=d complement=complement only-delimited=s output-delimiter:=O zero-terminated=z',
  busybox: 'b:c:d:f:nsO:DF:',
};

/** The list of -b, -c or -f, or the exit code after saying what is wrong with it. */
function rangesOf(proc: Proc, given: Options): readonly Range[] | number {
  const kinds = given.given.filter(([name]) => 'bcf'.includes(name));
  const busybox = proc.flavour === 'busybox';
  const wrong = (gnu: string, applet: string): number =>
    busybox ? complain(proc, applet) : usageError(proc, SPEC, gnu);
  if (kinds.length === 0) {
    return wrong(
      'you must specify a list of bytes, characters, or fields',
      'expected a list of bytes, characters, or fields',
    );
  }
  if (kinds.length > 1) return usageError(proc, SPEC, busybox ? '' : 'only one list may be specified');
  const [kind = 'f', list = ''] = kinds[0] ?? [];
  if (kind !== 'f' && given.has('d')) {
    return wrong(
      'an input delimiter may be specified only when operating on fields',
      'a delimiter may be specified only when operating on fields',
    );
  }
  if (kind !== 'f' && given.has('s')) {
    return wrong(
      'suppressing non-delimited lines makes sense\n\tonly when operating on fields',
      'suppressing non-delimited lines makes sense only when operating on fields',
    );
  }
  const what = kind === 'f' ? 'fields are numbered from 1' : 'byte/character positions are numbered from 1';
  const ranges = parseRanges(list);
  if (ranges === 'zero') return busybox ? [] : wrong(what, '');
  if (ranges === 'decreasing') return wrong('invalid decreasing range', `${list}: invalid range`);
  if (ranges === 'dash') return wrong('invalid range with no endpoint: -', "invalid range ''");
  if ('invalid' in ranges) {
    const name = kind === 'f' ? 'field value' : 'byte or character position';
    return wrong(`invalid ${name} ${quote(proc, ranges.invalid)}`, `invalid number '${list}'`);
  }
  return ranges;
}

function fieldsOf(
  given: Options,
  keep: (n: number) => boolean,
  delimiter: string,
): (text: string) => string | undefined {
  const join = given.value('O') ?? delimiter;
  return (text) => {
    if (!text.includes(delimiter)) return given.has('s') ? undefined : text;
    return text
      .split(delimiter)
      .filter((_, i) => keep(i + 1))
      .join(join);
  };
}

function charactersOf(given: Options, keep: (n: number) => boolean): (text: string) => string {
  const join = given.value('O') ?? '';
  const bytes = given.has('b') || given.has('c');
  return (text) => {
    const units = bytes ? utf8(text) : new Uint8Array();
    const parts: number[][] = [];
    let open = false;
    units.forEach((byte, i) => {
      const kept = keep(i + 1);
      if (kept && (!open || join === '')) parts.push([byte]);
      else if (kept) parts.at(-1)?.push(byte);
      open = kept;
    });
    return join === '' ? fromUtf8(parts.flat()) : parts.map((part) => fromUtf8(part)).join(join);
  };
}

/** cut(1): chosen fields, bytes or characters of each line. */
export const cut: Program = function* (proc) {
  const given = options(proc, SPEC);
  if (typeof given === 'number') return given;
  const ranges = rangesOf(proc, given);
  if (typeof ranges === 'number') return ranges;
  const delimiter = given.value('d') ?? '\t';
  if (delimiter.length > 1 && proc.flavour === 'gnu')
    return usageError(proc, SPEC, 'the delimiter must be a single character');
  const complement = given.has('complement');
  const keep = (n: number): boolean => inRanges(ranges, n) !== complement;
  const work = given.has('f') ? fieldsOf(given, keep, delimiter[0] ?? '\0') : charactersOf(given, keep);
  return yield* eachLine(proc, given.args, (line) => {
    const text = work(line.text);
    return text === undefined ? undefined : `${text}\n`;
  });
};
