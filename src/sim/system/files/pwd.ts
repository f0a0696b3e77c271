import type { Program } from '../../host/program.ts';
import { type OptionSpec, options } from '../text/tool/options.ts';
import { simple } from '../text/tool/say.ts';

const PWD: OptionSpec = { short: 'LP', long: 'logical=L physical=P' };

/** pwd(1). */
export const pwd: Program = simple((proc) => {
  const given = options(proc, PWD);
  if (typeof given === 'number') return given;
  // the shell keeps the way it came in PWD; -L shows it where it still leads here
  const way = proc.env['PWD'] ?? '';
  const same = way.startsWith('/') && given.last('L', 'P') === 'L' ? proc.fs.realpath(way) : undefined;
  proc.out(`${same?.ok && same.value === proc.cwd ? way : proc.cwd}\n`);
  return 0;
});
