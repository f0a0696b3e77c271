import type { Program, Programs } from '../../host/program.ts';

/** dircolors(1): what a login shell's start file asks for. */
const dircolors: Program = function* (proc) {
  proc.out("LS_COLORS='di=01;34:ln=01;36:so=01;35:pi=40;33:ex=01;32';\nexport LS_COLORS\n");
  yield* proc.drain();
  return 0;
};

/** What a login needs before the other tools have been loaded. */
export const basicPrograms: Programs = { dircolors };
