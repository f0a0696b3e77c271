import type { Program } from '../../host/program.ts';
import { readFiles } from './tool/input.ts';
import { options } from './tool/options.ts';
import { complain, lacking, me, simple, why } from './tool/say.ts';

/** less(1) and more(1): all at once; the terminal scrolls. */
export const pager: Program = function* (proc) {
  const given = options(
    proc,
    { short: 'cdeEfFgiIMNnRrsSuX', busybox: 'EFIMmNSRh~' },
    proc.argv.slice(1).filter((word) => !word.startsWith('+')),
  );
  if (typeof given === 'number') return given;
  if (given.args.length === 0 && proc.isTty(0)) {
    if (proc.flavour === 'busybox') return complain(proc, 'missing filename');
    proc.err(
      me(proc).endsWith('more')
        ? "more: bad usage\nTry 'more --help' for more information.\n"
        : `Missing filename ("less --help" for help)\n`,
    );
    return me(proc).endsWith('more') ? 1 : 0;
  }
  const read = yield* readFiles(proc, given.args, (_proc, file, errno) => {
    if (proc.flavour === 'busybox') return complain(proc, `can't open '${file}': ${why(errno)}`);
    if (me(proc).endsWith('more'))
      proc.err(errno === 'EISDIR' ? `\n*** ${file}: directory ***\n\n` : `more: cannot open ${file}: ${why(errno)}\n`);
    else proc.err(errno === 'EISDIR' ? `${file} is a directory\n` : `${file}: ${why(errno)}\n`);
    return 1;
  });
  proc.out(read.text);
  yield* proc.drain();
  return read.code;
};

/** Editors: a here-document or the file panel does what they do. */
export const editor: Program = simple((proc) =>
  complain(proc, 'not part of this simulation: use a here-document or the file panel', 64),
);

/** Tools of the real host that this one has not. */
export const refused: Program = simple((proc) => {
  proc.err(`${me(proc).replace(/^.*\//, '')} is not part of this simulation\n`);
  return 64;
});

/** watch(1) repeats for ever on a full screen. */
export const watch: Program = simple((proc) => lacking(proc, 'repeating a command on the whole screen'));
