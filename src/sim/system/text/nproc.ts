import { cpuNumbers, cpusOf } from '../../host/cpus.ts';
import type { Program } from '../../host/program.ts';
import { extra } from './names.ts';
import { options } from './tool/options.ts';
import { simple } from './tool/say.ts';

/** nproc(1): processors, less those to --ignore. */
export const nproc: Program = simple((proc) => {
  const given = options(proc, { short: '', long: 'all=all ignore:=ignore' });
  if (typeof given === 'number') return given;
  if (given.args[0] !== undefined) return extra(proc, { short: '' }, given.args[0]);
  const count = cpuNumbers(cpusOf(proc.kernel, proc.record.cgroup)).length;
  proc.out(`${Math.max(1, count - Number(given.value('ignore') ?? 0))}\n`);
  return 0;
});
