import type { Proc } from '../../host/proc.ts';
import type { Program, Task } from '../../host/program.ts';
import { missing, type OptionSpec, type Options, options, usageError } from '../text/tool/options.ts';
import { posix, RegexError } from '../text/tool/regex.ts';
import { complain, why } from '../text/tool/say.ts';

const SPEC: OptionSpec = {
  short: 'a:u:v',
  long: 'arg:=a exit-on-error=exit-on-error list=list regex:=regex reverse=reverse test=test umask:=u verbose=v',
  lacks: 'V debug h lsbsysinit new-session report stdin',
  usage: "Try `run-parts --help' for more information.\n",
};

/** What names must be like where --regex does not say otherwise: no dots, so no copies that packages leave behind. */
const NAMES = '^[a-zA-Z0-9_-]+$';

/** Runs one file and waits for it. Gives 1 where it fails, after saying how. */
function* runPart(proc: Proc, given: Options, path: string, umask: number): Task<number> {
  const argv = [path, ...given.values('a')];
  if (given.has('v')) complain(proc, `executing ${argv.join(' ')}`);
  const { code, errno } = yield* proc.run(argv, { umask });
  if (errno) complain(proc, `failed to exec ${path}: ${why(errno)}`);
  if (errno) return complain(proc, `${path} exited with return code 1`);
  if (code > 128) return complain(proc, `${path} exited because of uncaught signal ${code - 128}`);
  return code === 0 ? 0 : complain(proc, `${path} exited with return code ${code}`);
}

/** Lists, names or runs one file of the folder. Gives 1 where something is wrong that counts. */
function* takePart(proc: Proc, given: Options, path: string, umask: number): Task<number> {
  const stat = proc.fs.stat(path);
  if (!stat.ok) {
    complain(proc, `failed to stat component ${path}: ${why(stat.error)}`);
    return given.has('exit-on-error') ? 1 : 0;
  }
  const { kind } = stat.value;
  if (given.has('list')) {
    if (kind === 'file' && !proc.fs.access(path, 'r')) proc.out(`${path}\n`);
    return 0;
  }
  if (kind === 'dir') return 0;
  // the real one says its name twice, and leaves a line empty
  if (kind !== 'file') return complain(proc, `run-parts: component ${path} is not an executable plain file\n`);
  if (proc.fs.access(path, 'x')) return 0;
  if (!given.has('test')) return yield* runPart(proc, given, path, umask);
  proc.out(`${path}\n`);
  return 0;
}

/** The names that are wanted, in the order in which they run; or the exit code, when an error was written. */
function partsOf(proc: Proc, given: Options, folder: string): readonly string[] | number {
  let wanted: RegExp;
  try {
    wanted = posix(given.value('regex') ?? NAMES, 'extended');
  } catch (error) {
    if (!(error instanceof RegexError)) throw error;
    proc.err(`Unable to build regexp: ${error.message}\n`);
    return 1;
  }
  const names = proc.fs.list(folder);
  if (!names.ok) return complain(proc, `failed to open directory ${folder}: ${why(names.error)}`);
  const parts = names.value.filter((name) => wanted.test(name));
  return given.has('reverse') ? parts.reverse() : parts;
}

/** run-parts(8) of debianutils: runs all executable files of a folder, by name; busybox's own is not simulated. */
export const runParts: Program = function* (proc) {
  if (proc.flavour === 'busybox') {
    proc.err('busybox: run-parts is not part of this simulation\n');
    return 64;
  }
  const given = options(proc, SPEC);
  if (typeof given === 'number') return given;
  if (given.has('list') && given.has('test'))
    return usageError(proc, SPEC, '--list and --test can not be used together');
  const mask = given.value('u') ?? '022';
  if (!/^0*[0-7]{1,4}$/.test(mask)) return complain(proc, 'bad umask value');
  const [folder, ...more] = given.args;
  if (folder === undefined || more.length > 0) return missing(proc, SPEC);
  const parts = partsOf(proc, given, folder);
  if (typeof parts === 'number') return parts;
  let status = 0;
  for (const name of parts) {
    const failed = yield* takePart(proc, given, `${folder}/${name}`, Number.parseInt(mask, 8));
    if (failed !== 0) status = failed;
    if (failed !== 0 && given.has('exit-on-error')) break;
  }
  yield* proc.drain();
  return status;
};
