import { absolute } from '../../host/path.ts';
import type { Program } from '../../host/program.ts';
import { missing, type OptionSpec, options } from '../text/tool/options.ts';
import { by, complain, simple, why } from '../text/tool/say.ts';
import { canonical } from './readlink.ts';

const REALPATH: OptionSpec = {
  short: 'emsqzLP',
  long: 'canonicalize-existing=e canonicalize-missing=m no-symlinks=s strip=s quiet=q relative-to:=to physical=P logical=L zero=z',
  busybox: '',
  lacks: 'relative-base',
};

/** A path as seen from a folder: '../b' for /a/b from /a/c. */
function relative(from: string, to: string): string {
  const [a, b] = [from.split('/').filter(Boolean), to.split('/').filter(Boolean)];
  let common = 0;
  while (common < a.length && a[common] === b[common]) common++;
  return [...a.slice(common).map(() => '..'), ...b.slice(common)].join('/') || '.';
}

/** realpath(1). */
export const realpath: Program = simple((proc) => {
  const given = options(proc, REALPATH);
  if (typeof given === 'number') return given;
  if (given.args.length === 0) return missing(proc, REALPATH);
  let code = 0;
  for (const path of given.args) {
    const found = given.has('s', 'm')
      ? absolute(proc.cwd, path)
      : canonical(proc, path, given.has('e') || proc.flavour === 'busybox');
    const base = given.value('to');
    const shown =
      found === undefined || base === undefined
        ? found
        : relative(absolute(proc.cwd, canonical(proc, base, false) ?? base), found);
    if (shown !== undefined) proc.out(`${shown}${given.has('z') ? '\0' : '\n'}`);
    else code = given.has('q') ? 1 : complain(proc, by(proc, `${path}: ${why('ENOENT')}`, `${path}: ${why('ENOENT')}`));
  }
  return code;
});
