import type { Task } from '../../sim/host/program.ts';
import { guardAssignment } from '../expand/subscript.ts';
import { type Builtin, type Call, isName } from './builtin.ts';
import { type Options, readOptions } from './options.ts';
import { takeLine } from './read-input.ts';

/** mapfile and readarray: lines into an array. -t without their ends, -n and -s count, -d what ends a line, -O from where on, -u. */
export const mapfile: Builtin = (call) => {
  const options = readOptions(call, 'd:n:O:s:tu:C:c:');
  if (!options) return 2;
  const name = options.rest[0] ?? 'MAPFILE';
  if (!isName(name)) {
    call.sh.complain(`\`${name}': not a valid identifier`, call.name);
    return 1;
  }
  return readLines(call, name, options);
};

function* readLines({ sh }: Call, name: string, { flags }: Options): Task<number> {
  const delimiter = flags.get('d') === '' ? '\0' : (flags.get('d')?.[0] ?? '\n');
  const most = Number(flags.get('n') ?? 0) || Number.POSITIVE_INFINITY;
  let skip = Number(flags.get('s') ?? 0);
  const lines: string[] = [];
  while (lines.length < most) {
    const { text, ended } = yield* takeLine(sh, Number(flags.get('u') ?? 0), { delimiter });
    if (ended && text === '') break;
    if (skip-- > 0) continue;
    lines.push(flags.has('t') || ended ? text : text + delimiter);
    if (ended) break;
  }
  const origin = flags.get('O');
  guardAssignment(sh, () => {
    if (origin === undefined) {
      sh.vars.unset(name);
      sh.vars.setList(name, lines);
      return;
    }
    for (const [index, line] of lines.entries()) sh.vars.setElement(name, String(Number(origin) + index), line);
  });
  return 0;
}
