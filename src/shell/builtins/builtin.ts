import type { Task } from '../../sim/host/program.ts';
import type { Assigned } from '../run/assign.ts';
import type { Saved } from '../run/redirect.ts';
import type { Shell } from '../state/shell.ts';

/** An array among the arguments of declare and its kin: `declare -a x=(1 2)`. */
export interface DeclaredArray {
  readonly name: string;
  readonly value: Assigned;
  readonly append: boolean;
}

/** A call of a builtin. */
export interface Call {
  readonly sh: Shell;
  /** What it was called as: '.' or 'source'. */
  readonly name: string;
  readonly args: readonly string[];
  readonly arrays: ReadonlyMap<number, DeclaredArray>;
  /** The redirections of the command, for exec to keep. */
  readonly saved: Saved | undefined;
}

/** A builtin: runs in the shell's own process and gives a status. */
export type Builtin = (call: Call) => number | Task<number>;

/** Whether a text is a name of a variable. */
export const isName = (text: string): boolean => /^[A-Za-z_]\w*$/.test(text);
