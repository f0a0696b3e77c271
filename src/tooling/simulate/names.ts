/**
 * Writes the names of all programs of the simulated host: `node src/tooling/simulate/names.ts`.
 *
 * They are needed before the programs themselves have been loaded: a file of the host can be executed when its program
 * is on the list. A test fails when the list is old.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { SYSTEM_PROGRAMS } from '../../sim/programs.ts';

const FILE = 'src/sim/program-names-table.ts';

const WIDTH = 100;

/** Words in lines of about the width of a page. */
function wrapped(words: readonly string[]): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The module that holds the names, as the formatter leaves it. */
export const namesModule = (names: readonly string[]): string =>
  `/** Names of all programs of full.ts, known before they are loaded: which files of the host can be executed. */
export const PROGRAM_NAMES: readonly string[] = [
${wrapped([...names].sort())
  .map((line) => `  '${line}',\n`)
  .join('')}]
  .join(' ')
  .split(' ');
`;

/** Whether the committed list is that of the programs. */
export const namesAreCurrent = (): boolean => readFileSync(FILE, 'utf8') === namesModule(Object.keys(SYSTEM_PROGRAMS));

if (process.argv[1]?.endsWith('names.ts')) writeFileSync(FILE, namesModule(Object.keys(SYSTEM_PROGRAMS)));
