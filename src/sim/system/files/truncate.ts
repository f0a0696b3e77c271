import type { Program } from '../../host/program.ts';
import { missing, type OptionSpec, options } from '../text/tool/options.ts';
import { by, complain, quote, quoteName, simple, why } from '../text/tool/say.ts';
import { sizedNumber } from '../text/tool/sized-number.ts';

const TRUNCATE: OptionSpec = { short: 's:cr:o', long: 'size:=s no-create=c reference:=r', busybox: 's:c' };

/** truncate(1). */
export const truncate: Program = simple((proc) => {
  const given = options(proc, TRUNCATE);
  if (typeof given === 'number') return given;
  const text = given.value('s');
  if (text === undefined)
    return missing(proc, TRUNCATE, `you must specify either ${quote(proc, '--size')} or ${quote(proc, '--reference')}`);
  const size = sizedNumber(text.replace(/^[-+]/, ''));
  if (size === undefined)
    return complain(proc, by(proc, `Invalid number: ${quote(proc, text)}`, `invalid number '${text}'`));
  if (given.args.length === 0) return missing(proc, TRUNCATE, 'missing file operand');
  let code = 0;
  for (const path of given.args) {
    const old = proc.fs.read(path);
    if (!old.ok && (old.error !== 'ENOENT' || given.has('c'))) {
      if (!given.has('c')) code = complain(proc, `cannot open ${quoteName(path)} for writing: ${why(old.error)}`);
      continue;
    }
    const before = old.ok ? old.value : '';
    const wanted = text.startsWith('+')
      ? before.length + size
      : text.startsWith('-')
        ? Math.max(0, before.length - size)
        : size;
    const written = proc.fs.write(path, before.slice(0, wanted).padEnd(Math.min(wanted, 1 << 20), '\0'));
    if (!written.ok) code = complain(proc, `cannot open ${quoteName(path)} for writing: ${why(written.error)}`);
  }
  return code;
});
