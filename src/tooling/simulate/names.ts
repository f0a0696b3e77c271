/**
 * Writes which part of the simulator has which programs and commands: `node src/tooling/simulate/names.ts`.
 *
 * That is needed before the parts themselves have been loaded: a file of the host can be executed when its program is on
 * a list, and a command is looked for in the part that has it. A test fails when a list is old.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { ENGINES } from '../../schema/index.ts';
import type { Command } from '../../sim/commands/command.ts';
import type { Programs } from '../../sim/host/program.ts';
import { ALL_PARTS } from '../../sim/parts/all.ts';

interface Part {
  readonly programs?: Programs;
  readonly commands?: readonly Command[];
}
const PARTS = Object.entries(ALL_PARTS as Readonly<Record<string, Part>>);

const WIDTH = 110;

/** Names below the heading of their part, in lines of about the width of a page. */
function lines(heading: string, names: readonly string[]): string[] {
  const found: string[] = [];
  for (const name of [...names].sort()) {
    const last = found.at(-1);
    if (last !== undefined && last.length + name.length < WIDTH) found[found.length - 1] = `${last}, ${name}`;
    else found.push(`${heading}: ${name}`);
  }
  return found;
}

const table = (what: string, name: string, text: readonly string[]): string =>
  `/** Which part of the simulator has which ${what}. Written by \`node src/tooling/simulate/names.ts\`; not by hand. */
export const ${name} = \`
${text.join('\n')}
\`;
`;

const programLines = (): string[] =>
  PARTS.flatMap(([part, { programs }]) => (programs ? lines(part, Object.keys(programs)) : []));

const commandLines = (): string[] =>
  ENGINES.flatMap((engine) =>
    PARTS.flatMap(([part, { commands = [] }]) =>
      lines(
        `${engine} ${part}`,
        commands.filter(({ engines }) => engines.includes(engine)).map(({ name }) => name),
      ),
    ),
  );

/** The tables by their files, as the parts make them. Throws where two parts have the same. */
export function partTables(): Readonly<Record<string, string>> {
  const all = PARTS.flatMap(([, { programs = {} }]) => Object.keys(programs));
  const twice = all.find((name, index) => all.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`two parts have the program ${twice}`);
  return {
    'src/sim/program-parts-table.ts': table('programs', 'PROGRAM_PARTS', programLines()),
    'src/sim/commands/command-parts-table.ts': table('commands', 'COMMAND_PARTS', commandLines()),
  };
}

/** Whether the committed tables are those of the parts. */
export const tablesAreCurrent = (): boolean =>
  Object.entries(partTables()).every(([file, text]) => readFileSync(file, 'utf8') === text);

if (process.argv[1]?.endsWith('names.ts'))
  for (const [file, text] of Object.entries(partTables())) writeFileSync(file, text);
