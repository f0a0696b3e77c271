import type { Program } from '../../host/program.ts';
import { missing, type OptionSpec, options } from '../text/tool/options.ts';
import { complain, quoteName, simple, why } from '../text/tool/say.ts';

const MKFIFO: OptionSpec = { short: 'm:', long: 'mode:=m' };

/** mkfifo(1). */
export const mkfifo: Program = simple((proc) => {
  const given = options(proc, MKFIFO);
  if (typeof given === 'number') return given;
  if (given.args.length === 0) return missing(proc, MKFIFO);
  let code = 0;
  for (const path of given.args) {
    const made = proc.fs.mknod(path, 'fifo');
    if (!made.ok) code = complain(proc, `cannot create fifo ${quoteName(path)}: ${why(made.error)}`);
  }
  return code;
});
