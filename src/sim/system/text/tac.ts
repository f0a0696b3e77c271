import type { Program } from '../../host/program.ts';
import { readFiles } from './tool/input.ts';
import { options } from './tool/options.ts';
import { complain, quoteName, why } from './tool/say.ts';

/** tac(1): lines of each file, the last first. */
export const tac: Program = function* (proc) {
  const given = options(proc, { short: '', lacks: 'b r s before regex separator', busybox: '' });
  if (typeof given === 'number') return given;
  let code = 0;
  for (const file of given.args.length > 0 ? given.args : ['-']) {
    const read = yield* readFiles(proc, [file], (_proc, path, errno) =>
      proc.flavour === 'busybox'
        ? complain(proc, `${path}: ${why(errno)}`)
        : complain(
            proc,
            errno === 'EISDIR'
              ? `${path}: read error: Invalid argument`
              : `failed to open ${quoteName(path)} for reading: ${why(errno)}`,
          ),
    );
    code ||= read.code;
    const parts = read.text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
    proc.out(parts.reverse().join(''));
  }
  yield* proc.drain();
  return code;
};
