import type { Program } from '../../host/program.ts';
import { type OptionSpec, options } from '../text/tool/options.ts';
import { simple } from '../text/tool/say.ts';

const SYNC: OptionSpec = { short: 'df' };
/** sync(1): there is nothing to write back. */
export const sync: Program = simple((proc) => {
  const given = options(proc, SYNC);
  return typeof given === 'number' ? given : 0;
});
