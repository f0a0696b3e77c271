import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import { missing, type OptionSpec, options, usageError } from './tool/options.ts';
import { quote, simple } from './tool/say.ts';

const BASENAME: OptionSpec = { short: '+as:z', long: 'multiple=a suffix:=s zero=z', busybox: '+' };

/** What no operand too many says: `extra operand ‘x’`. */
export const extra = (proc: Proc, spec: OptionSpec, word: string): number =>
  usageError(proc, spec, proc.flavour === 'busybox' ? '' : `extra operand ${quote(proc, word)}`);

function base(path: string, suffix: string): string {
  const name = path.replace(/\/+$/, '').replace(/^.*\//s, '') || (path === '' ? '' : '/');
  return suffix !== '' && name !== suffix && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name;
}

/** basename(1). */
export const basename: Program = simple((proc) => {
  const given = options(proc, BASENAME);
  if (typeof given === 'number') return given;
  const [first, second, third] = given.args;
  if (first === undefined) return missing(proc, BASENAME);
  const end = given.has('z') ? '\0' : '\n';
  if (given.has('a', 's')) {
    for (const path of given.args) proc.out(base(path, given.value('s') ?? '') + end);
    return 0;
  }
  if (third !== undefined) return extra(proc, BASENAME, third);
  proc.out(base(first, second ?? '') + end);
  return 0;
});

const DIRNAME: OptionSpec = { short: 'z', long: 'zero=z', busybox: '' };

/** dirname(1). */
export const dirname: Program = simple((proc) => {
  const given = options(proc, DIRNAME);
  if (typeof given === 'number') return given;
  if (given.args.length === 0) return missing(proc, DIRNAME);
  for (const path of given.args) {
    const bare = path.replace(/\/+$/, '');
    const slash = bare.lastIndexOf('/');
    const folder = slash < 0 ? '.' : bare.slice(0, slash).replace(/\/+$/, '') || '/';
    proc.out(`${path !== '' && bare === '' ? '/' : folder}${given.has('z') ? '\0' : '\n'}`);
  }
  return 0;
});
