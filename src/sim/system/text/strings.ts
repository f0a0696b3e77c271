import type { Program } from '../../host/program.ts';
import { readFiles } from './tool/input.ts';
import { type OptionSpec, options } from './tool/options.ts';

const STRINGS: OptionSpec = { short: 'an:', long: 'all=a bytes:=n', lacks: 'f t o e w' };

/** strings(1): runs of at least four printable characters. */
export const strings: Program = function* (proc) {
  const given = options(proc, STRINGS);
  if (typeof given === 'number') return given;
  const read = yield* readFiles(proc, given.args);
  const least = Number(given.value('n') ?? 4);
  for (const run of read.text.match(new RegExp(`[\\t -~]{${least},}`, 'g')) ?? []) proc.out(`${run}\n`);
  yield* proc.drain();
  return read.code;
};
