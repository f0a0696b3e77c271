/**
 * Writes the names of all programs of the simulated host: `node src/tooling/simulate/names.ts`.
 *
 * They are needed before the programs themselves have been loaded: a file of the host can be executed when its program
 * is on the list. A test fails when the list is old.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { SYSTEM_PROGRAMS } from '../../sim/programs.ts';

const FILE = 'src/sim/program-names-table.ts';

/** The module that holds the names. */
export const namesModule = (names: readonly string[]): string =>
  `/** Names of all programs of full.ts, known before they are loaded: which files of the host can be executed. */
export const PROGRAM_NAMES: readonly string[] = (
  '${[...names].sort().join(' ')}'
).split(' ');
`;

/** Whether the committed list is that of the programs. */
export const namesAreCurrent = (): boolean => {
  const words = (text: string): string => text.replace(/\s+/g, ' ');
  return words(readFileSync(FILE, 'utf8')).includes(`'${Object.keys(SYSTEM_PROGRAMS).sort().join(' ')}'`);
};

if (process.argv[1]?.endsWith('names.ts')) writeFileSync(FILE, namesModule(Object.keys(SYSTEM_PROGRAMS)));
