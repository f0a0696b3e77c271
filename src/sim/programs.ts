import { slot } from './host/part.ts';
import type { Program, Programs } from './host/program.ts';
import { PROGRAM_PARTS } from './program-parts-table.ts';
import { basicPrograms } from './system/basic/index.ts';
import { userPrograms } from './system/users/index.ts';

/** Stands for a program whose part may not be here: what it does comes when it is started. */
function inPart(part: string, name: string): Program {
  const place = slot<{ readonly programs: Programs }>(part);
  return (proc) => {
    const program = place.get().programs[name];
    if (!program) throw new Error(`the part ${part} has no program ${name}`);
    return program(proc);
  };
}

/** The part of each program. */
const PART_OF = new Map(
  PROGRAM_PARTS.trim()
    .split('\n')
    .flatMap((line) => {
      const [part = '', names = ''] = line.split(': ');
      return names.split(', ').map((name) => [name, part] as const);
    }),
);

/** The part that a program is in; undefined for one that is always there, or for none. */
export const partOfProgram = (name: string): string | undefined => PART_OF.get(name);

/** Names of all programs, whose files on the host can be executed: but of the shell, which comes from outside. */
export const PROGRAM_NAMES: readonly string[] = [
  ...new Set([...Object.keys(basicPrograms), ...Object.keys(userPrograms), ...PART_OF.keys()]),
].sort();

/** All programs by name, each with a stand-in until its part has come. */
export const PART_PROGRAMS: Programs = {
  ...basicPrograms,
  ...userPrograms,
  ...Object.fromEntries([...PART_OF].map(([name, part]) => [name, inPart(part, name)])),
};
