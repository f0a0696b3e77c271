import { readFileSync } from 'node:fs';
import { shellPrograms } from '../../../../../src/shell/index.ts';
import { file } from '../../../../../src/sim/host/nodes.ts';
import { ALL_PARTS, fillAll } from '../../../../../src/sim/parts/all.ts';
import { filePrograms } from '../../../../../src/sim/system/files/index.ts';
import { textPrograms } from '../../../../../src/sim/system/text/index.ts';
import { type Machine, machine, NOW } from './machine.ts';

/**
 * A table of commands and what the real tools printed for them:
 *
 *     { "tools": { "sed": "4.9" }, "files": { "f": "a\n" }, "setup": "chmod 600 f",
 *       "cases": [[["sed", "s/a/b/", "f"], "", "b\n", "", 0]] }
 *
 * A case is argv, stdin, stdout, stderr and the exit code. Written once on Debian with LC_ALL=C.UTF-8, as root, in a
 * folder that held `files` and where `setup` was run; read by the tests beside it. `busybox` stands for busybox 1.35.
 */
interface Table {
  readonly tools: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, string>>;
  readonly setup?: string;
  readonly cases: readonly (readonly [readonly string[], string, string, string, number])[];
}

fillAll();
const { awk, jq, sed } = ALL_PARTS;

/** The simulated tools, on a machine of their own. */
export const tools = (): Machine =>
  machine({
    ...textPrograms,
    ...awk.programs,
    ...jq.programs,
    ...sed.programs,
    ...filePrograms,
    ...shellPrograms,
  });

const ENV = { LC_ALL: 'C.UTF-8' };

/** Runs a table; gives what came out otherwise than the real tools printed it, and how many cases there were. */
export function compareTable(path: URL): { readonly differences: readonly object[]; readonly count: number } {
  const table = JSON.parse(readFileSync(path, 'utf8')) as Table;
  const differences: object[] = [];
  for (const [argv, stdin, stdout, stderr, code] of table.cases) {
    const host = tools();
    for (const [name, text] of Object.entries(table.files)) host.put(`/home/ana/${name}`, file(text, { mtime: NOW }));
    if (table.setup !== undefined) host.run(['sh', '-c', table.setup], { env: ENV });
    const ran = host.run(argv, { stdin, env: ENV });
    const same = ran.stdout === stdout && ran.stderr === stderr && ran.code === code;
    if (!same) differences.push({ argv, real: { stdout, stderr, code }, simulated: ran });
  }
  return { differences, count: table.cases.length };
}
