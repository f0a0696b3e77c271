import type { Program } from '../../host/program.ts';
import { extra } from './names.ts';
import { options } from './tool/options.ts';
import { simple } from './tool/say.ts';

/** How many processors the machine has. */
const PROCESSORS = 2;

/** nproc(1): processors, less those to --ignore. */
export const nproc: Program = simple((proc) => {
  const given = options(proc, { short: '', long: 'all=all ignore:=ignore' });
  if (typeof given === 'number') return given;
  if (given.args[0] !== undefined) return extra(proc, { short: '' }, given.args[0]);
  proc.out(`${Math.max(1, PROCESSORS - Number(given.value('ignore') ?? 0))}\n`);
  return 0;
});
