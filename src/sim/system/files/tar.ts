import { readTar, type TarEntry } from '../../../lib/tar.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program, Task } from '../../host/program.ts';
import { slurp } from '../text/tool/input.ts';
import { type Options, options, usageError } from '../text/tool/options.ts';
import { complain, why } from '../text/tool/say.ts';
import { create } from './tar-create.ts';
import { extract } from './tar-extract.ts';
import { listing } from './tar-list.ts';
import { fatal, glob, modern, SPEC } from './tar-options.ts';

/** The entries that the operands name, all without operands; says which are missing. */
function selected(proc: Proc, given: Options, entries: readonly TarEntry[]): { entries: TarEntry[]; code: number } {
  const kept = entries.filter((entry) => !given.values('exclude').some((pattern) => glob(pattern).test(entry.path)));
  if (given.args.length === 0) return { entries: kept, code: 0 };
  const wanted = given.args.map((name) => name.replace(/\/+$/, ''));
  let code = 0;
  for (const name of wanted) {
    if (!kept.some((entry) => entry.path === name || entry.path.startsWith(`${name}/`)))
      code = complain(
        proc,
        proc.flavour === 'gnu' ? `${name}: Not found in archive` : `${name}: not found in archive`,
        2,
      );
  }
  return {
    entries: kept.filter((entry) => wanted.some((name) => entry.path === name || entry.path.startsWith(`${name}/`))),
    code,
  };
}

function* open(proc: Proc, archive: string): Task<readonly TarEntry[] | number> {
  const text = yield* slurp(proc, archive);
  if (!text.ok) return fatal(proc, archive, why(text.error));
  const entries = readTar(text.value);
  if (entries) return entries;
  if (proc.flavour === 'busybox') return complain(proc, text.value === '' ? 'short read' : 'invalid tar magic');
  if (text.value === '') return [];
  complain(proc, 'This does not look like a tar archive');
  return complain(proc, 'Exiting with failure status due to previous errors', 2);
}

/** tar(1): makes, lists and unpacks archives; compressed ones are told by what they begin with. */
export const tar: Program = function* (proc) {
  const given = options(proc, SPEC, modern(proc.argv.slice(1)));
  if (typeof given === 'number') return given;
  const action = given.last('c', 't', 'x');
  if (action === undefined) {
    return usageError(
      proc,
      SPEC,
      proc.flavour === 'busybox' ? '' : "You must specify one of the '-Acdtrux', '--delete' or '--test-label' options",
    );
  }
  const archive = given.value('f') ?? '-';
  const folder = given.value('C');
  if (folder !== undefined && !proc.fs.exists(folder)) {
    if (proc.flavour === 'busybox')
      return complain(proc, `can't change directory to '${folder}': No such file or directory`);
    complain(proc, `${folder}: Cannot open: No such file or directory`);
    return complain(proc, 'Error is not recoverable: exiting now', 2);
  }
  if (action === 'c') {
    const code = create(proc, given, archive);
    yield* proc.drain();
    return code;
  }
  const entries = yield* open(proc, archive);
  if (typeof entries === 'number') return entries;
  const chosen = selected(proc, given, entries);
  let code = chosen.code;
  if (action === 't') for (const line of listing(proc, given, chosen.entries)) proc.out(line);
  else code ||= extract(proc, given, chosen.entries);
  yield* proc.drain();
  if (chosen.code !== 0 && proc.flavour === 'gnu')
    return complain(proc, 'Exiting with failure status due to previous errors', 2);
  return code;
};
