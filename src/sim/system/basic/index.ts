import type { Program, Programs } from '../../host/program.ts';
import { NOT_PART } from '../host/index.ts';
import { notPart } from '../host/options.ts';

/** dircolors(1): what a login shell's start file asks for. */
const dircolors: Program = function* (proc) {
  proc.out("LS_COLORS='di=01;34:ln=01;36:so=01;35:pi=40;33:ex=01;32';\nexport LS_COLORS\n");
  yield* proc.drain();
  return 0;
};

/** Commands that are installed and that the simulation does not have: says so. */
const notPartProgram: Program = function* notPartProgram(proc) {
  yield* proc.tick();
  return notPart(proc, proc.argv[0]?.replace(/^.*\//, '') ?? '');
};

/** What a login needs before the other tools have been loaded, and the refusal of what is not simulated. */
export const basicPrograms: Programs = { dircolors, [NOT_PART]: notPartProgram };
